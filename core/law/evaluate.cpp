#include "law/evaluate.h"

#include "law/case.h"
#include "law/names.h"
#include "law/remaining.h"
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
    return asOf && *asOf >= table.only(Topic::RulesInForce)->validFrom;
}

/** Nothing can be asked without a report day that the rules know. */
Verdict withoutDay(Verdict verdict, const LawTable &table)
{
    for (Reasons *reasons : {&verdict.commutation.reasons, &verdict.parole.reasons})
        Note(*reasons, table.only(Topic::RulesInForce), Outcome::Unsupported)
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

/** What the facts amount to before any article on commutation or parole is asked. Requires a report day. */
struct Examination {
    Examination(const Facts &facts, const LawTable &table)
    {
        findContradictions(facts, table, reasons);
        standing = standingOf(facts, table, reasons);
        findGaps(facts, table, standing, reasons);
        property = propertyStanding(facts.property, table, *facts.asOf);
        situation = situationOf(facts, standing);
        situation.traits = traitsOf(facts, standing, property, table, reasons);
        situation.grade = gradeOf(facts, property, table, situation, reasons);
    }

    Reasons reasons;
    Standing standing;
    PropertyStanding property;
    Situation situation;
};

/** The verdict by the rules in force on the report day alone. */
Verdict byRulesOfDay(const Facts &facts, const LawTable &table)
{
    Verdict verdict;
    verdict.id = facts.id;
    verdict.asOf = facts.asOf;
    verdict.rulesDigest = table.rules().digest();
    if (!hasRulesFor(facts.asOf, table)) return withoutDay(std::move(verdict), table);
    const Examination examined(facts, table);
    const Case c{facts, table, examined.standing, examined.property, examined.situation};
    evaluateCommutation(c, examined.reasons, verdict.commutation);
    evaluateParole(c, examined.reasons, verdict.parole);
    return verdict;
}

void takeDays(Commutation &answer, const Commutation &later)
{
    answer.earliestOn = later.earliestOn;
}

void takeDays(Parole &answer, const Parole &later)
{
    answer.earliestOn = later.earliestOn;
    answer.probation = later.probation;
}

/**
 * The earliest day is reckoned by the rules of the report day. Where a reform comes before that day, the rules that it
 * brings decide instead; nothing is left of the day where they bar the proposal altogether. Days before the report day
 * are not reckoned by older rules: no proposal can be made on them any more.
 */
template <class Answer>
void adoptReforms(Answer &answer, Answer Verdict::*member, const Facts &facts, const LawTable &table)
{
    if (answer.decision != Decision::NotYet) return;
    Facts then = facts;
    for (const Date reform : table.reforms()) {
        if (reform <= *facts.asOf) continue;
        if (!answer.earliestOn || *answer.earliestOn < reform) return;
        then.asOf = reform;
        takeDays(answer, byRulesOfDay(then, table).*member);
        if (answer.earliestOn) answer.earliestOn = std::max(*answer.earliestOn, reform);
    }
}

tl::unexpected<Error> noProcedure(Field field)
{
    const std::string_view code = fieldCode(field);
    return fail(u"law.procedure.unknown"_qs,
                {{u"field"_qs, QString::fromLatin1(code.data(), qsizetype(code.size()))}});
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
    Verdict verdict = byRulesOfDay(facts, *m_table);
    adoptReforms(verdict.commutation, &Verdict::commutation, facts, *m_table);
    adoptReforms(verdict.parole, &Verdict::parole, facts, *m_table);
    return verdict;
}

Result<CaseProcedure> Law::procedure(const Facts &facts) const
{
    if (!hasRulesFor(facts.asOf, *m_table)) return noProcedure(Field::AsOf);
    if (!facts.judgment.sentence) return noProcedure(Field::Sentence);
    const Examination examined(facts, *m_table);
    const Case c{facts, *m_table, examined.standing, examined.property, examined.situation};
    CaseProcedure procedure{facts.id, *facts.asOf, rules().digest(), procedureOf(c, ProposalKind::Commutation), {}};
    if (!m_table->find(Topic::ParoleSentence, c.situation)) procedure.parole = procedureOf(c, ProposalKind::Parole);
    return procedure;
}

std::optional<SentenceEnd> Law::lastDay(const Facts &facts) const
{
    Reasons unused;
    return currentEnd(standingOf(facts, *m_table, unused));
}

}  // namespace remit
