#include "records/factsjson.h"
#include "records/inmatejson.h"
#include "storage/fold.h"
#include "storage/searchwords.h"
#include "storage/store.h"

namespace remit {

namespace {

const QString rowColumns =
    u"select number, name, sex, birth, area, ward, crimes, sentence, term, ends_on, (select count(*) from "
    "v_sentence_change c where c.inmate = number and c.kind = '0' and c.stands = 1) from v_inmate"_qs;

InmateRow readRow(const Statement &row)
{
    InmateRow inmate;
    inmate.number = row.text(0);
    inmate.name = row.text(1);
    inmate.sex = PersonFacts::Sex(row.integer(2));
    inmate.birthDate = dateOfDay(row.value(3));
    inmate.area = row.text(4);
    inmate.ward = row.text(5);
    inmate.crimes = row.text(6);
    inmate.sentence = sentenceFromCode(row.text(7));
    inmate.term = parseTerm(row.text(8));
    inmate.endsOn = dateOfDay(row.value(9));
    inmate.commutations = int(row.integer(10));
    return inmate;
}

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

Result<InmateRecord> readRecord(Database &database, const QString &number)
{
    InmateRecord record;
    {
        Result<Statement> row = database.run(u"select record, seq, line from v_inmate where number = ?"_qs, {number});
        if (!row) return fail(row.error());
        if (!row->next()) return fail(u"casework.inmate.unknown"_qs, {{u"number"_qs, number}});
        const Result<Json> json = Json::parse(row->text(0).toUtf8());
        if (!json) return fail(json.error());
        Result<Inmate> inmate = inmateFromJson(*json);
        if (!inmate) return fail(inmate.error());
        record.inmate = std::move(*inmate);
        record.source = {row->integer(1), int(row->integer(2))};
    }
    Result<void> read = readRecords<SentenceChange>(
        database, u"select record, seq, line from v_sentence_change where inmate = ? order by day, kind"_qs, number,
        &sentenceChangeFromJson, record.changes, record.changeSources);
    if (read) {
        read = readRecords<RecordedMonth>(database,
                                          u"select record, seq, line from v_month where inmate = ? order by month"_qs,
                                          number, &recordedMonthFromJson, record.months, record.monthSources);
    }
    const QString sections =
        u"select record, seq, line from v_section where inmate = ? and section = '%1' order by key"_qs;
    if (read) {
        read = readRecords<HealthRecord>(database, sections.arg(u"medical"_qs), number, &healthFromJson, record.health,
                                         record.healthSources);
    }
    if (read) {
        read = readRecords<PropertyRecord>(database, sections.arg(u"property"_qs), number, &propertyRecordFromJson,
                                           record.property, record.propertySources);
    }
    if (!read) return fail(read.error());
    return record;
}

}  // namespace

Result<std::vector<InmateRow>> Store::inmates(const InmateQuery &query) const
{
    QString sql = rowColumns;
    QVariantList values;
    QStringList conditions;
    if (const QString words = searchQuery(query.text); !words.isEmpty()) {
        conditions << u"'inmate:' || number in (select key from v_search where words match ?)"_qs;
        values << words;
    } else if (!query.text.trimmed().isEmpty()) {
        return std::vector<InmateRow>();
    }
    if (!query.area.isEmpty()) {
        conditions << u"area = ?"_qs;
        values << query.area;
    }
    if (!conditions.isEmpty()) sql += u" where "_qs + conditions.join(u" and "_qs);
    sql += u" order by number limit ?"_qs;
    values << query.limit;
    Result<Statement> row = m_database->run(sql, values);
    if (!row) return fail(row.error());
    std::vector<InmateRow> rows;
    while (row->next()) rows.push_back(readRow(*row));
    return rows;
}

Result<InmateRecord> Store::inmate(const QString &number) const { return readRecord(*m_database, number); }

Result<qint64> Store::inmateCount() const
{
    return m_database->run(u"select count(*) from v_inmate"_qs).map([](Statement row) {
        return row.next() ? row.integer(0) : qint64(0);
    });
}

}  // namespace remit
