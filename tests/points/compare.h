#pragma once
#include "points/assessment.h"
#include "points/history.h"
#include "points/profile.h"

namespace remit::testing {

/** Cycles without their reasons, which the reference does not give. */
std::vector<Cycle> bare(std::vector<Cycle> cycles);

/** The first month or cycle in which two answers differ; empty where they agree. */
QString differing(const Assessment &left, const Assessment &right);

/** What a person needs to repeat a failure: seed, readings, history. */
QString describe(const PointsHistory &history, const PointsProfile &profile, quint32 seed);

}  // namespace remit::testing
