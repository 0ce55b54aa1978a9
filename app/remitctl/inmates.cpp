#include "casework/pointshistory.h"
#include "casework/screening.h"
#include "command.h"
#include "items.h"
#include "law/evaluate.h"
#include "law/explain.h"
#include "law/verdictjson.h"
#include "points/historyjson.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

namespace remit {

namespace {

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

Ending listRows(const Call &call, LocalWorkplace &workplace, const QString &text)
{
    const auto rows = workplace.desk().ports.inmates.inmates({text, {}, -1});
    if (!rows) return fail(rows.error());
    Json::Array list;
    QStringList lines;
    for (const InmateRow &row : *rows) {
        list.push_back(rowToJson(row));
        lines << u"%1  %2  %3 %4  %5  %6"_qs.arg(row.number, row.name, row.area, row.ward, row.crimes,
                                                 row.endsOn ? isoDate(*row.endsOn) : u"—"_qs);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending inmateList(const Call &call, LocalWorkplace &workplace) { return listRows(call, workplace, {}); }
Ending search(const Call &call, LocalWorkplace &workplace)
{
    return listRows(call, workplace, call.operands().join(u' '));
}

Json sourceToJson(const InmateRecord::Source &source)
{
    Json json;
    json.set("act", source.seq);
    if (source.line > 0) json.set("line", source.line);
    return json;
}

/** The records of a section with their places in the ledger. */
template <class T>
Json sectionToJson(const std::vector<T> &records, const std::vector<InmateRecord::Source> &sources,
                   Json (*write)(const T &))
{
    Json::Array section;
    for (size_t i = 0; i < records.size(); ++i) {
        Json record = write(records[i]);
        record.set("source", sourceToJson(sources[i]));
        section.push_back(std::move(record));
    }
    return section;
}

Ending inmateShow(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<InmateRecord> record = desk.ports.inmates.inmate(call.operand(0));
    if (!record) return fail(record.error());
    const Result<Screened> screened = screenOne(desk, record->inmate.number, desk.today());
    if (!screened) return fail(screened.error());
    Json json = rowToJson(rowOf(*record));
    json.set("record", inmateToJson(record->inmate));
    json.set("source", sourceToJson(record->source));
    json.set("changes", sectionToJson(record->changes, record->changeSources, &sentenceChangeToJson));
    json.set("months", sectionToJson(record->months, record->monthSources, &recordedMonthToJson));
    json.set("medical", sectionToJson(record->health, record->healthSources, &healthToJson));
    json.set("property", sectionToJson(record->property, record->propertySources, &propertyRecordToJson));
    json.set("verdict", verdictToJson(screened->verdict, desk.law.rules()));
    QStringList lines{
        u"%1 %2  %3  %4"_qs.arg(record->inmate.number, record->inmate.name, rowOf(*record).crimes,
                                record->inmate.judgment.term ? chineseTerm(*record->inmate.judgment.term) : QString())};
    lines += assumedLine(call, screened->assuming);
    Json::Array assuming;
    for (const QString &name : screened->assuming) assuming.emplace_back(name);
    json.set("assuming", std::move(assuming));
    lines += explainCommutation(screened->verdict, desk.law.rules(), call.out.messages()).lines();
    lines += explainParole(screened->verdict, desk.law.rules(), call.out.messages()).lines();
    call.out.answer(json, lines);
    return Exit::Done;
}

/** One inmate by number, or every inmate with --all, each as one line of JSON. */
Ending eachRecord(const Call &call, LocalWorkplace &workplace,
                  const std::function<QByteArray(const InmateRecord &, Date)> &write)
{
    const QStringList numbers = call.operands();
    if (numbers.isEmpty() && !call.isSet(u"all"_qs))
        return fail(u"remitctl.few"_qs, {{u"operands"_qs, u"inmate facts NUMBER…"_qs}});
    const Desk &desk = workplace.desk();
    const Result<Date> asOf = call.day(u"as-of"_qs, desk.today());
    if (!asOf) return fail(asOf.error());
    Result<void> done;
    if (call.isSet(u"all"_qs)) {
        done = desk.ports.inmates.eachInmate([&](const InmateRecord &record) {
            call.out.document(write(record, *asOf));
            return true;
        });
    }
    for (const QString &number : numbers) {
        const Result<InmateRecord> record = desk.ports.inmates.inmate(number);
        if (!record) return fail(record.error());
        call.out.document(write(*record, *asOf));
    }
    if (!done) return fail(done.error());
    return Exit::Done;
}

Ending inmateFacts(const Call &call, LocalWorkplace &workplace)
{
    return eachRecord(call, workplace, [](const InmateRecord &record, Date asOf) {
        Json json = factsToJson(factsOf(record, asOf));
        Json person = json["person"];
        person.set("number", record.inmate.number);
        person.set("name", record.inmate.name);
        json.set("person", std::move(person));
        return json.canonical();
    });
}

/** The input of "points evaluate"; names what is taken as given where the files begin long after the admission. */
QByteArray pointsDocument(const PointsHistory &history)
{
    Json document = pointsHistoryToJson(history);
    const bool unseen = history.opening.month && !history.opening.balance && !history.opening.cycle;
    if (unseen) document.set("assuming", Json::Array{u"opening.balance:0"_qs, u"opening.cycle:0"_qs});
    return document.canonical();
}

Ending inmatePoints(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    return eachRecord(call, workplace, [&desk](const InmateRecord &record, Date) {
        const Result<PointsHistory> history = assessedHistory(desk, record.inmate.number);
        if (history) return pointsDocument(*history);
        return Json(Json::Object{{u"id"_qs, record.inmate.number},
                                 {u"error"_qs, Json::Object{{u"code"_qs, history.error().code}}}})
            .canonical();
    });
}

}  // namespace

std::vector<Command> inmateCommands()
{
    return {{u"inmate list"_qs, {}, {}, inmateList},
            {u"inmate show"_qs, u"NUMBER"_qs, {}, inmateShow},
            {u"inmate facts"_qs, u"[NUMBER…]"_qs, {{u"all"_qs}, {u"as-of"_qs, u"D"_qs}}, inmateFacts},
            {u"inmate points"_qs, u"[NUMBER…]"_qs, {{u"all"_qs}}, inmatePoints},
            {u"search"_qs, u"TEXT…"_qs, {}, search}};
}

}  // namespace remit
