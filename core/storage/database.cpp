#include "storage/database.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace remit {

namespace {

/** SQLite's primary result codes that have a meaning for an officer. */
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadonly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;
/** The first release without the WAL-reset corruption. */
constexpr int leastMinor = 52;

tl::unexpected<Error> databaseError(const QString &path, const QSqlError &error)
{
    const ErrorArgs args{{u"path"_qs, path}, {u"reason"_qs, error.text()}};
    switch (error.nativeErrorCode().toInt() & 0xFF) {
        case sqliteBusy:
        case sqliteLocked:
            return fail(u"storage.busy"_qs, args);
        case sqliteCannotOpen:  // the WAL cannot be made beside the file
        case sqliteReadonly:
            return fail(u"storage.readonly"_qs, args);
        case sqliteCorrupt:
            return fail(u"storage.damaged"_qs, args);
        case sqliteFull:
            return fail(u"storage.full"_qs, args);
        case sqliteIoError:
            return fail(u"storage.disk"_qs, args);
        case sqliteNotADatabase:
            return fail(u"storage.key"_qs, args);
        default:
            return fail(u"storage.statement"_qs, args);
    }
}

/** An empty file that only its owner may read; SQLite keeps the rights and gives them to the files beside it. */
bool makeForOwner(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Secret &key, OpenMode mode)
{
    const bool exists = QFileInfo::exists(path);
    if (mode == OpenMode::Create && exists) return fail(u"storage.exists"_qs, {{u"path"_qs, path}});
    if (mode == OpenMode::ReadWrite && !exists) return fail(u"storage.missing"_qs, {{u"path"_qs, path}});
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(path, connection));
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(u"QSQLITE"_qs, connection);
        sql.setDatabaseName(path);
        sql.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_qs);
        if (mode == OpenMode::Create && !makeForOwner(path)) return fail(u"storage.readonly"_qs, {{u"path"_qs, path}});
        if (!sql.open())
            return fail(u"storage.open"_qs, {{u"path"_qs, path}, {u"reason"_qs, sql.lastError().databaseText()}});
    }
    if (mode == OpenMode::Memory) return database;
    return database->prepare(key).map([&] { return std::move(database); });
}

Result<void> Database::prepare(const Secret &key)
{
    // The key comes before everything: any other statement would read the file.
    QByteArray pragma = "pragma key = \"x'" + key.view().toByteArray().toHex() + "'\"";
    {
        QSqlQuery first(QSqlDatabase::database(m_connection, false));
        const bool keyed = first.exec(u"pragma cipher = 'sqlcipher'"_qs) && first.exec(QString::fromLatin1(pragma));
        pragma.fill('\0');
        if (!keyed) return databaseError(m_path, first.lastError());
    }
    QString number;
    {
        Result<Statement> version = run(u"select sqlite_version() from (select count(*) from sqlite_schema)"_qs);
        if (!version) return fail(version.error());
        if (version->next()) number = version->text(0);
    }
    if (number.section(u'.', 1, 1).toInt() < leastMinor) return fail(u"storage.library"_qs, {{u"version"_qs, number}});
    for (const char16_t *sql : {u"pragma journal_mode = wal", u"pragma synchronous = full", u"pragma foreign_keys = on",
                                u"pragma trusted_schema = off", u"pragma cell_size_check = on",
                                // Pages in memory are neither decrypted nor authenticated again: 32 MiB.
                                u"pragma cache_size = -32768"}) {
        Result<Statement> done = run(QString::fromUtf16(sql));
        if (!done) return fail(done.error());
    }
    return {};
}

Result<Statement> Database::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const auto error = databaseError(m_path, query->lastError());
            m_statements.remove(sql);
            return error;
        }
    }
    for (int i = 0; i < values.size(); ++i) query->bindValue(i, values[i]);
    if (!query->exec()) {
        const auto error = databaseError(m_path, query->lastError());
        query->finish();
        return error;
    }
    return Statement(query.get());
}

Result<void> Database::script(const QString &sql)
{
    // A trigger's body holds semicolons of its own; it ends with "end;".
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        if (line.startsWith(u"--")) continue;
        statement += line + u'\n';
        const QString text = statement.trimmed();
        const bool trigger = text.startsWith(u"create trigger");
        if (!text.endsWith(trigger ? u"end;" : u";")) continue;
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        if (!query.exec(text)) return databaseError(m_path, query.lastError());
        statement.clear();
    }
    return {};
}

Result<void> Database::write(const std::function<Result<void>()> &work)
{
    if (m_writing) return work();
    Result<Statement> begun = run(u"begin immediate"_qs);
    if (!begun) return fail(begun.error());
    m_writing = true;
    Result<void> done = work();
    m_writing = false;
    if (done) {
        Result<Statement> committed = run(u"commit"_qs);
        if (committed) return {};
        done = fail(committed.error());
    }
    // A failed rollback leaves nothing either: SQLite undoes the transaction when the connection closes.
    static_cast<void>(run(u"rollback"_qs));
    return done;
}

Result<void> Database::rehearse(const std::function<void()> &work)
{
    Result<Statement> begun = run(u"begin immediate"_qs);
    if (!begun) return fail(begun.error());
    work();
    return run(u"rollback"_qs).map([](const Statement &) {});
}

}  // namespace remit
