#include "records/factsjson.h"
#include "storage/fold.h"
#include "storage/inmaterecord.h"
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

Result<InmateRecord> Store::inmate(const QString &number) const
{
    Result<std::optional<InmateRecord>> record = readInmate(*m_database, number);
    if (!record) return fail(record.error());
    if (!*record) return fail(u"casework.inmate.unknown"_qs, {{u"number"_qs, number}});
    return readMonths(*m_database, **record).map([&] { return std::move(**record); });
}

Result<qint64> Store::inmateCount() const
{
    return m_database->run(u"select count(*) from v_inmate"_qs).map([](Statement row) {
        return row.next() ? row.integer(0) : qint64(0);
    });
}

}  // namespace remit
