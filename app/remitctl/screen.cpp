#include "casework/cases.h"
#include "casework/opening.h"
#include "casework/screening.h"
#include "casework/screeningcompare.h"
#include "casework/soon.h"
#include "command.h"
#include "items.h"
#include "law/evaluate.h"
#include "law/explain.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

namespace remit {

namespace {

/** The soon eligible are asked for so many months ahead at most: ten years. */
constexpr int mostMonths = 120;

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

Json soonToJson(const SoonInmate &one)
{
    Json::Array assuming;
    for (const QString &name : one.assuming) assuming.emplace_back(name);
    return Json::Object{{u"number"_qs, one.row.number},
                        {u"name"_qs, one.row.name},
                        {u"area"_qs, one.row.area},
                        {u"ward"_qs, one.row.ward},
                        {u"earliest_on"_qs, isoDate(one.earliestOn)},
                        {u"assuming"_qs, std::move(assuming)}};
}

/** Who becomes eligible in which month (近期可提请). */
Ending screenSoon(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> asOf = call.day(u"as-of"_qs, desk.today());
    if (!asOf) return fail(asOf.error());
    const QString ahead = call.value(u"ahead"_qs, u"6"_qs);
    const int months = ahead.toInt();
    if (months < 1 || months > mostMonths)
        return fail(u"remitctl.ahead"_qs, {{u"value"_qs, ahead}, {u"most"_qs, QString::number(mostMonths)}});
    const auto found = soonEligible(desk, *asOf, months);
    if (!found) return fail(found.error());
    Json::Array list;
    QStringList lines;
    for (const SoonMonth &month : *found) {
        lines << call.out.say(u"said.soon"_qs, {{u"month"_qs, isoMonth(month.month)},
                                                {u"count"_qs, QString::number(month.inmates.size())}});
        Json::Array inmates;
        for (const SoonInmate &one : month.inmates) {
            inmates.push_back(soonToJson(one));
            const QString place = u"%1 %2"_qs.arg(one.row.area, one.row.ward).trimmed();
            lines << u"  %1  %2 %3  %4"_qs.arg(isoDate(one.earliestOn), one.row.number, one.row.name, place);
        }
        list.push_back(Json::Object{{u"month"_qs, isoMonth(month.month)}, {u"inmates"_qs, std::move(inmates)}});
    }
    call.out.answer(Json::Object{{u"as_of"_qs, isoDate(*asOf)}, {u"months"_qs, std::move(list)}}, lines);
    return Exit::Done;
}

Json candidateToJson(const SuggestedOpening &one)
{
    Json::Array papers;
    for (const QString &paper : one.papers) papers.emplace_back(paper);
    Json::Array assuming;
    for (const QString &name : one.assuming) assuming.emplace_back(name);
    Json json = Json::Object{{u"number"_qs, one.row.number},
                             {u"name"_qs, one.row.name},
                             {u"proposal"_qs, proposalText(one.request.kind, one.request.proposal, one.row.sentence)},
                             {u"points"_qs, one.points},
                             {u"praises"_qs, one.praises},
                             {u"papers"_qs, std::move(papers)},
                             {u"assuming"_qs, std::move(assuming)}};
    if (!one.property.isEmpty()) json.set("property", one.property);
    return json;
}

QString candidateLine(const Call &call, const SuggestedOpening &one)
{
    QStringList papers;
    for (const QString &paper : one.papers)
        papers << call.out.say(u"law.procedure."_qs + QString(paper).replace(u'_', u'-'));
    const bool chinese = call.out.messages().language() == Language::Chinese;
    const QString property = one.property.isEmpty() ? u"—"_qs : call.out.say(u"performed."_qs + one.property);
    return u"%1 %2  %3  "_qs.arg(one.row.number, one.row.name,
                                 proposalText(one.request.kind, one.request.proposal, one.row.sentence)) +
           call.out.say(u"said.candidate"_qs, {{u"points"_qs, QString::number(double(one.points) / 100, 'f', 2)},
                                               {u"praises"_qs, QString::number(one.praises)},
                                               {u"property"_qs, property},
                                               {u"papers"_qs, papers.join(chinese ? u"、"_qs : u"; "_qs)}});
}

/** Who can be proposed for commutation, with what an officer chooses by (候选人). */
Ending screenCandidates(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> asOf = call.day(u"as-of"_qs, desk.today());
    if (!asOf) return fail(asOf.error());
    const Result<ScreenResult> result = screen(desk, *asOf);
    if (!result) return fail(result.error());
    Json::Array list;
    QStringList lines;
    for (const Screened &screened : result->rows) {
        if (screened.verdict.commutation.decision != Decision::Eligible) continue;
        const auto one = suggestOpening(desk, screened.row.number, CaseKind::Commutation, *asOf);
        if (!one) return fail(one.error());
        list.push_back(candidateToJson(*one));
        lines << candidateLine(call, *one);
    }
    call.out.answer(list, lines);
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
            {u"screen candidates"_qs, {}, {{u"as-of"_qs, u"D"_qs}}, screenCandidates},
            {u"screen soon"_qs, {}, {{u"as-of"_qs, u"D"_qs}, {u"ahead"_qs, u"N"_qs}}, screenSoon},
            {u"screen"_qs, {}, {{u"as-of"_qs, u"D"_qs}, {u"numbers"_qs, u"SENTENCE|all"_qs}}, screenAll}};
}

}  // namespace remit
