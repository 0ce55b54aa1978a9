#pragma once
#include "exchange/finding.h"
#include "exchange/header.h"

namespace remit {

/** What one inmate delivered at one operation on one day (劳动日产量), as a workshop's list has it. */
struct LabourRow {
    QString inmate;
    Date on;
    QString team;
    /** Empty where the file names none: then the inmate's own area counts. */
    QString area;
    QString operation;
    QString product;
    QString post;
    QString lot;
    /** Standard time of a piece (标准工时) in seconds. */
    int standardSeconds = 0;
    int accepted = 0;
    int rejected = 0;
    /** Time worked that day, over all operations. */
    int hoursSeconds = 0;
    /** Percent of the day given to the operation; absent where the file does not say. */
    std::optional<int> share;

    bool operator==(const LabourRow &) const = default;
};

/**
 * Lists of daily output: inmate, day, team, operation, product, standard time, accepted and rejected pieces, hours.
 * Times need their unit, in the cell or in the header. A refused row refuses the other rows of that inmate and day with
 * it: half a day's output would be a wrong one.
 */
Result<Imported<LabourRow>> importLabour(const std::vector<Table> &tables, const Mapping &mapping = {});

/** Seconds: 6.5小时, 6小时30分, 90分钟, 45秒; a bare number in the unit that `header` states. Errors:
 * import.time.shape, .unit. */
Result<int> readDuration(const QString &text, const QString &header);

}  // namespace remit
