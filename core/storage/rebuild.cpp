#include "base/durablefile.h"
#include "storage/fold.h"
#include "storage/slotsfile.h"
#include "storage/store.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace remit {

namespace {

/** The views, without the tables that the search index keeps for itself. */
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

struct ViewContent {
    qint64 rows = 0;
    QByteArray digest;
};

/** All rows of a view, whatever their order. */
Result<ViewContent> contentOf(Database &database, const QString &table)
{
    int columns = 0;
    {
        Result<Statement> row = database.run(u"select count(*) from pragma_table_info(?)"_qs, {table});
        if (!row) return fail(row.error());
        columns = row->next() ? int(row->integer(0)) : 0;
    }
    Result<Statement> row = database.run(u"select * from "_qs + table);
    if (!row) return fail(row.error());
    std::vector<QByteArray> rows;
    while (row->next()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int column = 0; column < columns; ++column) {
            const QByteArray value = row->isNull(column) ? QByteArray("null") : 'v' + row->value(column).toByteArray();
            hash.addData(QByteArray::number(value.size()) + ':' + value);
        }
        rows.push_back(hash.result());
    }
    std::sort(rows.begin(), rows.end());
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const QByteArray &digest : rows) all.addData(digest);
    return ViewContent{qint64(rows.size()), all.result()};
}

Result<std::vector<ViewContent>> contents(Database &database, const QStringList &tables)
{
    std::vector<ViewContent> found;
    for (const QString &table : tables) {
        Result<ViewContent> content = contentOf(database, table);
        if (!content) return fail(content.error());
        found.push_back(std::move(*content));
    }
    return found;
}

}  // namespace

bool RebuildReport::same() const
{
    return std::all_of(views.begin(), views.end(), [](const View &view) { return view.same; });
}

Result<RebuildReport> Store::rebuild()
{
    RebuildReport report;
    Result<void> done = m_database->write([&]() -> Result<void> {
        const Result<QStringList> tables = viewTables(*m_database);
        if (!tables) return fail(tables.error());
        const Result<std::vector<ViewContent>> before = contents(*m_database, *tables);
        if (!before) return fail(before.error());
        for (const QString &table : *tables) {
            Result<void> emptied = execute(*m_database, u"delete from "_qs + table, {});
            if (!emptied) return emptied;
        }
        Result<void> folded;
        Result<void> walked = acts(1, [&](const LedgerEntry &entry) {
            ++report.acts;
            folded = foldAct(*m_database, entry);
            return folded.has_value();
        });
        if (!walked || !folded) return walked ? folded : walked;
        const Result<std::vector<ViewContent>> after = contents(*m_database, *tables);
        if (!after) return fail(after.error());
        for (qsizetype i = 0; i < tables->size(); ++i) {
            const size_t at = static_cast<size_t>(i);
            report.views.push_back({(*tables)[i], (*after)[at].rows, (*before)[at].digest == (*after)[at].digest});
        }
        return {};
    });
    if (!done) return fail(done.error());
    return report;
}

Result<void> Store::backup(const QString &target)
{
    if (QFile::exists(target)) return fail(u"storage.exists"_qs, {{u"path"_qs, target}});
    const ErrorArgs args{{u"path"_qs, target}};
    {
        Result<Statement> flushed = m_database->run(u"pragma wal_checkpoint(truncate)"_qs);
        if (!flushed) return fail(flushed.error());
    }
    // With the write lock held the main file is whole and does not change under the copy.
    Result<void> copied = m_database->write([&]() -> Result<void> {
        if (!QFile::copy(path(), target)) return fail(u"storage.backup"_qs, args);
        if (!QFile::copy(slotsPath(path()), slotsPath(target))) return fail(u"storage.backup"_qs, args);
        return syncDurably(target).and_then([&] { return syncDurably(slotsPath(target)); });
    });
    const auto check = [&]() -> Result<void> {
        Result<std::unique_ptr<Database>> copy = Database::open(target, m_key, OpenMode::ReadWrite);
        if (!copy) return fail(u"storage.backup"_qs, args, {copy.error()});
        Result<Statement> verdict = (*copy)->run(u"pragma integrity_check(1)"_qs);
        if (!verdict || !verdict->next() || verdict->text(0) != u"ok") return fail(u"storage.backup"_qs, args);
        const Result<LedgerHead> there = LedgerTable(**copy).head();
        const Result<LedgerHead> here = head();
        if (!there || !here || there->lastHash != here->lastHash) return fail(u"storage.backup"_qs, args);
        return {};
    };
    if (copied) copied = check();
    if (!copied) {
        for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs}) QFile::remove(target + suffix);
        QFile::remove(slotsPath(target));
    }
    return copied;
}

}  // namespace remit
