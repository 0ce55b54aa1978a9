#include "law/evaluate.h"

#include "law/case.h"
#include "law/traits.h"

namespace remit
{

namespace
{

/** Facts without which there is no question to answer. */
void findGaps(const Facts &facts, const LawTable &table, const Standing &standing, Reasons &reasons)
{
    const Row *half = table.only(Topic::FloorPart);
    if (!facts.judgment.sentence) missing(reasons, half, Field::Sentence);
    const bool fixed = standing.phase == Phase::FixedTerm || standing.phase == Phase::CriminalDetention ||
                       standing.phase == Phase::PublicSurveillance;
    if (fixed && !standing.term && !standing.merged) missing(reasons, half, Field::SentenceTerm);
}

/** Whether there is a report day and the rules reach back to it. */
bool hasRulesFor(std::optional<Date> asOf, const LawTable &table)
{
    return asOf && *asOf >= table.only(Topic::Start)->validFrom;
}

/** Nothing can be asked without a report day that the rules know. */
Verdict withoutDay(Verdict verdict, const LawTable &table)
{
    for (Reasons *reasons : {&verdict.commutation.reasons, &verdict.parole.reasons})
        Note(*reasons, verdict.asOf ? table.only(Topic::Start) : nullptr, Outcome::Unsupported)
            .fact(Field::AsOf, verdict.asOf);
    verdict.commutation.decision = decisionOf(verdict.commutation.reasons);
    verdict.parole.decision = decisionOf(verdict.parole.reasons);
    return verdict;
}

Situation situationOf(const Facts &facts, const Standing &standing)
{
    Situation situation;
    situation.phase = standing.phase;
    situation.measure = standing.term.value_or(Term{});
    situation.asOf = *facts.asOf;
    situation.judgedOn = standing.judgment->judgedOn;
    return situation;
}

}  // namespace

Result<Law> Law::fromRules(RuleSet rules)
{
    auto table = LawTable::compile(std::move(rules));
    if (!table) return fail(table.error());
    return Law(std::move(*table));
}

Law::Law(const RuleSet &rules)
{
    auto table = LawTable::compile(rules);
    if (!table)
        qFatal("rules: %s %s", qPrintable(table.error().code), qPrintable(table.error().args.value(u"key"_qs)));
    m_table = std::move(*table);
}

Law::Law(std::unique_ptr<LawTable> table) : m_table(std::move(table)) {}
Law::~Law() = default;
Law::Law(Law &&) noexcept = default;
Law &Law::operator=(Law &&) noexcept = default;

const RuleSet &Law::rules() const
{
    return m_table->rules();
}

Verdict Law::evaluate(const Facts &facts) const
{
    Verdict verdict;
    verdict.id = facts.id;
    verdict.asOf = facts.asOf;
    verdict.rulesDigest = m_table->rules().digest();
    if (!hasRulesFor(facts.asOf, *m_table)) return withoutDay(std::move(verdict), *m_table);
    Reasons shared;
    findContradictions(facts, *m_table, shared);
    const Standing standing = standingOf(facts, *m_table, shared);
    findGaps(facts, *m_table, standing, shared);
    const PropertyStanding property = propertyStanding(facts.property, *m_table, *facts.asOf);
    Case c{facts, *m_table, standing, property, situationOf(facts, standing)};
    c.situation.traits = traitsOf(facts, standing, property, *m_table, shared);
    c.situation.grade = gradeOf(facts, property, *m_table, c.situation, shared);
    evaluateCommutation(c, shared, verdict.commutation);
    evaluateParole(c, shared, verdict.parole);
    return verdict;
}

}  // namespace remit
