#include "intake/folder.h"

#include "base/durablefile.h"

#include <QDir>

#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>
#include <thread>

namespace remit {

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(u"file.write"_qs,
                    {{u"path"_qs, path}, {u"reason"_qs, QString::fromLocal8Bit(std::strerror(errno))}});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QStringList namesIn(const QString &path, const QString &ending)
{
    QDir folder(path);
    // What writeDurably leaves when it is killed before its rename.
    for (const QString &name : folder.entryList({u"*.part-??????"_qs}, QDir::Files)) folder.remove(name);
    QStringList names;
    for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files, QDir::Name))
        names << name.chopped(ending.size());
    return names;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0) ::close(m_file);
}

bool FolderLock::tryLock(std::chrono::milliseconds patience)
{
    if (m_file < 0) m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        if (m_file < 0 || std::chrono::steady_clock::now() >= until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

Result<Json> readJson(const QString &path)
{
    return readWhole(path).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
}

}  // namespace remit
