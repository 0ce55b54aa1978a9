#include "storage/inmaterecord.h"

#include "records/inmatejson.h"

namespace remit {

namespace {

/** The rows of one inmate's view, read into `list` with their places in the ledger. */
template <class T>
Result<void> readRecords(Database &database, const QString &sql, const QString &number, Result<T> (*read)(const Json &),
                         std::vector<T> &list, std::vector<InmateRecord::Source> &sources)
{
    Result<Statement> row = database.run(sql, {number});
    if (!row) return fail(row.error());
    while (row->next()) {
        const Result<Json> json = Json::parse(row->text(0).toUtf8());
        if (!json) return fail(json.error());
        Result<T> value = read(*json);
        if (!value) return fail(value.error());
        list.push_back(std::move(*value));
        sources.push_back({row->integer(1), int(row->integer(2))});
    }
    return {};
}

}  // namespace

Result<std::optional<InmateRecord>> readInmate(Database &database, const QString &number)
{
    InmateRecord record;
    {
        Result<Statement> row = database.run(u"select record, seq, line from v_inmate where number = ?"_qs, {number});
        if (!row) return fail(row.error());
        if (!row->next()) return std::optional<InmateRecord>();
        auto inmate =
            Json::parse(row->text(0).toUtf8()).and_then([](const Json &json) { return inmateFromJson(json); });
        if (!inmate) return fail(inmate.error());
        record.inmate = std::move(*inmate);
        record.source = {row->integer(1), int(row->integer(2))};
    }
    const QString section =
        u"select record, seq, line from v_section where inmate = ? and section = '%1' order by key"_qs;
    return readRecords(database,
                       u"select record, seq, line from v_sentence_change where inmate = ? order by day, kind"_qs,
                       number, &sentenceChangeFromJson, record.changes, record.changeSources)
        .and_then([&] {
            return readRecords(database, section.arg(u"medical"_qs), number, &healthFromJson, record.health,
                               record.healthSources);
        })
        .and_then([&] {
            return readRecords(database, section.arg(u"property"_qs), number, &propertyRecordFromJson, record.property,
                               record.propertySources);
        })
        .map([&] { return std::optional(std::move(record)); });
}

Result<void> readMonths(Database &database, InmateRecord &record)
{
    return readRecords(database, u"select record, seq, line from v_month where inmate = ? order by month"_qs,
                       record.inmate.number, &recordedMonthFromJson, record.months, record.monthSources);
}

}  // namespace remit
