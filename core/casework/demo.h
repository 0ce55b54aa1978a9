#pragma once
#include "base/date.h"
#include "records/inmate.h"

#include <vector>

namespace remit {

/** The records of a prison that does not exist: for training, demonstration and load tests. */
struct DemoPrison {
    std::vector<Inmate> inmates;
    /** In order of inmate, then of day. */
    std::vector<SentenceChange> changes;
    /** In order of inmate, then of month. */
    std::vector<RecordedMonth> months;
};

/**
 * Makes `inmates` people who are all serving on `today`, their earlier rulings, and the points of up to `months`
 * whole months before today's. People, places, courts and facts are invented; dates stand in the order that the law
 * gives them, and earlier commutations keep its waiting times, amounts and floors. The same arguments give the same
 * prison on every machine, and inmate n is the same whatever the number of inmates.
 * Requires inmates >= 0, months >= 0.
 */
DemoPrison makeDemo(int inmates, int months, quint64 seed, Date today);

}  // namespace remit
