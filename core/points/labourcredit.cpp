#include "points/labourcredit.h"

#include "points/exact.h"

#include <algorithm>

namespace remit::points {

namespace {

/** 100 % in hundredths of a percent. */
constexpr int whole = 10000;
constexpr auto halfUp = PointsOptions::Rounding::HalfUp;

}  // namespace

int fulfilment(LabourTime time) { return rounded({time.earnedSeconds * 100 * whole, time.dueHundredths}, halfUp); }

int dayCredit(LabourTime time, int coefficient, const std::vector<LabourBand> &bands)
{
    // Fulfilment is weighed / due; band bounds are multiplied by due instead, which keeps everything whole.
    const qint64 weighed = time.earnedSeconds * coefficient * whole;
    qint64 credit = 0;
    for (const LabourBand &band : bands) {
        const qint64 from = band.from * time.dueHundredths;
        const qint64 to = band.to * time.dueHundredths;
        const qint64 reached = std::clamp(weighed, from, to);
        const bool addition = band.from >= whole;
        credit += (addition ? reached - from : reached - to) * band.perPercent;
    }
    // By 100 for percent, by due for the fulfilment; then times due / (100 x hours) for the part of the day.
    return rounded({credit, 100 * 100 * qint64(time.hoursSeconds)}, halfUp);
}

}  // namespace remit::points
