#include "input.h"
#include "law/documents.h"
#include "law/explain.h"
#include "law/term.h"
#include "law/whatif.h"
#include "records/factsjson.h"

namespace remit {
namespace {
Ending lawTerm(const Call &call)
{
    const Result<QString> given = call.required(u"start"_qs).and_then([&](const QString &) { return call.required(u"term"_qs); });
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

/** Answers each facts document of the operands with one line. */
Ending answerEach(const Call &call, QByteArray (*answer)(QByteArrayView, const Law &))
{
    const Result<Law> law = loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); });
    if (!law) return fail(law.error());
    const Result<void> done = eachDocument(call.operands(), [&](const QByteArray &document, qint64 line) {
        call.out.document(withSentence(answer(document, *law), line, call.out.messages()));
    });
    if (!done) return fail(done.error());
    return Exit::Done;
}

Ending lawEvaluate(const Call &call)
{
    return answerEach(call, evaluateLine);
}

Ending lawProcedure(const Call &call)
{
    return answerEach(call, procedureLine);
}

QStringList linesOf(const Explanation &told)
{
    QStringList lines{told.summary};
    for (const ExplainedReason &reason : told.reasons) {
        lines << u"  "_qs + (reason.citation.isEmpty() ? reason.text : reason.citation + u'：' + reason.text);
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
    const Result<Law> law = loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); });
    if (!law) return fail(law.error());
    std::optional<Error> first;
    const Result<void> done = eachDocument(call.operands(), [&](const QByteArray &document, qint64) {
        const auto facts = Json::parse(document).and_then([](const Json &json) { return factsFromJson(json); });
        if (!facts) return void(first = first.value_or(facts.error()));
        const QStringList lines = explanationOf(*facts, *law, call.out.messages());
        Json::Array said;
        for (const QString &line : lines) said.emplace_back(line);
        call.out.answer(Json::Object{{u"id"_qs, facts->id}, {u"lines"_qs, Json(std::move(said))}}, lines);
    });
    if (!done) return fail(done.error());
    if (first) return fail(*first);
    return Exit::Done;
}

Ending lawRules(const Call &call)
{
    std::optional<Date> asOf;
    if (call.isSet(u"as-of"_qs)) {
        asOf = parseIsoDate(call.value(u"as-of"_qs));
        if (!asOf) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.value(u"as-of"_qs)}});
    }
    const Result<RuleSet> rules = loadRules();
    if (!rules) return fail(rules.error());
    const Json document = rulesToJson(*rules, asOf);
    QStringList lines{document["digest"].toString()};
    for (const Json &rule : document["rules"].array())
        lines << rule["rule"].toString() + u"  "_qs + rule["citation"].toString() + u"  "_qs + rule["source"].toString();
    call.out.answer(document, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> lawCommands()
{
    return {{u"law term"_qs, {}, {{u"start"_qs, u"D"_qs}, {u"term"_qs, u"13y"_qs}, {u"reduce"_qs, u"8m"_qs}}, lawTerm},
            {u"law evaluate"_qs, u"FILE…"_qs, {}, lawEvaluate},
            {u"law procedure"_qs, u"FILE…"_qs, {}, lawProcedure},
            {u"law explain"_qs, u"FILE…"_qs, {}, lawExplain},
            {u"law rules"_qs, {}, {{u"as-of"_qs, u"D"_qs}}, lawRules}};
}

}  // namespace remit
