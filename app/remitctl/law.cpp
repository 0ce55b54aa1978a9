#include "input.h"
#include "law/documents.h"
#include "law/explain.h"
#include "law/term.h"
#include "law/whatif.h"
#include "records/factsjson.h"

#include <QFile>

namespace remit {
namespace {
Ending lawTerm(const Call &call)
{
    const Result<QString> given =
        call.required(u"start"_qs).and_then([&](const QString &) { return call.required(u"term"_qs); });
    if (!given) return fail(given.error());
    const Result<Date> start = call.day(u"start"_qs, {});
    if (!start) return fail(start.error());
    std::vector<Term> terms;
    for (const QString &text : QStringList(call.value(u"term"_qs)) + call.values(u"reduce"_qs)) {
        const auto term = parseTerm(text);
        if (!term) return fail(u"remitctl.term"_qs, {{u"value"_qs, text}});
        terms.push_back(*term);
    }
    const Term whole = terms.front();
    terms.erase(terms.begin());
    const Result<std::vector<TermStep>> steps = termSteps(*start, whole, terms);
    if (!steps) return fail(steps.error());
    QStringList lines;
    for (const TermStep &step : *steps) {
        QString text = chineseTerm(step.term) + u"  "_qs + isoDate(step.endsOn);
        if (step.ambiguous) {
            QStringList readings;
            for (const Date reading : step.readings) readings << isoDate(reading);
            text += u"  ["_qs + readings.join(u" | "_qs) + u']';
        }
        lines << text;
    }
    call.out.answer(termStepsToJson(*start, *steps), lines);
    return Exit::Done;
}

/** The rules of --rules: those of a digest, or a kept set in a file; without it the present ones. */
Result<RuleSet> rulesOf(const Call &call)
{
    const QString given = call.value(u"rules"_qs);
    if (given.isEmpty()) return loadRules();
    QFile file(given);
    if (!file.exists()) return loadRuleSet(given);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"file.read"_qs, {{u"path"_qs, given}, {u"reason"_qs, file.errorString()}});
    return readRuleSet(file.readAll());
}

Result<Law> lawOf(const Call &call)
{
    return rulesOf(call).and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); });
}

/** Answers each facts document of the operands with one line. */
Ending answerByLaw(const Call &call, QByteArray (*answer)(QByteArrayView, const Law &))
{
    const Result<Law> law = lawOf(call);
    if (!law) return fail(law.error());
    return answerEach(call, [&](const QByteArray &document) { return answer(document, *law); });
}

/** Hands each facts document of the operands over, read; the first that cannot be read ends the command so. */
Ending eachFacts(const Call &call, const std::function<Result<void>(const Facts &)> &visit)
{
    std::optional<Error> first;
    const Result<void> done = eachDocument(call.operands(), [&](const QByteArray &document, qint64) {
        const Result<void> visited = Json::parse(document)
                                         .and_then([](const Json &json) { return factsFromJson(json); })
                                         .and_then([&](const Facts &facts) { return visit(facts); });
        if (!visited && !first) first = visited.error();
    });
    if (!done) return fail(done.error());
    if (first) return fail(*first);
    return Exit::Done;
}

Ending lawEvaluate(const Call &call) { return answerByLaw(call, evaluateLine); }

/** What a proposal needs, in words. */
QStringList partOf(const Call &call, const QString &proposal, const Procedure &procedure, const RuleSet &rules)
{
    QStringList lines{call.out.say(u"remitctl.law."_qs + proposal)};
    for (const QString &line : tell(procedure, rules, call.out.messages())) lines << u"  "_qs + line;
    return lines;
}

Ending lawProcedure(const Call &call)
{
    if (call.out.json()) return answerByLaw(call, procedureLine);
    const Result<Law> law = lawOf(call);
    if (!law) return fail(law.error());
    return eachFacts(call, [&](const Facts &facts) -> Result<void> {
        const Result<CaseProcedure> procedure = law->procedure(facts);
        if (!procedure) return fail(procedure.error());
        call.out.line(facts.id + u"  "_qs + isoDate(procedure->asOf));
        QStringList lines = partOf(call, u"commutation"_qs, procedure->commutation, law->rules());
        if (procedure->parole) lines += partOf(call, u"parole"_qs, *procedure->parole, law->rules());
        for (const QString &line : lines) call.out.line(line);
        return {};
    });
}

QStringList linesOf(const Explanation &told)
{
    QStringList lines{told.summary};
    for (const ExplainedReason &reason : told.reasons) {
        lines << u"  "_qs + reason.line;
        if (!reason.change.isEmpty()) lines << u"    → "_qs + reason.change;
    }
    return lines;
}

/** The verdict in words: decision, every step with its article, and which single change would help. */
QStringList explanationOf(const Facts &facts, const Law &law, const Messages &messages)
{
    const Verdict verdict = law.evaluate(facts);
    QStringList lines{facts.id + u"  "_qs + (facts.asOf ? isoDate(*facts.asOf) : QString())};
    lines += linesOf(explainCommutation(verdict, law.rules(), messages));
    for (const WhatIf &change : whatIf(law, facts, ProposalKind::Commutation))
        lines << u"    ✓ "_qs + tell(change, law.rules(), messages);
    lines += linesOf(explainParole(verdict, law.rules(), messages));
    for (const WhatIf &change : whatIf(law, facts, ProposalKind::Parole))
        lines << u"    ✓ "_qs + tell(change, law.rules(), messages);
    return lines;
}

Ending lawExplain(const Call &call)
{
    const Result<Law> law = lawOf(call);
    if (!law) return fail(law.error());
    return eachFacts(call, [&](const Facts &facts) -> Result<void> {
        const QStringList lines = explanationOf(facts, *law, call.out.messages());
        Json::Array said;
        for (const QString &line : lines) said.emplace_back(line);
        call.out.answer(Json::Object{{u"id"_qs, facts.id}, {u"lines"_qs, Json(std::move(said))}}, lines);
        return {};
    });
}

Ending lawRules(const Call &call)
{
    std::optional<Date> asOf;
    if (call.isSet(u"as-of"_qs)) {
        asOf = parseIsoDate(call.value(u"as-of"_qs));
        if (!asOf) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.value(u"as-of"_qs)}});
    }
    const Result<RuleSet> rules = rulesOf(call);
    if (!rules) return fail(rules.error());
    const Json document = rulesToJson(*rules, asOf);
    const auto citationOf = [&](const Rule &rule) {
        return call.globals.language == Language::Chinese ? rule.citation : rule.englishCitation;
    };
    QStringList lines{document["digest"].toString()};
    for (const Json &rule : document["rules"].array())
        lines << rule["rule"].toString() + u"  "_qs + citationOf(*rules->find(rule["rule"].toString())) + u"  "_qs +
                     rule["source"].toString();
    call.out.answer(document, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> lawCommands()
{
    return {{u"law term"_qs, {}, {{u"start"_qs, u"D"_qs}, {u"term"_qs, u"13y"_qs}, {u"reduce"_qs, u"8m"_qs}}, lawTerm},
            {u"law evaluate"_qs, u"FILE…"_qs, {{u"rules"_qs, u"DIGEST|FILE"_qs}}, lawEvaluate},
            {u"law procedure"_qs, u"FILE…"_qs, {{u"rules"_qs, u"DIGEST|FILE"_qs}}, lawProcedure},
            {u"law explain"_qs, u"FILE…"_qs, {{u"rules"_qs, u"DIGEST|FILE"_qs}}, lawExplain},
            {u"law rules"_qs, {}, {{u"as-of"_qs, u"D"_qs}, {u"rules"_qs, u"DIGEST|FILE"_qs}}, lawRules}};
}

}  // namespace remit
