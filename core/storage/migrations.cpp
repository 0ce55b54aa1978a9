#include "storage/migrations.h"

#include "storage/database.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

QStringList migrationFiles() { return QDir(u":/migrations"_qs).entryList({u"*.sql"_qs}, QDir::Files, QDir::Name); }

Result<void> apply(Database &database, const QString &name, int number)
{
    QFile file(u":/migrations/"_qs + name);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"storage.migration"_qs, {{u"file"_qs, name}});
    const QString sql = QString::fromUtf8(file.readAll());
    return database.write([&]() -> Result<void> {
        return database.script(sql).and_then(
            [&] { return database.script(u"pragma user_version = %1;"_qs.arg(number)); });
    });
}

}  // namespace

Result<int> schemaOf(Database &database)
{
    return database.run(u"pragma user_version"_qs).map([](Statement row) {
        return row.next() ? int(row.integer(0)) : 0;
    });
}

int knownSchema() { return int(migrationFiles().size()); }

Result<void> migrate(Database &database)
{
    const Result<int> schema = schemaOf(database);
    if (!schema) return fail(schema.error());
    const QStringList files = migrationFiles();
    if (*schema > files.size()) {
        return fail(u"storage.newer"_qs, {{u"path"_qs, database.path()},
                                          {u"schema"_qs, QString::number(*schema)},
                                          {u"known"_qs, QString::number(files.size())}});
    }
    for (int number = *schema + 1; number <= files.size(); ++number) {
        Result<void> done = apply(database, files[number - 1], number);
        if (!done) return done;
    }
    return {};
}

}  // namespace remit
