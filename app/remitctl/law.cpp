#include "input.h"
#include "law/documents.h"
#include "law/term.h"

namespace remit {

namespace {

Exit lawTerm(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"law term --start D --term 13y [--reduce 8m]…"_qs);
    parser.addOption({u"start"_qs, u"刑期起日"_qs, u"D"_qs});
    parser.addOption({u"term"_qs, u"原判刑期，如 13y、10y6m"_qs, u"T"_qs});
    parser.addOption({u"reduce"_qs, u"减去的刑期，可多次"_qs, u"T"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto start = parseIsoDate(parser.value(u"start"_qs));
    if (!start) return call.out.error({u"remitctl.date"_qs, {{u"value"_qs, parser.value(u"start"_qs)}}, {}});
    std::vector<Term> terms;
    for (const QString &text : QStringList(parser.value(u"term"_qs)) + parser.values(u"reduce"_qs)) {
        const auto term = parseTerm(text);
        if (!term) return call.out.error({u"remitctl.term"_qs, {{u"value"_qs, text}}, {}});
        terms.push_back(*term);
    }
    const Term whole = terms.front();
    terms.erase(terms.begin());
    const Result<std::vector<TermStep>> steps = termSteps(*start, whole, terms);
    if (!steps) return call.out.error(steps.error());
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

Exit lawEvaluate(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"law evaluate FILE… | -"_qs);
    parser.addPositionalArgument(u"FILE"_qs, u"事实文件；- 为标准输入，每行一份"_qs);
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"FILE"_qs}}, {}});
    Result<Law> law = loadRules().and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); });
    if (!law) return call.out.error(law.error());
    const Result<void> done = eachDocument(parser.positionalArguments(), [&](const QByteArray &document) {
        call.out.document(evaluateLine(document, *law));
    });
    return done ? Exit::Done : call.out.error(done.error());
}

Exit lawRules(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"law rules [--as-of D]"_qs);
    parser.addOption({u"as-of"_qs, u"该日有效的规则"_qs, u"D"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    std::optional<Date> asOf;
    if (parser.isSet(u"as-of"_qs)) {
        asOf = parseIsoDate(parser.value(u"as-of"_qs));
        if (!asOf) return call.out.error({u"remitctl.date"_qs, {{u"value"_qs, parser.value(u"as-of"_qs)}}, {}});
    }
    const Result<RuleSet> rules = loadRules();
    if (!rules) return call.out.error(rules.error());
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
    return {{u"law term"_qs, u"刑期止日：原判及每次减刑之后"_qs, lawTerm},
            {u"law evaluate"_qs, u"按事实判断减刑、假释资格并说明理由"_qs, lawEvaluate},
            {u"law rules"_qs, u"有效的规则及其条文"_qs, lawRules}};
}

}  // namespace remit
