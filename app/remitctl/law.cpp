#include "input.h"
#include "law/documents.h"
#include "law/explain.h"
#include "law/term.h"
#include "law/whatif.h"
#include "law/wording.h"
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
    const Result<RuleSet> rules = loadRules();
    if (!rules) return fail(rules.error());
    QStringList lines;
    for (const TermStep &step : *steps) {
        const Rule &rule = *rules->find(step.rule);
        QString text = termText(step.term, call.out.messages()) + u"  "_qs + isoDate(step.endsOn) + u"  "_qs +
                       (call.globals.language == Language::Chinese ? rule.citation : rule.englishCitation);
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
Result<RuleSet> namedRules(const Call &call)
{
    const QString given = call.value(u"rules"_qs);
    if (given.isEmpty()) return loadRules();
    QFile file(given);
    if (!file.exists()) return loadRuleSet(given);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"file.read"_qs, {{u"path"_qs, given}, {u"reason"_qs, file.errorString()}});
    Result<RuleSet> rules = readRuleSet(file.readAll());
    // Rules with a row out of place may say anything; whoever relies on the answer must know whose rules they are.
    if (rules && !loadRuleSet(QString::fromLatin1(rules->digest())))
        call.out.note(call.out.say(u"said.law.foreign"_qs,
                                   {{u"path"_qs, given}, {u"digest"_qs, QString::fromLatin1(rules->digest())}}));
    return rules;
}

/** The rules of --rules, with each --reading NAME=stricter|milder as it says. */
Result<RuleSet> rulesOf(const Call &call)
{
    Result<RuleSet> rules = namedRules(call);
    for (const QString &given : call.values(u"reading"_qs)) {
        if (!rules) break;
        const QString name = given.section(u'=', 0, 0), answer = given.section(u'=', 1);
        if (answer != u"stricter" && answer != u"milder") return fail(u"remitctl.reading"_qs, {{u"value"_qs, given}});
        rules = rules->withReading(name, answer == u"stricter");
    }
    return rules;
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

/** Tells something of each facts document of the operands. */
Ending tellByLaw(const Call &call, Result<void> (*tell)(const Call &, const Law &, const Facts &))
{
    const Result<Law> law = lawOf(call);
    if (!law) return fail(law.error());
    return tellEach(call, [&](const QByteArray &document) {
        return factsOf(document).and_then([&](const Facts &facts) { return tell(call, *law, facts); });
    });
}

Ending lawEvaluate(const Call &call) { return answerByLaw(call, evaluateLine); }

/** What a proposal needs, in words. */
QStringList partOf(const Call &call, const QString &proposal, const Procedure &procedure, const RuleSet &rules)
{
    QStringList lines{call.out.say(u"remitctl.law."_qs + proposal)};
    for (const QString &line : tell(procedure, rules, call.out.messages())) lines << u"  "_qs + line;
    return lines;
}

Result<void> tellProcedure(const Call &call, const Law &law, const Facts &facts)
{
    const Result<CaseProcedure> procedure = law.procedure(facts);
    if (!procedure) return fail(procedure.error());
    call.out.line(facts.id + u"  "_qs + isoDate(procedure->asOf));
    if (!procedure->contradictory.isEmpty())
        call.out.line(
            call.out.say(u"remitctl.law.contradictory"_qs, {{u"facts"_qs, procedure->contradictory.join(u", "_qs)}}));
    QStringList lines = partOf(call, u"commutation"_qs, procedure->commutation, law.rules());
    if (procedure->parole) lines += partOf(call, u"parole"_qs, *procedure->parole, law.rules());
    for (const QString &line : lines) call.out.line(line);
    return {};
}

Ending lawProcedure(const Call &call)
{
    return call.out.json() ? answerByLaw(call, procedureLine) : tellByLaw(call, tellProcedure);
}

QStringList linesOf(const Explanation &told)
{
    QStringList lines{told.summary};
    QStringList changes;
    for (const ExplainedReason &reason : told.reasons) {
        lines << u"  "_qs + reason.line;
        if (reason.change.isEmpty() || changes.contains(reason.change)) continue;
        changes << reason.change;
        lines << u"    → "_qs + reason.change;
    }
    return lines;
}

/** The verdict in words: decision, every step with its article, and which single change would help. */
QStringList explanationOf(const Facts &facts, const Law &law, const Messages &messages)
{
    const Verdict verdict = law.evaluate(facts);
    QStringList lines{facts.id + u"  "_qs + (facts.asOf ? isoDate(*facts.asOf) : QString())};
    const QString digest = QString::fromLatin1(law.rules().digest());
    const Result<RuleSet> present = loadRules();
    if (!present || present->digest() != law.rules().digest())
        lines << messages.text(loadRuleSet(digest) ? u"remitctl.law.kept"_qs : u"remitctl.law.foreign"_qs,
                               {{u"digest"_qs, digest}});
    lines += linesOf(explainCommutation(verdict, law.rules(), messages));
    for (const WhatIf &change : whatIf(law, facts, ProposalKind::Commutation))
        lines << u"    ✓ "_qs + tell(change, law.rules(), messages);
    lines += linesOf(explainParole(verdict, law.rules(), messages));
    for (const WhatIf &change : whatIf(law, facts, ProposalKind::Parole))
        lines << u"    ✓ "_qs + tell(change, law.rules(), messages);
    return lines;
}

Result<void> tellVerdict(const Call &call, const Law &law, const Facts &facts)
{
    for (const QString &line : explanationOf(facts, law, call.out.messages())) call.out.line(line);
    return {};
}

Ending lawExplain(const Call &call)
{
    if (!call.out.json()) return tellByLaw(call, tellVerdict);
    const Result<Law> law = lawOf(call);
    if (!law) return fail(law.error());
    return answerEach(call, [&](const QByteArray &document) {
        const Result<Facts> facts = factsOf(document);
        if (!facts) return unreadFacts(document, facts.error());
        Json::Array said;
        for (const QString &line : explanationOf(*facts, *law, call.out.messages())) said.emplace_back(line);
        return Json(Json::Object{{u"id"_qs, facts->id}, {u"lines"_qs, Json(std::move(said))}}).canonical();
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
    const std::vector<Option> byRules{{u"rules"_qs, u"DIGEST|FILE"_qs}, {u"reading"_qs, u"NAME=stricter|milder…"_qs}};
    std::vector<Option> ruleOptions{{u"as-of"_qs, u"D"_qs}};
    ruleOptions.insert(ruleOptions.end(), byRules.begin(), byRules.end());
    return {{u"law term"_qs, {}, {{u"start"_qs, u"D"_qs}, {u"term"_qs, u"13y"_qs}, {u"reduce"_qs, u"8m…"_qs}}, lawTerm},
            {u"law evaluate"_qs, u"FILE…"_qs, byRules, lawEvaluate},
            {u"law procedure"_qs, u"FILE…"_qs, byRules, lawProcedure},
            {u"law explain"_qs, u"FILE…"_qs, byRules, lawExplain},
            {u"law rules"_qs, {}, ruleOptions, lawRules}};
}

}  // namespace remit
