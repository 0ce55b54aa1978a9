#include "law/evaluate.h"

#include "law/case.h"
#include "law/names.h"
#include "law/reforms.h"
#include "law/remaining.h"
#include "law/traits.h"

namespace remit
{

namespace
{

/** Facts without which there is no question to answer. */
void findGaps(const Case &c, Reasons &reasons)
{
    const Row *half = c.rules.only(Topic::FloorPart);
    if (!c.facts.judgment.sentence) missing(reasons, half, Field::Sentence);
    const Phase phase = c.standing.phase;
    const bool fixed =
        phase == Phase::FixedTerm || phase == Phase::CriminalDetention || phase == Phase::PublicSurveillance;
    if (fixed && !c.standing.term && !c.standing.merged) missing(reasons, half, Field::SentenceTerm);
}

/** Whether there is a report day and the rules reach back to it. */
bool hasRulesFor(std::optional<Date> asOf, const LawTable &table)
{
    return asOf && *asOf >= table.only(Topic::LawInForce)->validFrom;
}

/** Nothing can be asked without a report day that the rules know. */
Verdict withoutDay(Verdict verdict, const LawTable &table)
{
    for (Reasons *reasons : {&verdict.commutation.reasons, &verdict.parole.reasons})
        Note(*reasons, table.only(Topic::LawInForce), Outcome::Unsupported)
            .fact(Field::AsOf, verdict.asOf);
    verdict.commutation.decision = decisionOf(verdict.commutation.reasons);
    verdict.parole.decision = decisionOf(verdict.parole.reasons);
    return verdict;
}

Situation situationOf(const Standing &standing)
{
    Situation situation;
    situation.phase = standing.phase;
    situation.measure = measureOf(standing.term.value_or(Term{}));
    situation.judgedOn = standing.judgment->judgedOn;
    return situation;
}

tl::unexpected<Error> noProcedure(Field field)
{
    const std::string_view code = fieldCode(field);
    return fail(u"law.procedure.unknown"_qs,
                {{u"field"_qs, QString::fromLatin1(code.data(), qsizetype(code.size()))}});
}

}  // namespace

Case caseOf(const Facts &facts, Date asOf, const LawTable &table, Reasons &reasons)
{
    const LawInForce &rules = table.on(asOf);
    findContradictions(facts, asOf, rules, reasons);
    Case c{facts, asOf, rules, standingOf(facts, rules, reasons), propertyStanding(facts.property, rules), {}};
    findGaps(c, reasons);
    c.situation = situationOf(c.standing);
    c.situation.traits = traitsOf(facts, asOf, c.standing, c.property, rules, reasons);
    if (c.situation.has(Trait::Violent)) c.situation.violentCrime = violentCrimeOf(facts, rules);
    c.situation.grade = gradeOf(facts, c.property, rules, c.situation, reasons);
    return c;
}

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
    verdict.rulesDigest = rules().digest();
    if (!hasRulesFor(facts.asOf, *m_table)) return withoutDay(std::move(verdict), *m_table);
    Case c = caseOf(facts, *facts.asOf, *m_table, verdict.commutation.reasons);
    verdict.parole.reasons = verdict.commutation.reasons;
    evaluateParole(c, verdict.parole);
    // Article 31 is lenient only with those of its kind who do not meet the conditions of parole.
    if (verdict.parole.decision != Decision::NotYet && verdict.parole.decision != Decision::Barred)
        c.situation.traits &= ~bit(Trait::Aged);
    evaluateCommutation(c, verdict.commutation);
    adoptReforms(verdict.commutation, facts, *m_table);
    adoptReforms(verdict.parole, facts, *m_table);
    return verdict;
}

Result<CaseProcedure> Law::procedure(const Facts &facts) const
{
    if (!hasRulesFor(facts.asOf, *m_table)) return noProcedure(Field::AsOf);
    if (!facts.judgment.sentence) return noProcedure(Field::Sentence);
    Reasons unused;
    const Case c = caseOf(facts, *facts.asOf, *m_table, unused);
    CaseProcedure procedure{facts.id, *facts.asOf, rules().digest(), procedureOf(c, ProposalKind::Commutation), {}};
    if (!c.rules.find(Topic::ParoleSentence, c.situation)) procedure.parole = procedureOf(c, ProposalKind::Parole);
    return procedure;
}

std::optional<SentenceEnd> Law::lastDay(const Facts &facts) const
{
    Reasons unused;
    return standingOf(facts, m_table->on(facts.asOf.value_or(Date())), unused).end;
}

}  // namespace remit
