#include "compose/backup.h"

#include "base/durablefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace remit {

namespace {

/** A batch is the largest file there is; its container stays below 4 GiB. */
constexpr qint64 largestFile = 4LL << 30;

Result<void> copyFile(const QString &from, const QString &to)
{
    const Result<QByteArray> bytes = readWhole(from, largestFile);
    if (!bytes) return fail(bytes.error());
    const Result<void> written = writeDurably(to, *bytes);
    if (!written) return written;
    QFile::setPermissions(to, QFile::permissions(from));
    const Result<QByteArray> copied = readWhole(to, largestFile);
    if (!copied) return fail(copied.error());
    if (*copied != *bytes) return fail(u"storage.backup"_qs, {{u"path"_qs, to}});
    return {};
}

Result<void> copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
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

Result<void> backUp(LocalWorkplace &workplace, const QString &target)
{
    const QString folder = filesFolder(target);
    if (QDir(folder).exists()) return fail(u"storage.exists"_qs, {{u"path"_qs, folder}});
    const Result<void> files = copyFolder(workplace.folder(), folder);
    const Result<void> done = files ? workplace.store().backup(target) : files;
    if (!done && !QFile::exists(target)) QDir(folder).removeRecursively();
    return done;
}

}  // namespace remit
