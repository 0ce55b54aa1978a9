#include "law/compare.h"

#include "base/sentenceend.h"
#include "law/names.h"
#include "law/table.h"

#include <algorithm>

namespace remit {

namespace {

/** The provision whose reason gives the field that value. */
ProvisionIndex provisionWith(const Reasons &reasons, Field field, const Value &value)
{
    for (const Reason &reason : reasons)
        for (const Argument *result = reason.resultsBegin(); result != reason.resultsEnd(); ++result)
            if (result->field == field && result->value == value) return reason.provision;
    return noProvision;
}

bool isReading(Date day, const SentenceEnd &end) { return day == end.endsOn || day == end.otherwise; }

/** The commutation as far as the articles bound it, judged on its own report day. */
class RecordedCommutation
{
public:
    RecordedCommutation(const Law &law, Facts before, const HistoryEvent &event)
        : m_event(event), m_plain(answer(law, before, Merit::None)), m_major(answer(law, before, Merit::Major))
    {
    }

    void compare(std::vector<Difference> &out) const
    {
        if (m_plain.decision >= Decision::Unsupported) return out.push_back(notCompared());
        amount(out);
        longest(out);
        if (m_event.reportedOn) return waiting(out);
        out.push_back({DifferenceKind::NotCompared, m_event.ruledOn, {}, {}, noProvision, Field::HistoryReportedOn});
    }

    const std::optional<Floor> &floor() const { return m_plain.floor; }

private:
    static Commutation answer(const Law &law, Facts facts, Merit merit)
    {
        facts.performance.merit = merit;
        return law.evaluate(facts).commutation;
    }

    Difference notCompared() const
    {
        Difference difference{DifferenceKind::NotCompared, m_event.ruledOn};
        for (const Reason &reason : m_plain.reasons)
            if (reason.decided >= Outcome::Unsupported && reason.factCount) {
                difference.provision = reason.provision;
                difference.field = reason.arguments.front().field;
                break;
            }
        return difference;
    }

    /** The bound that the ruling oversteps: the longest reduction, or the shortest term that life may become. */
    std::optional<Term> overstepped(const Commutation &allowed) const
    {
        if (m_event.to && m_event.to->term && allowed.to && shorter(*m_event.to->term, allowed.to->atLeast))
            return allowed.to->atLeast;
        if (!m_event.reduction || !allowed.maximum) return std::nullopt;
        const bool relaxed =
            allowed.relaxed && allowed.relaxed->reduction && !longer(*m_event.reduction, *allowed.relaxed->reduction);
        return longer(*m_event.reduction, *allowed.maximum) && !relaxed ? allowed.maximum : std::nullopt;
    }

    void amount(std::vector<Difference> &out) const
    {
        const auto plain = overstepped(m_plain);
        if (!plain) return;
        const auto best = overstepped(m_major);
        const Value bound(best ? *best : *plain);
        const Reasons &reasons = best ? m_major.reasons : m_plain.reasons;
        out.push_back({best ? DifferenceKind::OverMaximum : DifferenceKind::OverMaximumWithoutMerit, m_event.ruledOn,
                       m_event.to ? Value(m_event.to->term) : Value(m_event.reduction), bound,
                       provisionWith(reasons, m_event.to ? Field::AtLeast : Field::Limit, bound)});
    }

    void longest(std::vector<Difference> &out) const
    {
        if (!m_event.to || !m_event.to->term || !m_plain.to) return;
        const Term bound = m_plain.to->atMost;
        if (bound.isZero() || !longer(*m_event.to->term, bound)) return;
        out.push_back({DifferenceKind::TermTooLong, m_event.ruledOn, *m_event.to->term, bound,
                       provisionWith(m_plain.reasons, Field::AtMost, bound)});
    }

    void waiting(std::vector<Difference> &out) const
    {
        const Date day = *m_event.reportedOn;
        if (!m_plain.earliestOn || day >= *m_plain.earliestOn) return;
        const bool lifted = m_major.earliestOn && day >= *m_major.earliestOn;
        out.push_back({lifted ? DifferenceKind::BeforeEarliestWithoutMerit : DifferenceKind::BeforeEarliest,
                       m_event.ruledOn, day, *m_plain.earliestOn,
                       provisionWith(m_plain.reasons, Field::MetOn, *m_plain.earliestOn)});
    }

    const HistoryEvent &m_event;
    Commutation m_plain;
    Commutation m_major;
};

/** Walks the record from the judgment on. */
class Comparison
{
public:
    Comparison(const Law &law, const Facts &facts) : m_law(law), m_facts(facts)
    {
        m_facts.history.clear();
        m_facts.property = {};
        m_facts.property.exists = false;
        m_facts.historyStated = true;
        m_facts.performance = {true, Merit::None, QStringList()};
    }

    void judgment()
    {
        const JudgmentFacts &judgment = m_facts.judgment;
        m_recordedEnd = judgment.termEndsOn;
        if (!judgment.termStartsOn || !judgment.term || !judgment.termEndsOn) return;
        const SentenceEnd whole = sentenceEnd(*judgment.termStartsOn, *judgment.term);
        if (!isReading(*judgment.termEndsOn, whole))
            differences.push_back({DifferenceKind::JudgmentEnd, {}, *judgment.termEndsOn, whole.endsOn});
    }

    void add(const SentenceChange &change)
    {
        const HistoryEvent &event = change.event;
        const bool commutation = event.kind == HistoryEvent::Kind::Commutation;
        if (commutation && event.revokedOn) return;
        std::optional<Floor> floor;
        if (commutation) floor = outcome(event);
        m_facts.history.push_back(event);
        const auto computed = m_law.lastDay(m_facts);
        if (commutation) end(change, computed, floor);
        m_recordedEnd = change.newEndOn ? change.newEndOn : computed ? std::optional(computed->endsOn) : std::nullopt;
    }

    std::vector<Difference> differences;

private:
    /** Judges the ruling on its report day, or without one, but for the waiting times, on its own; the floor that it
     * had to keep. */
    std::optional<Floor> outcome(const HistoryEvent &event)
    {
        m_facts.asOf = event.reportedOn ? event.reportedOn : event.ruledOn;
        const RecordedCommutation recorded(m_law, m_facts, event);
        recorded.compare(differences);
        return recorded.floor();
    }

    void end(const SentenceChange &change, const std::optional<SentenceEnd> &computed,
             const std::optional<Floor> &floor)
    {
        const HistoryEvent &event = change.event;
        if (computed && change.newEndOn && !isReading(*change.newEndOn, *computed)) {
            const bool back = m_recordedEnd && event.reduction &&
                              isReading(*change.newEndOn, reducedEnd(*m_recordedEnd, *event.reduction));
            differences.push_back({back ? DifferenceKind::RulingEndCountedBack : DifferenceKind::RulingEnd,
                                   event.ruledOn, *change.newEndOn, computed->endsOn});
        }
        const auto last = change.newEndOn ? change.newEndOn : computed ? std::optional(computed->endsOn) : std::nullopt;
        if (floor && last && *last < floor->reachedOn)
            differences.push_back({DifferenceKind::BelowFloor, event.ruledOn, *last, floor->reachedOn});
    }

    const Law &m_law;
    Facts m_facts;
    std::optional<Date> m_recordedEnd;
};

}  // namespace

QString differenceCode(DifferenceKind kind)
{
    static constexpr std::array codes{"judgment_end",    "ruling_end_counted_back",       "ruling_end",
                                      "over_maximum",    "over_maximum_without_merit",    "term_too_long",
                                      "before_earliest", "before_earliest_without_merit", "below_floor",
                                      "not_compared"};
    static_assert(codes.size() == static_cast<std::size_t>(DifferenceKind::Count_));
    return QString::fromLatin1(codes[static_cast<std::size_t>(kind)]);
}

std::vector<Difference> compareRecord(const Law &law, const Facts &facts, const std::vector<SentenceChange> &changes)
{
    Comparison comparison(law, facts);
    comparison.judgment();
    for (const SentenceChange &change : changes) comparison.add(change);
    return std::move(comparison.differences);
}

}  // namespace remit
