#include "points/timeline.h"

#include "points/movements.h"

#include <algorithm>

namespace remit::points {

namespace {

using Absence = PointsHistory::Absence;
using Sanction = PointsHistory::Sanction;

constexpr std::chrono::days oneDay{1};

bool covers(Date from, const std::optional<Date> &to, Date day) { return from <= day && (!to || day <= *to); }

/** Which standing one absence gives, and by which rule. */
struct Effect {
    Standing standing;
    PointsRule rule;
};

Effect effectOf(const Absence &absence)
{
    switch (absence.kind) {
        case Absence::Kind::Hospital:
            return {Standing::Hospital, PointsRule::Hospital};
        case Absence::Kind::RescueInjury:
            return {Standing::RescueInjury, PointsRule::RescueInjury};
        case Absence::Kind::Stoppage:
            return {Standing::Stoppage, PointsRule::Stoppage};
        case Absence::Kind::InvestigationOpen:
            return {Standing::Pending, PointsRule::InvestigationOpen};
        case Absence::Kind::InvestigatedClear:
            return {Standing::Cleared, PointsRule::InvestigatedClear};
        case Absence::Kind::InvestigatedFault:
            return {Standing::NoBase, PointsRule::InvestigatedFault};
        case Absence::Kind::ReturnedForTrial:
            break;
    }
    if (absence.outcome == Absence::Outcome::Cleared) return {Standing::AwayCleared, PointsRule::TrialCleared};
    const bool convicted = absence.outcome == Absence::Outcome::Convicted;
    return {Standing::Away, convicted ? PointsRule::TrialConvicted : PointsRule::TrialKept};
}

/** Gives the span the standing unless a stronger one holds. */
void raise(Span &span, Standing standing, PointsRule rule, int absence = -1)
{
    if (standing >= span.standing) return;
    span.standing = standing;
    span.rule = rule;
    span.absence = absence;
}

class Classifier
{
public:
    Classifier(const PointsHistory &history, const std::vector<Movement> &movements)
        : m_history(history), m_movements(movements)
    {
    }

    void classify(Span &span) const
    {
        const Date day = span.from;
        if (day < m_history.admittedOn) {
            span.standing = Standing::NotAdmitted;
            return;
        }
        for (const auto &period : m_history.labourIncapable)
            if (covers(period.from, period.to, day)) span.incapable = true;
        if (span.incapable) raise(span, Standing::NoCapacity, PointsRule::NoLabourCapacity);
        if (const Movement *last = lastMovement(m_movements, day); last && last->away)
            raise(span, Standing::Away, last->rule);
        if (!m_history.inductionEndedOn || day <= *m_history.inductionEndedOn)
            raise(span, Standing::Induction, PointsRule::Induction);
        confine(span);
        absent(span);
    }

private:
    void confine(Span &span) const
    {
        for (const Sanction &sanction : m_history.sanctions) {
            const auto confined = confinementDays(sanction);
            if (confined && span.from >= confined->from && (!confined->end || span.from < *confined->end))
                raise(span, Standing::NoBase, PointsRule::ConfinementNoBase);
        }
    }

    void absent(Span &span) const
    {
        for (std::size_t i = 0; i < m_history.absences.size(); ++i) {
            const Absence &absence = m_history.absences[i];
            if (!covers(absence.from, absence.to, span.from)) continue;
            const Effect effect = effectOf(absence);
            raise(span, effect.standing, effect.rule, int(i));
            const bool undecided = absence.kind == Absence::Kind::ReturnedForTrial && !absence.outcome;
            if (span.absence == int(i)) span.pending = undecided || effect.standing == Standing::Pending;
        }
    }

    const PointsHistory &m_history;
    const std::vector<Movement> &m_movements;
};

/** Every day on which something may change, in order and once. */
std::vector<Date> cuts(const PointsHistory &history, const std::vector<Movement> &movements, Date begin, Date end)
{
    std::vector<Date> days{begin, end};
    const auto add = [&](Date day) {
        if (day > begin && day < end) days.push_back(day);
    };
    const auto addPeriod = [&](Date from, const std::optional<Date> &to) {
        add(from);
        if (to) add(*to + oneDay);
    };
    add(history.admittedOn);
    if (history.inductionEndedOn) add(*history.inductionEndedOn + oneDay);
    for (const auto &period : history.labourIncapable) addPeriod(period.from, period.to);
    for (const Absence &absence : history.absences) addPeriod(absence.from, absence.to);
    for (const Movement &movement : movements) add(movement.on);
    for (const Sanction &sanction : history.sanctions) {
        const auto confined = confinementDays(sanction);
        if (!confined) continue;
        add(confined->from);
        if (confined->end) add(*confined->end);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

bool continues(const Span &last, const Span &next)
{
    return last.standing == next.standing && last.incapable == next.incapable && last.pending == next.pending &&
           last.absence == next.absence && last.rule == next.rule;
}

}  // namespace

std::optional<ConfinementDays> confinementDays(const Sanction &sanction)
{
    if (sanction.kind != Sanction::Kind::Confinement || (!sanction.from && !sanction.to)) return std::nullopt;
    const auto end = sanction.to ? std::optional(*sanction.to + oneDay) : std::nullopt;
    return ConfinementDays{sanction.from.value_or(sanction.on), end};
}

std::vector<Span> timeline(const PointsHistory &history, Date begin, Date end, std::vector<PointsReason> &reasons)
{
    const std::vector<Movement> moved = movements(history, reasons);
    const std::vector<Date> days = cuts(history, moved, begin, end);
    const Classifier classifier(history, moved);
    std::vector<Span> spans;
    spans.reserve(days.size());
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        Span span{.from = days[i], .end = days[i + 1]};
        classifier.classify(span);
        if (!spans.empty() && continues(spans.back(), span))
            spans.back().end = span.end;
        else
            spans.push_back(span);
    }
    return spans;
}

const Span &spanOn(const std::vector<Span> &spans, Date day)
{
    return *std::partition_point(spans.begin(), spans.end(), [day](const Span &span) { return span.end <= day; });
}

}  // namespace remit::points
