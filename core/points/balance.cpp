#include "points/balance.h"

#include "points/monthscore.h"

namespace remit::points {

namespace {

using Outcome = PointsReason::Outcome;

class Balance
{
public:
    Balance(const Course &course, std::vector<PointsReason> &reasons)
        : m_course(course),
          m_reasons(reasons),
          m_cancellations(cancellations(course.history, course.frame.begin(), course.frame.end())),
          m_points(course.history.opening.balance),
          m_number(course.history.opening.cycle),
          m_from(course.frame.first),
          m_fromDay(course.frame.begin()),
          m_unseen(course.frame.opened())
    {
    }

    void enter(MonthScore &score, int month)
    {
        const Date next = firstDay(month + 1);
        qint64 counted = 0;
        for (; m_next < m_cancellations.size() && m_cancellations[m_next].on < next; ++m_next) {
            const qint64 earned = earnedBefore(m_cancellations[m_next].on, month, score);
            m_points += earned - counted;
            counted = earned;
            cancel(m_cancellations[m_next], month, score.result);
        }
        m_points += score.result.total - counted;
        score.result.cumulative = m_points;
        close(month);
    }

    std::vector<CycleSpan> closed() && { return std::move(m_closed); }

private:
    /** What the month had brought by the day. A recorded month does not say. */
    qint64 earnedBefore(Date day, int month, const MonthScore &score)
    {
        if (day == firstDay(month)) return 0;
        if (!score.result.recorded) return scoreMonth(m_course, month, day).result.total;
        m_reasons.push_back({.rule = m_cancellations[m_next].rule,
                             .outcome = Outcome::Unsupported,
                             .month = score.result.month,
                             .on = day,
                             .value = score.result.total});
        return 0;
    }

    /** Articles 30 to 34: points and rewards go; points below zero stay, and then the assessment goes on. */
    void cancel(const Cancellation &cancellation, int month, MonthResult &result)
    {
        for (CycleSpan &cycle : m_closed)
            if (!cycle.cancelledOn) cycle.cancelledOn = cancellation.on;
        m_reasons.push_back({.rule = cancellation.rule, .on = cancellation.on, .value = m_points});
        const bool parole = cancellation.rule == PointsRule::ParoleRevoked;
        // Article 32 has no sentence that keeps points below zero.
        const bool debtGoes = parole && m_course.profileIn(month).options.negativeAtRevokedParole ==
                                            PointsOptions::NegativeAtRevokedParole::Cancelled;
        if (m_points >= 0 || debtGoes) {
            result.cancelled += std::abs(m_points);
            m_points = 0;
        }
        if (m_points < 0 && !parole) return;
        begin(month, cancellation.on);
    }

    void begin(int month, Date day)
    {
        m_from = month;
        m_fromDay = day;
        m_unseen = false;
    }

    void close(int month)
    {
        const int points = m_course.profileIn(month).numbers.cycle;
        const bool both = m_course.profileIn(month).options.cyclesInMonth == PointsOptions::CyclesInMonth::Both;
        while (m_points >= points) {
            const Month closing = monthOfCount(month);
            m_reasons.push_back({.rule = PointsRule::Cycle, .month = closing, .value = m_points, .limit = points});
            m_points -= points;
            m_reasons.push_back({.rule = PointsRule::Carry, .month = closing, .value = m_points, .limit = points});
            m_closed.push_back({.number = ++m_number,
                                .from = m_from,
                                .to = month,
                                .fromDay = m_fromDay,
                                .carry = m_points,
                                .cancelledOn = {},
                                .partlyUnseen = m_unseen});
            // A second cycle that closes in the same month has no month but this one.
            if (!both || m_points < points) break;
            begin(month, firstDay(month));
        }
        if (!m_closed.empty() && m_closed.back().to == month) begin(month + 1, firstDay(month + 1));
    }

    const Course &m_course;
    std::vector<PointsReason> &m_reasons;
    std::vector<Cancellation> m_cancellations;
    std::size_t m_next = 0;
    qint64 m_points;
    int m_number;
    int m_from;
    Date m_fromDay;
    bool m_unseen;
    std::vector<CycleSpan> m_closed;
};

}  // namespace

std::vector<CycleSpan> runBalance(const Course &course, std::vector<MonthScore> &scores,
                                  std::vector<PointsReason> &reasons)
{
    Balance balance(course, reasons);
    for (std::size_t i = 0; i < scores.size(); ++i) balance.enter(scores[i], course.frame.first + int(i));
    return std::move(balance).closed();
}

}  // namespace remit::points
