#include "compose/workplace.h"

#include "base/durablefile.h"
#include "storage/slotsfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace remit {

namespace {

Result<QByteArray> digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
    return hash.result();
}

/** With the rights of the original, and read back: a backup that nobody can read is none. */
Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.copy(to)) return fail(u"file.write"_qs, {{u"path"_qs, to}, {u"reason"_qs, source.errorString()}});
    if (const Result<void> synced = syncDurably(to); !synced) return synced;
    const Result<QByteArray> original = digestOf(from);
    const Result<QByteArray> copy = digestOf(to);
    if (!original || !copy) return fail(original ? copy.error() : original.error());
    if (*original != *copy) return fail(u"storage.backup"_qs, {{u"path"_qs, to}});
    return {};
}

Result<void> copyFolder(const QString &from, const QString &to)
{
    const QDir source(QDir(from).absolutePath());
    QDirIterator files(source.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = source.relativeFilePath(files.next());
        const QString target = QDir(to).filePath(name);
        if (!QDir().mkpath(QFileInfo(target).absolutePath()))
            return fail(u"file.write"_qs, {{u"path"_qs, target}, {u"reason"_qs, u"mkdir"_qs}});
        if (const Result<void> copied = copyFile(files.filePath(), target); !copied) return copied;
    }
    return {};
}

}  // namespace

Result<void> LocalWorkplace::backUp(const QString &target)
{
    const QString copy = filesFolder(target);
    if (QDir(copy).exists()) return fail(u"storage.exists"_qs, {{u"path"_qs, copy}});
    // The database first: every file that it names lies in the folder by then, and a newer one does no harm.
    const Result<void> done = store().backup(target);
    if (!done) return done;
    const Result<void> files = copyFolder(folder(), copy);
    if (files) return {};
    QDir(copy).removeRecursively();
    for (const QString &path : {target, slotsPath(target)}) QFile::remove(path);
    return files;
}

}  // namespace remit
