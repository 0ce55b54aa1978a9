#include "law/contradictions.h"
#include "law/latercrimes.h"

namespace remit {

using Kind = HistoryEvent::Kind;

void Contradictions::laterCrime(const HistoryEvent &event)
{
    const JudgmentFacts &first = m_facts.judgment;
    if (event.kind == Kind::NewCrime)
        inOrder(Field::EffectiveOn, first.effectiveOn, Field::HistoryFinalOn, event.finalOn);
    else
        inOrder(Field::JudgedOn, first.judgedOn, Field::HistoryFinalOn, event.finalOn);
    const bool within = first.sentence == Sentence::DeathReprieve && first.reprieveEndedOn && event.finalOn &&
                        *event.finalOn <= *first.reprieveEndedOn;
    if (event.kind == Kind::NewCrime && within && event.duringReprieve == false)
        clash(nullptr, Field::HistoryDuringReprieve, false, Field::HistoryFinalOn, *event.finalOn);
    if (!event.merged) return;
    if (event.penalty && gravityOf(event.merged->sentence) < gravityOf(*event.penalty))
        Note(m_reasons, m_rules.only(Topic::MergedGravest), Outcome::Invalid)
            .fact(Field::HistoryPenalty, wordOf(*event.penalty), m_place)
            .fact(Field::HistoryMerged, wordOf(event.merged->sentence), m_place);
    if (event.merged->sentence == Sentence::FixedTerm) return merged(event);
    if (event.merged->termEndsOn)
        clash(nullptr, Field::HistoryMerged, wordOf(event.merged->sentence), Field::HistoryMergedEnd,
              *event.merged->termEndsOn);
}

void Contradictions::merged(const HistoryEvent &event)
{
    const SentenceState &whole = *event.merged;
    inOrder(Field::HistoryMergedStart, whole.termStartsOn, Field::AsOf, m_asOf);
    inOrder(Field::HistoryFinalOn, event.finalOn, Field::HistoryMergedEnd, whole.termEndsOn);
    if (!whole.term) return;
    range(mergedRange(Sentence::FixedTerm, event.finalOn), Field::HistoryMerged, *whole.term);
    if (whole.termStartsOn && event.finalOn && sentenceEnd(*whole.termStartsOn, *whole.term).endsOn < *event.finalOn)
        clash(nullptr, Field::HistoryMerged, *whole.term, Field::HistoryFinalOn, *event.finalOn);
}

}  // namespace remit
