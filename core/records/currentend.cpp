#include "records/currentend.h"

#include "base/sentenceend.h"

namespace remit {

namespace {

/** Whether the recorded dates of the judgment agree with its term, so that the term can be counted anew. */
bool countsByTerm(const JudgmentFacts &judgment)
{
    if (!judgment.termStartsOn || !judgment.term) return false;
    const SentenceEnd end = sentenceEnd(*judgment.termStartsOn, *judgment.term);
    return !judgment.termEndsOn || end.endsOn == *judgment.termEndsOn;
}

/** The sentence as it runs: its last day and, while that follows from term and start alone, what it is counted from. */
class RunningSentence
{
public:
    explicit RunningSentence(const JudgmentFacts &judgment) { begin(judgment); }

    void apply(const SentenceChange &change)
    {
        const HistoryEvent &event = change.event;
        switch (event.kind) {
            case HistoryEvent::Kind::Commutation:
                if (!event.revokedOn) commute(change);
                return;
            case HistoryEvent::Kind::NewCrime:
            case HistoryEvent::Kind::DiscoveredCrime:
                merge(event.merged);
                break;
            case HistoryEvent::Kind::Retrial:
                if (!event.changed.value_or(false)) return;
                if (event.judgment)
                    begin(*event.judgment);
                else
                    forget();
                break;
            case HistoryEvent::Kind::ParoleRevoked:
                // What was left on the day of release is served from readmission; its end is the court's to state.
                forget();
                break;
            case HistoryEvent::Kind::Parole:
                return;
        }
        if (change.newEndOn) state(*change.newEndOn);
    }

    std::optional<Date> end() const { return m_end; }

private:
    void begin(const JudgmentFacts &judgment)
    {
        m_end = judgment.termEndsOn;
        m_start = countsByTerm(judgment) ? judgment.termStartsOn : std::nullopt;
        m_term = judgment.term.value_or(Term{});
        if (m_start && !m_end) m_end = sentenceEnd(*m_start, m_term).endsOn;
    }

    /** Several sentences become one (数罪并罚). */
    void merge(const std::optional<SentenceState> &merged)
    {
        JudgmentFacts judgment;
        if (merged && merged->sentence == Sentence::FixedTerm) {
            judgment.term = merged->term;
            judgment.termStartsOn = merged->termStartsOn;
        }
        begin(judgment);
    }

    void commute(const SentenceChange &change)
    {
        const HistoryEvent &event = change.event;
        if (change.newEndOn || event.to) {
            // From here on the ruling's own date counts; a new sentence without one has no known end.
            forget();
            m_end = change.newEndOn;
        } else if (event.reduction && m_start && event.reduction->days == 0 && m_term.days == 0) {
            m_term = termOfMonths(m_term.wholeMonths() - event.reduction->wholeMonths());
            m_end = m_term.wholeMonths() > 0 ? std::optional(sentenceEnd(*m_start, m_term).endsOn) : std::nullopt;
        } else if (event.reduction && m_end) {
            m_start.reset();
            m_end = reducedEnd(*m_end, *event.reduction).endsOn;
        }
    }

    void state(Date end)
    {
        m_start.reset();
        m_end = end;
    }

    void forget()
    {
        m_start.reset();
        m_end.reset();
    }

    std::optional<Date> m_end;
    /** Absent where the end cannot be counted from the term. */
    std::optional<Date> m_start;
    Term m_term;
};

}  // namespace

std::optional<Date> currentEnd(const JudgmentFacts &judgment, const std::vector<SentenceChange> &changes)
{
    RunningSentence sentence(judgment);
    for (const SentenceChange &change : changes) sentence.apply(change);
    return sentence.end();
}

}  // namespace remit
