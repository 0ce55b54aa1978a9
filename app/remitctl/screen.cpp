#include "casework/screening.h"
#include "casework/screeningcompare.h"
#include "command.h"
#include "items.h"
#include "law/evaluate.h"
#include "law/explain.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

namespace remit {

namespace {

Json countsToJson(const ScreenCounts &counts)
{
    Json json;
    json.set("eligible", counts.eligible);
    json.set("not_yet", counts.notYet);
    json.set("barred", counts.barred);
    json.set("unsupported", counts.unsupported);
    json.set("invalid", counts.invalid);
    return json;
}

/** The numbers of those who can be proposed for commutation, one a line, for the next command. */
Ending answerNumbers(const Call &call, const ScreenResult &result, const QString &sentence)
{
    Json::Array list;
    QStringList lines;
    for (const Screened &screened : result.rows) {
        const bool wanted =
            sentence == u"all" || (screened.row.sentence && sentenceCode(*screened.row.sentence) == sentence);
        if (!wanted || screened.verdict.commutation.decision != Decision::Eligible) continue;
        list.emplace_back(screened.row.number);
        lines << screened.row.number;
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending screenAll(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> asOf = call.day(u"as-of"_qs, desk.today());
    if (!asOf) return fail(asOf.error());
    const Result<ScreenResult> result = screen(desk, *asOf);
    if (!result) return fail(result.error());
    if (call.isSet(u"numbers"_qs)) return answerNumbers(call, *result, call.value(u"numbers"_qs));
    Json answer;
    answer.set("as_of", isoDate(*asOf));
    answer.set("rules", QString::fromLatin1(desk.law.rules().digest()));
    answer.set("commutation", countsToJson(result->commutation));
    answer.set("parole", countsToJson(result->parole));
    Json::Array inmates;
    QStringList lines{
        call.out.say(u"said.screen"_qs, {{u"day"_qs, isoDate(*asOf)},
                                         {u"eligible"_qs, QString::number(result->commutation.eligible)},
                                         {u"waiting"_qs, QString::number(result->commutation.notYet)},
                                         {u"barred"_qs, QString::number(result->commutation.barred)},
                                         {u"unsupported"_qs, QString::number(result->commutation.unsupported)},
                                         {u"invalid"_qs, QString::number(result->commutation.invalid)}})};
    QStringList assumed;
    for (const Screened &screened : result->rows)
        for (const QString &name : screened.assuming)
            if (!assumed.contains(name)) assumed << name;
    lines += assumedLine(call, assumed);
    for (const Screened &screened : result->rows) {
        Json entry = verdictToJson(screened.verdict, desk.law.rules());
        entry.set("number", screened.row.number);
        entry.set("name", screened.row.name);
        Json::Array assuming;
        for (const QString &name : screened.assuming) assuming.emplace_back(name);
        entry.set("assuming", std::move(assuming));
        inmates.push_back(std::move(entry));
        const Explanation told = explainCommutation(screened.verdict, desk.law.rules(), call.out.messages());
        lines << u"%1 %2  %3 %4"_qs.arg(screened.row.number, screened.row.name, told.summary, told.because.join(u' '))
                     .trimmed();
    }
    answer.set("inmates", std::move(inmates));
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending screenCompare(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const RuleSet &rules = desk.law.rules();
    const Result<StoreComparison> comparison = compareStore(desk);
    if (!comparison) return fail(comparison.error());
    const OutputTable table = comparisonTable(*comparison, rules, call.out.messages());
    if (call.isSet(u"csv"_qs))
        if (const Result<void> written = writeCsv(call.value(u"csv"_qs), table); !written) return fail(written.error());
    QStringList lines{
        call.out.say(u"said.screen.compare"_qs, {{u"inmates"_qs, QString::number(comparison->inmates)},
                                                 {u"rulings"_qs, QString::number(comparison->rulings)},
                                                 {u"differing"_qs, QString::number(comparison->rows.size())}})};
    for (std::size_t kind = 0; kind < comparison->counts.size(); ++kind) {
        if (!comparison->counts[kind]) continue;
        const QString code = differenceCode(static_cast<DifferenceKind>(kind));
        lines << QString::number(comparison->counts[kind]) + u"  "_qs +
                     call.out.say(u"law.difference."_qs + QString(code).replace(u'_', u'-'));
    }
    call.out.answer(comparisonToJson(*comparison, rules), lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> screenCommands()
{
    return {{u"screen compare"_qs, {}, {{u"csv"_qs, u"FILE"_qs}}, screenCompare},
            {u"screen"_qs, {}, {{u"as-of"_qs, u"D"_qs}, {u"numbers"_qs, u"SENTENCE|all"_qs}}, screenAll}};
}

}  // namespace remit
