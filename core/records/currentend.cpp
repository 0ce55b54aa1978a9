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

}  // namespace

std::optional<Date> currentEnd(const JudgmentFacts &judgment, const std::vector<SentenceChange> &changes)
{
    std::optional<Date> end = judgment.termEndsOn;
    bool byTerm = countsByTerm(judgment);
    if (byTerm && !end) end = sentenceEnd(*judgment.termStartsOn, *judgment.term).endsOn;
    int months = judgment.term ? judgment.term->wholeMonths() : 0;
    for (const SentenceChange &change : changes) {
        const HistoryEvent &event = change.event;
        if (event.kind != HistoryEvent::Kind::Commutation || event.revokedOn) continue;
        if (change.newEndOn || event.to) {
            // From here on the ruling's own date counts; a new sentence without one has no known end.
            end = change.newEndOn;
            byTerm = false;
        } else if (event.reduction && byTerm && event.reduction->days == 0 && judgment.term->days == 0) {
            months -= event.reduction->wholeMonths();
            end = months > 0 ? std::optional(sentenceEnd(*judgment.termStartsOn, termOfMonths(months)).endsOn) : std::nullopt;
        } else if (event.reduction && end) {
            byTerm = false;
            end = reducedEnd(*end, *event.reduction).endsOn;
        }
    }
    return end;
}

}  // namespace remit
