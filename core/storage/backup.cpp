#include "base/durablefile.h"
#include "storage/slotsfile.h"
#include "storage/store.h"

#include <QFile>
#include <QFileInfo>

namespace remit {

Result<void> Store::backup(const QString &target)
{
    if (QFile::exists(target)) return fail(u"storage.exists"_qs, {{u"path"_qs, target}});
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir()) return fail(u"storage.folder"_qs, {{u"path"_qs, folder}});
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
