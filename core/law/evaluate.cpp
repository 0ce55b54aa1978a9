#include "law/evaluate.h"

#include "law/case.h"
#include "law/doubts.h"
#include "law/gaps.h"
#include "law/names.h"
#include "law/reforms.h"
#include "law/remaining.h"
#include "law/traits.h"
#include "law/vocabulary.h"

namespace remit {

namespace {

/** Facts without which there is no question to answer. */
void findGaps(const Case &c, Reasons &reasons)
{
    const Row *half = c.rules.only(Topic::FloorPart);
    if (!c.facts.judgment.sentence) missing(reasons, half, Field::Sentence);
    const Phase phase = c.standing.phase;
    const bool fixed =
        phase == Phase::FixedTerm || phase == Phase::CriminalDetention || phase == Phase::PublicSurveillance;
    if (fixed && !c.standing.term && !c.standing.merged)
        missing(reasons, half, Field::SentenceTerm, c.standing.judgmentPlace);
}

/** Whether there is a report day and the rules reach back to it. */
bool hasRulesFor(std::optional<Date> asOf, const LawTable &table)
{
    return asOf && *asOf >= table.only(Topic::LawInForce)->validFrom;
}

/** Nothing can be asked without a report day that the rules know. */
Verdict withoutDay(const Facts &facts, const LawTable &table)
{
    Verdict verdict;
    verdict.id = facts.id;
    verdict.asOf = facts.asOf;
    verdict.rulesDigest = table.rules().digest();
    for (Reasons *reasons : {&verdict.commutation.reasons, &verdict.parole.reasons})
        Note(*reasons, table.only(Topic::LawInForce), Outcome::Unsupported).fact(Field::AsOf, verdict.asOf);
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

/** Crimes that mostly, not always, are of a category which the facts do not name: says once that it was left out. */
void noteCategories(const Case &c, Reasons &reasons)
{
    const auto listed = [&](Topic topic, CrimeLists lists) {
        const Row *found = nullptr;
        c.rules.each(topic, c.situation, [&](const Row &row) {
            if (!found && (lists & row.crimes)) found = &row;
        });
        return found;
    };
    int place = 0;
    for (const CrimeFacts &crime : c.facts.crimes) {
        ++place;
        const CrimeLists lists = c.rules.listsOf(crime.name);
        const Row *row = lists ? listed(Topic::CrimeCategoryUnstated, lists) : nullptr;
        if (!row || (c.facts.openCategories & row->none) || listed(Topic::CrimeCategory, lists)) continue;
        Note(reasons, row, Outcome::Applies)
            .result(Field::StrictBecause, Value::ofTraits(row->none))
            .result(Field::Crime, place);
    }
}

tl::unexpected<Error> noProcedure(Field field)
{
    const std::string_view code = fieldCode(field);
    return fail(u"law.procedure.unknown"_qs, {{u"field"_qs, QString::fromLatin1(code.data(), qsizetype(code.size()))}});
}

/** The paths of the facts of every reason that calls them invalid, each once. */
QStringList contradictory(const Reasons &reasons)
{
    QStringList paths;
    for (const Reason &reason : reasons)
        if (reason.outcome == Outcome::Invalid)
            for (const Argument *fact = reason.factsBegin(); fact != reason.factsEnd(); ++fact)
                paths << QString::fromStdString(pathOf(*fact));
    paths.removeDuplicates();
    return paths;
}

}  // namespace

std::optional<Word> repentanceDenied(const Case &c)
{
    if (c.facts.performance.repentance != true || c.repentant()) return std::nullopt;
    return c.property.notPerforming() ? Word::NotPerforming : Word::Denied;
}

QVarLengthArray<const Row *, 4> openCourtRows(const Case &c, ProposalKind proposal)
{
    // Major merit is a ground for commutation alone (法释〔2014〕5号第六条第一项).
    const int ofCommutation = 1 << indexOf(vocabulary::openCourts, u"major_merit"_qs);
    QVarLengthArray<const Row *, 4> rows;
    c.rules.each(Topic::OpenCourt, c.situation, [&](const Row &row) {
        if (proposal == ProposalKind::Commutation || row.count != ofCommutation) rows.append(&row);
    });
    return rows;
}

Case caseOf(const Facts &facts, Date asOf, const LawTable &table, Reasons &reasons)
{
    const LawInForce &rules = table.on(asOf);
    findContradictions(facts, asOf, rules, reasons);
    Case c{facts, asOf, rules, standingOf(facts, rules, reasons), propertyStanding(facts.property, rules), {}};
    findGaps(c, reasons);
    c.situation = situationOf(c.standing);
    c.situation.traits = traitsOf(facts, asOf, c.standing, c.property, rules);
    if (c.situation.has(Trait::Violent)) c.situation.violentCrime = violentCrimeOf(facts, rules);
    noteCategories(c, reasons);
    c.situation.grade = gradeOf(facts, c.property, rules, c.situation, reasons);
    return c;
}

namespace {

/** Article 31 is lenient only with those of its kind who do not meet the conditions of parole. */
void settleAged(Case &c, const Parole &parole)
{
    if (parole.decision != Decision::NotYet && parole.decision != Decision::Barred)
        c.situation.traits &= ~bit(Trait::Aged);
}

/** The verdict where facts that nobody stated are taken as they mostly are; requires a day that the rules know. */
Verdict judged(const Facts &facts, const LawTable &table)
{
    Verdict verdict;
    verdict.id = facts.id;
    verdict.asOf = facts.asOf;
    verdict.rulesDigest = table.rules().digest();
    Case c = caseOf(facts, *facts.asOf, table, verdict.commutation.reasons);
    verdict.parole.reasons = verdict.commutation.reasons;
    evaluateParole(c, verdict.parole);
    settleAged(c, verdict.parole);
    evaluateCommutation(c, verdict.commutation);
    adoptReforms(verdict.commutation, facts, table);
    adoptReforms(verdict.parole, facts, table);
    return verdict;
}

/** The case once more, with what is missing for an answer named first. */
Case caseWithout(const std::vector<OpenFact> &doubts, const Facts &facts, const LawTable &table, Reasons &reasons)
{
    Case c = caseOf(facts, *facts.asOf, table, reasons);
    for (const OpenFact &doubt : doubts) {
        Row asking;
        asking.provision = doubt.provision;
        const Value stated = doubt.stated == Word::None ? Value() : Value(doubt.stated);
        Note(reasons, &asking, Outcome::Unsupported).fact(doubt.field, stated, doubt.place);
    }
    return c;
}

/** No answer comes from what a missing fact was taken for: it names the fact instead. */
void nameMissing(const Facts &facts, const LawTable &table, Verdict &verdict)
{
    if (verdict.commutation.decision == Decision::Invalid) return;
    const Doubts doubts =
        doubtsOf(facts, verdict, table.on(*facts.asOf), [&](const Facts &supposed) { return judged(supposed, table); });
    if (!doubts.parole.empty()) {
        verdict.parole = {};
        evaluateParole(caseWithout(doubts.parole, facts, table, verdict.parole.reasons), verdict.parole);
    }
    if (!doubts.commutation.empty()) {
        verdict.commutation = {};
        Case c = caseWithout(doubts.commutation, facts, table, verdict.commutation.reasons);
        settleAged(c, verdict.parole);
        evaluateCommutation(c, verdict.commutation);
    }
    blank(verdict.commutation, doubts.varying);
}

/** The verdict on a day that the rules know. */
Verdict answered(const Facts &facts, const LawTable &table)
{
    Verdict verdict = judged(facts, table);
    if (!isComplete(facts, table.on(*facts.asOf))) nameMissing(facts, table, verdict);
    return verdict;
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
    if (!table) qFatal("rules: %s %s", qPrintable(table.error().code), qPrintable(table.error().args.value(u"key"_qs)));
    m_table = std::move(*table);
}

Law::Law(std::unique_ptr<LawTable> table) : m_table(std::move(table)) {}
Law::~Law() = default;
Law::Law(Law &&) noexcept = default;
Law &Law::operator=(Law &&) noexcept = default;

const RuleSet &Law::rules() const { return m_table->rules(); }

Verdict Law::evaluate(const Facts &facts) const
{
    return hasRulesFor(facts.asOf, *m_table) ? answered(facts, *m_table) : withoutDay(facts, *m_table);
}

Result<CaseProcedure> Law::procedure(const Facts &facts) const
{
    if (!hasRulesFor(facts.asOf, *m_table)) return noProcedure(Field::AsOf);
    if (!facts.judgment.sentence) return noProcedure(Field::Sentence);
    Reasons reasons;
    const Case c = caseOf(facts, *facts.asOf, *m_table, reasons);
    CaseProcedure procedure{
        facts.id, *facts.asOf, rules().digest(), contradictory(reasons), procedureOf(c, ProposalKind::Commutation), {}};
    if (!c.rules.find(Topic::ParoleSentence, c.situation)) procedure.parole = procedureOf(c, ProposalKind::Parole);
    return procedure;
}

std::optional<SentenceEnd> Law::lastDay(const Facts &facts) const
{
    Reasons unused;
    return standingOf(facts, m_table->on(facts.asOf.value_or(Date())), unused).end;
}

}  // namespace remit
