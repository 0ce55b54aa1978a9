#include "casework/imports.h"
#include "casework/screening.h"
#include "input.h"
#include "law/explain.h"
#include "law/evaluate.h"
#include "law/verdictjson.h"
#include "points/historyjson.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

#include <QFile>

namespace remit {

namespace {

Json findingToJson(const Finding &finding, const Messages &messages)
{
    static constexpr const char *severities[] = {"note", "warning", "error"};
    const Error error = asError(finding);
    Json json;
    json.set("row", finding.row);
    json.set("column", finding.column);
    json.set("value", finding.value);
    json.set("code", finding.code);
    json.set("severity", severities[static_cast<size_t>(finding.severity)]);
    json.set("text", messages.text(error));
    return json;
}

Exit answerImport(const Call &call, const ImportOutcome &outcome, bool dryRun)
{
    const Messages &messages = call.out.messages();
    Json answer;
    answer.set("kind", importKindCode(outcome.kind));
    answer.set("dry_run", dryRun);
    answer.set("read", outcome.read);
    answer.set("accepted", outcome.accepted);
    answer.set("changed", outcome.changed);
    answer.set("refused", outcome.refused);
    answer.set("unchanged", outcome.unchanged);
    answer.set("skipped", outcome.report.counts.skipped);
    if (outcome.act) answer.set("act", outcome.act);
    Json::Array findings;
    QStringList lines{u"读取 %1 行：接受 %2，未变 %3，拒绝 %4"_qs.arg(outcome.read).arg(outcome.accepted).arg(outcome.unchanged).arg(outcome.refused)};
    for (const Finding &finding : outcome.report.findings) {
        findings.push_back(findingToJson(finding, messages));
        if (finding.severity != Severity::Note) lines << u"  "_qs + messages.text(asError(finding));
    }
    answer.set("findings", std::move(findings));
    call.out.answer(answer, lines);
    return Exit::Done;
}

Exit import(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"import roster|commutations|points FILE [--dry-run] [--mapping FILE] [--refused FILE]"_qs);
    parser.addPositionalArgument(u"KIND"_qs, u"roster 花名册、commutations 历次减刑、points 计分"_qs);
    parser.addPositionalArgument(u"FILE"_qs, u"CSV 或 XLSX"_qs);
    parser.addOption({u"dry-run"_qs, u"只检查，不保存"_qs});
    parser.addOption({u"mapping"_qs, u"列名对应表（JSON）"_qs, u"FILE"_qs});
    parser.addOption({u"refused"_qs, u"把被拒绝的行写成 CSV 以便修改"_qs, u"FILE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const QStringList positional = parser.positionalArguments();
    const auto kind = importKindFromCode(positional.value(0));
    if (!kind || positional.size() != 2) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, positional.value(0)}}, {}});
    ImportRequest request{*kind, positional[1], {}, parser.isSet(u"dry-run"_qs)};
    if (parser.isSet(u"mapping"_qs)) {
        QFile file(parser.value(u"mapping"_qs));
        if (!file.open(QIODevice::ReadOnly)) return call.out.error({u"file.read"_qs, {{u"path"_qs, file.fileName()}, {u"reason"_qs, file.errorString()}}, {}});
        Result<Json> mapping = Json::parse(file.readAll());
        if (!mapping) return call.out.error(mapping.error());
        request.mapping = std::move(*mapping);
    }
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<ImportOutcome> outcome = importFile((*workplace)->desk(), request);
    if (!outcome) return call.out.error(outcome.error());
    if (parser.isSet(u"refused"_qs)) {
        const Result<void> written = writeRefused(*outcome, parser.value(u"refused"_qs), call.out.messages());
        if (!written) return call.out.error(written.error());
    }
    return answerImport(call, *outcome, request.dryRun);
}

Json rowToJson(const InmateRow &row)
{
    Json json;
    json.set("number", row.number);
    json.set("name", row.name);
    json.set("sex", row.sex == PersonFacts::Sex::Male ? "male" : "female");
    if (row.birthDate) json.set("birth_date", isoDate(*row.birthDate));
    json.set("area", row.area);
    json.set("ward", row.ward);
    json.set("crimes", row.crimes);
    if (row.sentence) json.set("sentence", sentenceCode(*row.sentence));
    if (row.term) json.set("term", termToJson(*row.term));
    if (row.endsOn) json.set("ends_on", isoDate(*row.endsOn));
    json.set("commutations", row.commutations);
    return json;
}

Exit listRows(const Call &call, const QString &text)
{
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const auto rows = (*workplace)->desk().ports.inmates.inmates({text, {}, -1});
    if (!rows) return call.out.error(rows.error());
    Json::Array list;
    QStringList lines;
    for (const InmateRow &row : *rows) {
        list.push_back(rowToJson(row));
        lines << u"%1  %2  %3 %4  %5  %6"_qs.arg(row.number, row.name, row.area, row.ward, row.crimes, row.endsOn ? isoDate(*row.endsOn) : u"—"_qs);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Exit inmateList(const Call &call)
{
    if (const auto exit = call.plain(u"inmate list"_qs, 0, 0)) return *exit;
    return listRows(call, {});
}

Exit search(const Call &call)
{
    if (const auto exit = call.plain(u"search TEXT"_qs, 1, 20)) return *exit;
    return listRows(call, call.arguments.join(u' '));
}

Json sourceToJson(const InmateRecord::Source &source)
{
    Json json;
    json.set("act", source.seq);
    if (source.line > 0) json.set("line", source.line);
    return json;
}

Exit inmateShow(const Call &call)
{
    if (const auto exit = call.plain(u"inmate show NUMBER"_qs, 1, 1)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<InmateRecord> record = desk.ports.inmates.inmate(call.arguments.value(0));
    if (!record) return call.out.error(record.error());
    const Result<Screened> screened = screenOne(desk, record->inmate.number, desk.today());
    if (!screened) return call.out.error(screened.error());
    Json json = rowToJson(rowOf(*record));
    json.set("record", inmateToJson(record->inmate));
    json.set("source", sourceToJson(record->source));
    Json::Array changes;
    for (size_t i = 0; i < record->changes.size(); ++i) {
        Json change = sentenceChangeToJson(record->changes[i]);
        change.set("source", sourceToJson(record->changeSources[i]));
        changes.push_back(std::move(change));
    }
    json.set("changes", std::move(changes));
    Json::Array months;
    for (size_t i = 0; i < record->months.size(); ++i) {
        Json month = recordedMonthToJson(record->months[i]);
        month.set("source", sourceToJson(record->monthSources[i]));
        months.push_back(std::move(month));
    }
    json.set("months", std::move(months));
    json.set("verdict", verdictToJson(screened->verdict, desk.law.rules()));
    QStringList lines{u"%1 %2  %3  %4"_qs.arg(record->inmate.number, record->inmate.name, rowOf(*record).crimes,
                                               record->inmate.judgment.term ? chineseTerm(*record->inmate.judgment.term) : QString())};
    lines += explainCommutation(screened->verdict, desk.law.rules(), call.out.messages()).lines();
    lines += explainParole(screened->verdict, desk.law.rules(), call.out.messages()).lines();
    call.out.answer(json, lines);
    return Exit::Done;
}

/** One inmate by number, or every inmate with --all, each as one line of JSON. */
Exit eachRecord(const Call &call, const QString &usage, const std::function<QByteArray(const InmateRecord &, Date)> &write)
{
    QCommandLineParser parser;
    describe(parser, usage);
    parser.addPositionalArgument(u"NUMBER"_qs, u"罪犯编号"_qs);
    parser.addOption({u"all"_qs, u"全部罪犯，每行一份"_qs});
    parser.addOption({u"as-of"_qs, u"拟报请日"_qs, u"D"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const QStringList numbers = parser.positionalArguments();
    if (numbers.isEmpty() && !parser.isSet(u"all"_qs)) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"NUMBER"_qs}}, {}});
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Date> asOf = dayOption(parser, u"as-of"_qs, desk.today());
    if (!asOf) return call.out.error(asOf.error());
    Result<void> done;
    if (parser.isSet(u"all"_qs)) {
        done = desk.ports.inmates.eachInmate([&](const InmateRecord &record) {
            call.out.document(write(record, *asOf));
            return true;
        });
    }
    for (const QString &number : numbers) {
        const Result<InmateRecord> record = desk.ports.inmates.inmate(number);
        if (!record) return call.out.error(record.error());
        call.out.document(write(*record, *asOf));
    }
    return done ? Exit::Done : call.out.error(done.error());
}

Exit inmateFacts(const Call &call)
{
    return eachRecord(call, u"inmate facts NUMBER… | --all [--as-of D]"_qs, [](const InmateRecord &record, Date asOf) {
        Json json = factsToJson(factsOf(record, asOf));
        Json person = json["person"];
        person.set("number", record.inmate.number);
        person.set("name", record.inmate.name);
        json.set("person", std::move(person));
        return json.canonical();
    });
}

Exit inmatePoints(const Call &call)
{
    return eachRecord(call, u"inmate points NUMBER… | --all"_qs, [](const InmateRecord &record, Date) {
        return pointsHistoryToJson(pointsHistoryOf(record)).canonical();
    });
}

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
Exit answerNumbers(const Call &call, const ScreenResult &result, const QString &sentence)
{
    Json::Array list;
    QStringList lines;
    for (const Screened &screened : result.rows) {
        const bool wanted = sentence == u"all" || (screened.row.sentence && sentenceCode(*screened.row.sentence) == sentence);
        if (!wanted || screened.verdict.commutation.decision != Decision::Eligible) continue;
        list.emplace_back(screened.row.number);
        lines << screened.row.number;
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Exit screenAll(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"screen [--as-of D] [--numbers SENTENCE|all]"_qs);
    parser.addOption({u"as-of"_qs, u"拟报请日，默认今天"_qs, u"D"_qs});
    parser.addOption({u"numbers"_qs, u"只列可提请减刑者的编号，可限定刑种"_qs, u"SENTENCE|all"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Date> asOf = dayOption(parser, u"as-of"_qs, desk.today());
    if (!asOf) return call.out.error(asOf.error());
    const Result<ScreenResult> result = screen(desk, *asOf);
    if (!result) return call.out.error(result.error());
    if (parser.isSet(u"numbers"_qs)) return answerNumbers(call, *result, parser.value(u"numbers"_qs));
    Json answer;
    answer.set("as_of", isoDate(*asOf));
    answer.set("rules", QString::fromLatin1(desk.law.rules().digest()));
    answer.set("commutation", countsToJson(result->commutation));
    answer.set("parole", countsToJson(result->parole));
    Json::Array inmates;
    QStringList lines{u"%1：可提请减刑 %2，未到期 %3，不得 %4，不支持 %5，有误 %6"_qs.arg(isoDate(*asOf)).arg(result->commutation.eligible)
                          .arg(result->commutation.notYet).arg(result->commutation.barred).arg(result->commutation.unsupported).arg(result->commutation.invalid)};
    for (const Screened &screened : result->rows) {
        Json entry = verdictToJson(screened.verdict, desk.law.rules());
        entry.set("number", screened.row.number);
        entry.set("name", screened.row.name);
        Json::Array assuming;
        for (const QString &name : screened.assuming) assuming.emplace_back(name);
        entry.set("assuming", std::move(assuming));
        inmates.push_back(std::move(entry));
        lines << u"%1 %2  %3"_qs.arg(screened.row.number, screened.row.name, explainCommutation(screened.verdict, desk.law.rules(), call.out.messages()).summary);
    }
    answer.set("inmates", std::move(inmates));
    call.out.answer(answer, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> recordCommands()
{
    return {{u"import"_qs, u"导入花名册、历次减刑、计分"_qs, import},
            {u"inmate list"_qs, u"罪犯名单"_qs, inmateList},
            {u"inmate show"_qs, u"一名罪犯的全部记录与资格"_qs, inmateShow},
            {u"inmate facts"_qs, u"事实文件（law evaluate 的输入）"_qs, inmateFacts},
            {u"inmate points"_qs, u"考核资料（points evaluate 的输入）"_qs, inmatePoints},
            {u"search"_qs, u"按姓名、编号、罪名搜索"_qs, search},
            {u"screen"_qs, u"条件初筛：全部罪犯的资格"_qs, screenAll}};
}

}  // namespace remit
