#pragma once
#include "casework/screening.h"

namespace remit {

/** Who may be proposed for commutation (减刑), and from which day. */
struct SoonInmate {
    InmateRow row;
    /** The day of asking for whoever can be proposed on it already. */
    Date earliestOn;
    /** What that takes for granted, by name (see casework/assumptions.h). */
    QStringList assuming;
};

/** The people who become eligible in one month. */
struct SoonMonth {
    Month month;
    std::vector<SoonInmate> inmates;
};

/** Since when that inmate may be proposed for commutation; nothing for whoever never may as things stand. */
std::optional<Date> soonestOf(const Screened &screened, Date asOf);

/** The month in which whoever may be proposed since `earliest` is counted: that of `asOf` for whoever may already. */
Month soonMonth(Date earliest, Date asOf);

/** How many of those days are counted in each of `months` months from that of `asOf` on. */
std::vector<qint64> countsByMonth(const std::vector<Date> &earliest, Date asOf, int months);

/**
 * People by the month in which they become eligible (近期可提请), in the order of their days: `months` months, the
 * first of which is that of `asOf` and holds whoever is eligible already. Later ones are left out.
 */
std::vector<SoonMonth> soonByMonth(std::vector<SoonInmate> people, Date asOf, int months);

/** The same of everybody on record. Changes nothing. Errors: those of screen. */
Result<std::vector<SoonMonth>> soonEligible(const Desk &desk, Date asOf, int months, const Progress &progress = {});

}  // namespace remit
