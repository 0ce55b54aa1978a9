#include "law/contradictions.h"

#include <algorithm>

namespace remit {

using Kind = HistoryEvent::Kind;

void Contradictions::history()
{
    for (const HistoryEvent &one : m_facts.history) {
        ++m_place;
        event(one);
    }
    m_place = 0;
}

void Contradictions::event(const HistoryEvent &event)
{
    inOrder(Field::HistoryReportedOn, event.reportedOn, Field::HistoryRuledOn, event.ruledOn);
    inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryServedOn, event.servedOn);
    inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryRevokedOn, event.revokedOn);
    inOrder(Field::HistoryOn, event.on, Field::HistoryReadmittedOn, event.readmittedOn);
    inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryFrom, event.from);
    inOrder(Field::HistoryFrom, event.from, Field::HistoryTo, event.until);
    inOrder(Field::DeliveredOn, m_facts.judgment.deliveredOn, Field::HistoryFrom, event.from);
    const auto past = [&](Field field, const Day &day) { inOrder(field, day, Field::AsOf, m_asOf); };
    past(Field::HistoryRuledOn, event.ruledOn);
    past(Field::HistoryServedOn, event.servedOn);
    past(Field::HistoryRevokedOn, event.revokedOn);
    past(Field::HistoryFinalOn, event.finalOn);
    past(Field::HistoryEffectiveOn, event.effectiveOn);
    past(Field::HistoryFrom, event.from);
    past(Field::HistoryOn, event.on);
    past(Field::HistoryReadmittedOn, event.readmittedOn);
    if (event.kind == Kind::Commutation) commutation(event);
    if (event.judgment) retrial(*event.judgment);
    if (event.kind == Kind::Retrial) retrialDays(event);
    if (event.duringReprieve == true) duringReprieve();
    if (event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime) laterCrime(event);
}

void Contradictions::retrial(const JudgmentFacts &judged)
{
    m_retrial = true;
    judgment(judged);
    m_retrial = false;
}

void Contradictions::retrialDays(const HistoryEvent &event)
{
    inOrder(Field::EffectiveOn, m_facts.judgment.effectiveOn, Field::HistoryEffectiveOn, event.effectiveOn);
    if (!event.judgment || !event.judgment->effectiveOn || !event.effectiveOn) return;
    if (event.judgment->effectiveOn != event.effectiveOn)
        Note(m_reasons, nullptr, Outcome::Invalid)
            .fact(Field::HistoryEffectiveOn, *event.effectiveOn, m_place)
            .fact(Field::EffectiveOn, *event.judgment->effectiveOn, m_place);
}

void Contradictions::duringReprieve()
{
    const auto original = m_facts.judgment.sentence;
    if (original && original != Sentence::DeathReprieve) mark(Field::HistoryDuringReprieve, original);
}

void Contradictions::commutation(const HistoryEvent &event)
{
    inOrder(Field::EffectiveOn, m_facts.judgment.effectiveOn, Field::HistoryRuledOn, event.ruledOn);
    inOrder(Field::DeliveredOn, m_facts.judgment.deliveredOn, Field::HistoryRuledOn, event.ruledOn);
    if (m_facts.judgment.sentence == Sentence::DeathReprieve)
        inOrder(Field::ReprieveEndedOn, m_facts.judgment.reprieveEndedOn, Field::HistoryRuledOn, event.ruledOn);
    inOrder(Field::DeliveredOn, m_facts.judgment.deliveredOn, Field::HistoryReportedOn, event.reportedOn);
    if (event.to && event.reduction)
        clash(nullptr, Field::HistoryReduction, *event.reduction, Field::HistoryTo, event.to->term);
    if (event.reduction && event.reduction->isZero())
        Note(m_reasons, nullptr, Outcome::Invalid).fact(Field::HistoryReduction, *event.reduction, m_place);
    if (!event.revokedOn) ruledTwice(event);
    if (event.to) became(event);
    if (event.to && event.to->sentence != Sentence::FixedTerm && event.to->termEndsOn)
        clash(nullptr, Field::HistoryTo, wordOf(event.to->sentence), Field::HistoryToEnd, *event.to->termEndsOn);
    if (event.to) inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryToEnd, event.to->termEndsOn);
    if (event.to) inOrder(Field::HistoryToStart, event.to->termStartsOn, Field::HistoryToEnd, event.to->termEndsOn);
    if (event.politicalRightsTo) rightsBecame(*event.politicalRightsTo);
    if (event.probationTo) probationBecame(*event.probationTo);
}

void Contradictions::probationBecame(Term term)
{
    const JudgmentFacts &j = m_facts.judgment;
    if (j.suspended == false) return clash(nullptr, Field::HistoryProbationTo, term, Field::Suspended, false);
    if (j.probation && longer(term, *j.probation))
        return clash(nullptr, Field::HistoryProbationTo, term, Field::Probation, *j.probation);
    Situation suspended = m_situation;
    suspended.traits |= bit(Trait::Suspended);
    suspended.phase = j.sentence == Sentence::CriminalDetention ? Phase::CriminalDetention : Phase::FixedTerm;
    const Match least = m_rules.find(Topic::SuspendedProbation, suspended);
    if (least && shorter(term, least->value))
        Note(m_reasons, least.row, Outcome::Invalid)
            .fact(Field::HistoryProbationTo, term, m_place)
            .result(Field::AtLeast, least->value);
}

void Contradictions::rightsBecame(Term term)
{
    const JudgmentFacts &j = m_facts.judgment;
    if (j.politicalRights.kind == PoliticalRights::Kind::None)
        return clash(nullptr, Field::HistoryRightsTo, term, Field::RightsKind, Word::None);
    if (isLifelong(j.sentence))
        return range(m_rules.find(Topic::RightsAfterLife, m_situation), Field::HistoryRightsTo, term);
    if (j.politicalRights.term && longer(term, *j.politicalRights.term))
        clash(nullptr, Field::HistoryRightsTo, term, Field::RightsTerm, *j.politicalRights.term);
    if (j.sentence == Sentence::FixedTerm && shorter(term, m_rules.only(Topic::RightsTerm)->value))
        Note(m_reasons, m_rules.only(Topic::RightsTerm), Outcome::Invalid)
            .fact(Field::HistoryRightsTo, term, m_place)
            .result(Field::AtLeast, m_rules.only(Topic::RightsTerm)->value)
            .result(Field::AtMost, m_rules.only(Topic::RightsTerm)->upTo);
}

void Contradictions::ruledTwice(const HistoryEvent &event)
{
    const auto here = m_facts.history.begin() + (m_place - 1);
    const auto same = [&](const HistoryEvent &other) {
        return other.kind == Kind::Commutation && !other.revokedOn && event.ruledOn && other.ruledOn == event.ruledOn;
    };
    // The first of them is enough: a file may repeat one ruling thousands of times.
    const auto first = std::find_if(m_facts.history.begin(), here, same);
    if (first == here) return;
    Note(m_reasons, nullptr, Outcome::Invalid)
        .fact(Field::HistoryRuledOn, *event.ruledOn, int(first - m_facts.history.begin()) + 1)
        .fact(Field::HistoryRuledOn, *event.ruledOn, m_place);
}

Row Contradictions::widest(Situation situation) const
{
    Row wide;
    for (const Grade grade :
         {Grade::Repentance, Grade::Merit, Grade::RepentanceAndMerit, Grade::Major, Grade::RepentanceAndMajor}) {
        situation.grade = grade;
        const Match row = m_rules.find(Topic::To, situation);
        if (!row) continue;
        const bool first = wide.upTo.isZero();
        if (first || shorter(row->value, wide.value)) wide.value = row->value;
        if (first || longer(row->upTo, wide.upTo)) wide.upTo = row->upTo;
        if (first) wide.provision = row->provision;
    }
    return wide;
}

void Contradictions::became(const HistoryEvent &event)
{
    const auto original = m_facts.judgment.sentence;
    const bool life = original == Sentence::Life;
    if (original && !life && original != Sentence::DeathReprieve) return mark(Field::HistoryTo, original);
    if (life && event.to->sentence == Sentence::Life) return mark(Field::HistoryTo, original);
    if (!original || !event.to->term) return;
    Situation situation = m_situation;
    situation.phase = life ? Phase::Life : Phase::ReprieveLife;
    situation.judgedOn = m_facts.judgment.judgedOn;
    Row bounds = widest(situation);
    if (situation.has(Trait::Corruption2019)) {
        // The stricter rules of 2019 may have come after the ruling.
        situation.traits &= ~bit(Trait::Corruption2019);
        bounds.value = widest(situation).value;
    }
    const Row *before = m_rules.only(Topic::ToLowest);
    const bool earlier = event.ruledOn && *event.ruledOn < m_rules.only(Topic::LawInForce)->validFrom;
    if (earlier) bounds.value = before->value;
    if (earlier && shorter(*event.to->term, before->value)) bounds.provision = before->provision;
    range(Match{&bounds, nullptr}, Field::HistoryTo, *event.to->term);
}

}  // namespace remit
