#pragma once
#include "base/result.h"
#include "signing/secret.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace remit {

/** A prepared statement with its values bound; errors name the database's words. */
class Statement
{
public:
    /** Steps to the next row; false after the last. */
    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    bool isNull(int column) const { return m_query->isNull(column); }

private:
    friend class Database;
    explicit Statement(QSqlQuery *query) : m_query(query) {}
    struct Finish {
        void operator()(QSqlQuery *query) const { query->finish(); }
    };
    std::unique_ptr<QSqlQuery, Finish> m_query;
};

/** How a file is opened; Memory: none is, and what is written is gone with the connection. */
enum class OpenMode { Create, ReadWrite, Memory };

/**
 * One connection to one encrypted SQLite file, for one thread. Writes go through `write`, which is all or nothing.
 * The private library is required: its version is checked, since older ones can corrupt a WAL.
 */
class Database
{
public:
    /**
     * Opens with the raw 32-byte key. Errors: storage.open, storage.key (the key does not open the file or the file
     * is no database), storage.library (not the private SQLite), storage.damaged, storage.exists, storage.missing.
     */
    static Result<std::unique_ptr<Database>> open(const QString &path, const Secret &key, OpenMode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /** Runs one statement; the statement is prepared once and kept. Do not nest runs of the same text. */
    Result<Statement> run(const QString &sql, const QVariantList &values = {});
    /** Runs a script of several statements, as migrations are. */
    Result<void> script(const QString &sql);
    /**
     * Runs `work` in one immediate transaction; commits when it succeeds, undoes everything when it fails. Inside
     * another `write` it belongs to that one, which must fail when it fails.
     * Errors: storage.busy, storage.full, storage.readonly, storage.write, and those of `work`.
     */
    Result<void> write(const std::function<Result<void>()> &work);

    /** Runs `work` in one immediate transaction and undoes everything, to see what it would give. */
    Result<void> rehearse(const std::function<void()> &work);

    QString path() const { return m_path; }

private:
    Database(QString path, QString connection);
    Result<void> prepare(const Secret &key);

    QString m_path;
    QString m_connection;
    bool m_writing = false;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

}  // namespace remit
