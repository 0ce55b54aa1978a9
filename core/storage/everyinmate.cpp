#include "records/inmatejson.h"
#include "storage/store.h"

namespace remit {

namespace {

/** A number, the record as JSON, and its place in the ledger: what each of the statements below selects. */
enum Column { Number, Record, Seq, Line };

template <class T>
Result<T> readRow(const Statement &row, Result<T> (*read)(const Json &), InmateRecord::Source &source)
{
    source = {row.integer(Seq), int(row.integer(Line))};
    return Json::parse(row.blob(Record)).and_then([&](const Json &json) { return read(json); });
}

/** A view's rows in order of inmate, given out to one inmate after another. */
class RowsByInmate
{
public:
    explicit RowsByInmate(Statement row) : m_row(std::move(row)), m_more(m_row.next()) {}

    /** The rows of the inmate, read into `list` with their places. Requires inmates in order of their numbers. */
    template <class T>
    Result<void> take(const QString &number, Result<T> (*read)(const Json &), std::vector<T> &list,
                      std::vector<InmateRecord::Source> &sources)
    {
        for (; m_more && !isAfter(number); m_more = m_row.next()) {
            if (m_row.text(Number) != number) continue;
            Result<T> value = readRow(m_row, read, sources.emplace_back());
            if (!value) return fail(value.error());
            list.push_back(std::move(*value));
        }
        return {};
    }

private:
    /** In the order of the database, which compares bytes. */
    bool isAfter(const QString &number) const { return m_row.text(Number).toUtf8() > number.toUtf8(); }

    Statement m_row;
    bool m_more;
};

/** Reads every view once, side by side, however many inmates there are. */
class EveryInmate
{
public:
    static Result<EveryInmate> open(Database &database)
    {
        Result<Statement> inmates =
            database.run(u"select number, cast(record as blob), seq, line from v_inmate order by number"_qs);
        Result<Statement> changes = database.run(
            u"select inmate, cast(record as blob), seq, line from v_sentence_change order by inmate, day, kind"_qs);
        const QString section =
            u"select inmate, cast(record as blob), seq, line from v_section where section = '%1' order by inmate, key"_qs;
        Result<Statement> health = database.run(section.arg(u"medical"_qs));
        Result<Statement> property = database.run(section.arg(u"property"_qs));
        for (const auto *statement : {&inmates, &changes, &health, &property})
            if (!*statement) return fail(statement->error());
        return EveryInmate{std::move(*inmates), RowsByInmate(std::move(*changes)), RowsByInmate(std::move(*health)),
                           RowsByInmate(std::move(*property))};
    }

    bool next() { return m_inmates.next(); }

    Result<InmateRecord> record()
    {
        InmateRecord record;
        Result<Inmate> inmate = readRow(m_inmates, &inmateFromJson, record.source);
        if (!inmate) return fail(inmate.error());
        record.inmate = std::move(*inmate);
        const QString number = m_inmates.text(Number);
        return m_changes.take(number, &sentenceChangeFromJson, record.changes, record.changeSources)
            .and_then([&] { return m_health.take(number, &healthFromJson, record.health, record.healthSources); })
            .and_then([&] {
                return m_property.take(number, &propertyRecordFromJson, record.property, record.propertySources);
            })
            .map([&] { return std::move(record); });
    }

private:
    EveryInmate(Statement inmates, RowsByInmate changes, RowsByInmate health, RowsByInmate property)
        : m_inmates(std::move(inmates)),
          m_changes(std::move(changes)),
          m_health(std::move(health)),
          m_property(std::move(property))
    {
    }

    Statement m_inmates;
    RowsByInmate m_changes;
    RowsByInmate m_health;
    RowsByInmate m_property;
};

}  // namespace

Result<void> Store::eachInmate(const std::function<bool(const InmateRecord &)> &visit) const
{
    Result<EveryInmate> every = EveryInmate::open(*m_database);
    if (!every) return fail(every.error());
    while (every->next()) {
        const Result<InmateRecord> record = every->record();
        if (!record) return fail(record.error());
        if (!visit(*record)) break;
    }
    return {};
}

}  // namespace remit
