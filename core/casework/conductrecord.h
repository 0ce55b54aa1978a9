#pragma once
#include "casework/desk.h"

namespace remit {

/** What the record holds on somebody's conduct in a time of assessment; points in hundredths. */
struct ConductRecord {
    /** The months of the count, first and last; `months` 0 where there are none. */
    Month from;
    Month to;
    int months = 0;
    qint64 total = 0;
    /** The parts' scores over the months whose parts are known. */
    int monthsWithParts = 0;
    qint64 custody = 0;
    qint64 education = 0;
    qint64 labour = 0;
    /** Days of labour on signed sheets. */
    int labourDays = 0;
    int praises = 0;
    int materials = 0;
    int sanctions = 0;
};

/** That of the months from `first` to `last`, as far as there are figures. Errors: casework.inmate.unknown, storage.*,
 * points.history.*. */
Result<ConductRecord> conductOf(const Desk &desk, const QString &inmate, Month first, Month last);

}  // namespace remit
