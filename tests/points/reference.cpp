#include "reference.h"

#include "referencedays.h"
#include "referencegrades.h"

namespace remit::testing {

namespace {

/** The days on which points and rewards are taken away; "parole" where article 32 does it. */
struct Loss {
    Date on;
    bool parole = false;
};

std::vector<Loss> lossesOn(const PointsHistory &history, Date day)
{
    std::vector<Loss> losses;
    using Kind = PointsHistory::Event::Kind;
    for (const auto &event : history.events) {
        if (event.on != day || day < history.admittedOn) continue;
        if (event.kind == Kind::NewCrime || event.kind == Kind::OutsideRevoked)
            losses.insert(losses.begin(), {day, false});
        if (event.kind == Kind::ParoleRevoked) losses.push_back({day, true});
    }
    for (const auto &absence : history.absences) {
        const bool convicted = absence.outcome == PointsHistory::Absence::Outcome::Convicted && absence.to;
        if (convicted && nextDay(*absence.to) == day && day >= history.admittedOn) losses.push_back({day, false});
    }
    return losses;
}

}  // namespace

Assessment referenceAssessment(const PointsHistory &history, const PointsProfile &profile)
{
    const PointsOptions &options = profile.options;
    const int full = profile.numbers.cycle;
    ReferenceDays days(history, profile);
    ReferenceGrades grades(history, profile, days);
    Assessment answer;
    answer.id = history.id;
    qint64 balance = history.opening.balance;
    int number = history.opening.cycle;
    Month cycleFrom = days.firstMonth();
    Date cycleFromDay = firstOf(cycleFrom);
    for (Month month = days.firstMonth(); month <= history.until; month += std::chrono::months(1)) {
        const Date next = firstOf(month + std::chrono::months(1));
        ReferenceMonth scored = days.month(month, next);
        qint64 before = 0;
        for (Date day = firstOf(month); day < next; day = nextDay(day)) {
            for (const Loss &loss : lossesOn(history, day)) {
                // A recorded month does not say what it had brought by a day.
                const qint64 soFar = scored.result.recorded ? 0 : days.month(month, day).result.total;
                balance += soFar - before;
                before = soFar;
                for (ReferenceCycle &cycle : grades.closed())
                    if (!cycle.cancelledOn) cycle.cancelledOn = day;
                const bool keepsDebt =
                    !loss.parole || options.negativeAtRevokedParole == PointsOptions::NegativeAtRevokedParole::Kept;
                if (balance < 0 && keepsDebt) {
                    if (!loss.parole) continue;
                } else {
                    scored.result.cancelled += balance < 0 ? -balance : balance;
                    balance = 0;
                }
                cycleFrom = month;
                cycleFromDay = day;
            }
        }
        balance += scored.result.total - before;
        scored.result.cumulative = balance;
        answer.months.push_back(scored.result);
        bool first = true;
        while (balance >= full && (first || options.cyclesInMonth == PointsOptions::CyclesInMonth::Both)) {
            if (!first) {
                cycleFrom = month;
                cycleFromDay = firstOf(month);
            }
            balance -= full;
            grades.close({++number, cycleFrom, month, cycleFromDay, balance, {}});
            first = false;
        }
        if (!first) {
            cycleFrom = month + std::chrono::months(1);
            cycleFromDay = next;
        }
    }
    answer.cycles = grades.graded();
    return answer;
}

}  // namespace remit::testing
