#include "disk.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cerrno>

namespace remit::testing {

namespace {

Disk *watched = nullptr;

quint64 inodeOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

Disk::Disk(const QString &root) : m_root(root) { watched = this; }

Disk::~Disk() { watched = nullptr; }

Disk::Names Disk::namesOf(const QString &folder) const
{
    Names names;
    // A lock ends with the machine that held it.
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        if (name != u"lock") names[name] = inodeOf(folder + u'/' + name);
    return names;
}

int Disk::sync(int fd)
{
    const QString path = QFile::symLinkTarget(u"/proc/self/fd/%1"_qs.arg(fd));
    if (!path.startsWith(m_root)) return 0;
    if (killAfter == 0) throw Killed();
    if (killAfter > 0) --killAfter;
    if (full) {
        ++refusals;
        errno = ENOSPC;
        return -1;
    }
    if (lying) return 0;
    if (QFileInfo(path).isDir())
        m_folders[path] = namesOf(path);
    else
        m_files[inodeOf(path)] = bytesOf(path);
    return 0;
}

QStringList Disk::folders() const
{
    QStringList folders;
    for (const QString &name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << m_root + u'/' + name;
    return folders;
}

void Disk::writeBack(const std::function<bool()> &chosen)
{
    for (const QString &folder : folders()) {
        const Names now = namesOf(folder);
        Names &synced = m_folders[folder];
        // As they were made: names hold digests, which keys decide, and a seed means the same on every machine.
        std::map<quint64, QString> inOrder;
        for (const auto &[name, inode] : now) inOrder.emplace(inode, name);
        for (const auto &[inode, name] : inOrder) {
            if (chosen()) m_files[inode] = bytesOf(folder + u'/' + name);
            if (chosen()) synced[name] = inode;
        }
        std::erase_if(synced, [&](const auto &entry) { return !now.contains(entry.first) && chosen(); });
    }
}

void Disk::cutPower()
{
    const auto kept = std::exchange(m_folders, {});
    const auto files = std::exchange(m_files, {});
    for (const QString &folder : folders())
        for (const QString &file : QDir(folder).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(folder + u'/' + file);
    for (const auto &[folder, names] : kept) {
        for (const auto &[name, inode] : names) {
            const auto bytes = files.find(inode);
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::WriteOnly)) continue;
            if (bytes == files.end()) continue;
            file.write(bytes->second);
            file.close();
            m_files[inodeOf(file.fileName())] = bytes->second;
        }
        m_folders[folder] = namesOf(folder);
    }
}

}  // namespace remit::testing

// In place of the C library's: every sync of this program comes here.
extern "C" int fsync(int fd)
{
    return remit::testing::watched ? remit::testing::watched->sync(fd) : int(::syscall(SYS_fsync, fd));
}
extern "C" int fdatasync(int fd) { return fsync(fd); }
