#include "storage/viewcontent.h"

#include <QCryptographicHash>

namespace remit {

namespace {

/** A table's columns: how many, and which of them make the primary key. */
struct Columns {
    int count = 0;
    std::vector<int> key;
};

Result<Columns> columnsOf(Database &database, const QString &table)
{
    Result<Statement> row = database.run(u"select cid, pk from pragma_table_info(?) order by cid"_qs, {table});
    if (!row) return fail(row.error());
    Columns columns;
    for (; row->next(); ++columns.count)
        if (row->integer(1) > 0) columns.key.push_back(int(row->integer(0)));
    return columns;
}

QByteArray digestOf(const Statement &row, int columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int column = 0; column < columns; ++column) {
        const QByteArray value = row.isNull(column) ? QByteArray("null") : 'v' + row.blob(column);
        hash.addData(QByteArray::number(value.size()) + ':' + value);
    }
    return hash.result();
}

QString keyOf(const Statement &row, const Columns &columns, const QByteArray &digest)
{
    if (columns.key.empty()) return QString::fromLatin1(digest.toHex());
    QStringList parts;
    for (const int column : columns.key) parts << row.text(column);
    return parts.join(u", "_qs);
}

}  // namespace

Result<QStringList> viewTables(Database &database)
{
    Result<Statement> row = database.run(
        u"select name from sqlite_schema where type = 'table' and name like 'v\\_%' escape '\\' and name not like "
        "'v\\_search\\_%' escape '\\' order by name"_qs);
    if (!row) return fail(row.error());
    QStringList names;
    while (row->next()) names << row->text(0);
    return names;
}

Result<ViewContent> contentOf(Database &database, const QString &table)
{
    const Result<Columns> columns = columnsOf(database, table);
    if (!columns) return fail(columns.error());
    Result<Statement> row = database.run(u"select * from "_qs + table);
    if (!row) return fail(row.error());
    ViewContent content;
    while (row->next()) {
        const QByteArray digest = digestOf(*row, columns->count);
        content.insert_or_assign(keyOf(*row, *columns, digest), digest);
    }
    return content;
}

QStringList differing(const ViewContent &one, const ViewContent &other)
{
    QStringList keys;
    for (const auto &[key, digest] : one) {
        const auto found = other.find(key);
        if (found == other.end() || found->second != digest) keys << key;
    }
    for (const auto &[key, digest] : other)
        if (!one.contains(key)) keys << key;
    return keys;
}

}  // namespace remit
