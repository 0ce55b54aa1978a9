#pragma once
#include "points/profile.h"

namespace remit::points {

/** Time that a worker owed and earned on a day. */
struct LabourTime {
    /** Standard time of accepted pieces. */
    qint64 earnedSeconds = 0;
    /** Time due, in hundredths of a second: presence times the percent assigned. Above 0. */
    qint64 dueHundredths = 0;
    /** The team's whole day. */
    int hoursSeconds = 0;
};

/** Earned by due, in hundredths of a percent, half up. */
int fulfilment(LabourTime time);

/**
 * What the day is worth by the bands, in hundredths of a point, half up: the fulfilment times the coefficient (percent)
 * passes through the bands; each pays its points for every percent passed above 100 %, or takes them for every percent
 * missing below. A day only partly due counts by its part, so that two half days make one.
 */
int dayCredit(LabourTime time, int coefficient, const std::vector<LabourBand> &bands);

}  // namespace remit::points
