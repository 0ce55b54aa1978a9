#include "storage/compact.h"
#include "storage/inmaterecord.h"
#include "storage/store.h"

namespace remit {

namespace {

enum Column { Number, Compact };

/** From the compact record, or from the records themselves where that cannot be read. */
Result<InmateRecord> readRow(Database &database, const Statement &row)
{
    const QString number = row.text(Number);
    if (auto record = recordOfCompact(row.blob(Compact)); record && record->inmate.number == number)
        return std::move(*record);
    Result<std::optional<InmateRecord>> record = readInmate(database, number);
    if (!record) return fail(record.error());
    if (!*record) return fail(u"casework.inmate.unknown"_qs, {{u"number"_qs, number}});
    return std::move(**record);
}

}  // namespace

Result<void> Store::eachInmate(const std::function<bool(const InmateRecord &)> &visit) const
{
    Result<Statement> row = m_database->run(
        u"select i.number, c.compact from v_inmate i left join v_inmate_compact c on c.number = i.number order by "
        "i.number"_qs);
    if (!row) return fail(row.error());
    while (row->next()) {
        const Result<InmateRecord> record = readRow(*m_database, *row);
        if (!record) return fail(record.error());
        if (!visit(*record)) break;
    }
    return {};
}

}  // namespace remit
