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

void Disk::keepFolder(const QString &path)
{
    Names &names = m_folders[path];
    names.clear();
    // A lock ends with the machine that held it.
    for (const QString &name : QDir(path).entryList(QDir::Files | QDir::Hidden))
        if (name != u"lock") names[name] = inodeOf(path + u'/' + name);
}

int Disk::sync(int fd)
{
    const QString path = QFile::symLinkTarget(u"/proc/self/fd/%1"_qs.arg(fd));
    if (!path.startsWith(m_root)) return 0;
    if (killAfter == 0) throw Killed();
    if (killAfter > 0) --killAfter;
    if (full) {
        errno = ENOSPC;
        return -1;
    }
    if (lying) return 0;
    if (QFileInfo(path).isDir())
        keepFolder(path);
    else
        m_files[inodeOf(path)] = bytesOf(path);
    return 0;
}

void Disk::cutPower()
{
    const auto folders = std::exchange(m_folders, {});
    const auto files = std::exchange(m_files, {});
    for (const QString &name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = m_root + u'/' + name;
        for (const QString &file : QDir(folder).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(folder + u'/' + file);
    }
    for (const auto &[folder, names] : folders) {
        for (const auto &[name, inode] : names) {
            const auto kept = files.find(inode);
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::WriteOnly)) continue;
            if (kept != files.end()) file.write(kept->second);
            file.close();
            if (kept != files.end()) m_files[inodeOf(file.fileName())] = kept->second;
        }
        keepFolder(folder);
    }
}

}  // namespace remit::testing

// In place of the C library's: every sync of this program comes here.
extern "C" int fsync(int fd)
{
    return remit::testing::watched ? remit::testing::watched->sync(fd) : int(::syscall(SYS_fsync, fd));
}
extern "C" int fdatasync(int fd) { return fsync(fd); }
