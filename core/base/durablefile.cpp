#include "base/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace remit {

namespace {

tl::unexpected<Error> writeError(const QString &path, int code)
{
    return fail(u"file.write"_qs, {{u"path"_qs, path}, {u"reason"_qs, QString::fromLocal8Bit(std::strerror(code))}});
}

/** A file descriptor that closes itself. */
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0) ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

Result<void> syncPath(const QString &path, int flags)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC));
    if (file.get() < 0 || ::fsync(file.get()) != 0) return writeError(path, errno);
    return {};
}

Result<void> syncFolderOf(const QString &path)
{
    return syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

}  // namespace

Result<void> writeDurably(const QString &path, QByteArrayView bytes)
{
    QByteArray temporary = QFile::encodeName(path + u".part-XXXXXX"_qs);
    const Descriptor file(::mkstemp(temporary.data()));
    if (file.get() < 0) return writeError(path, errno);
    const bool written = writeAll(file.get(), bytes) && ::fsync(file.get()) == 0 &&
                         ::rename(temporary.constData(), QFile::encodeName(path).constData()) == 0;
    if (!written) {
        const int code = errno;
        ::unlink(temporary.constData());
        return writeError(path, code);
    }
    return syncFolderOf(path);
}

Result<void> checkWritable(const QString &path)
{
    if (QFileInfo(path).isDir()) return writeError(path, EISDIR);
    QByteArray temporary = QFile::encodeName(path + u".part-XXXXXX"_qs);
    const Descriptor file(::mkstemp(temporary.data()));
    if (file.get() < 0) return writeError(path, errno);
    ::unlink(temporary.constData());
    return {};
}

Result<void> syncDurably(const QString &path)
{
    return syncPath(path, O_RDONLY).and_then([&] { return syncFolderOf(path); });
}

QString thisBoot()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_qs);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    QFile file(path);
    const auto error = [&] { return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}}); };
    if (!file.open(QIODevice::ReadOnly)) return error();
    if (file.size() > limit) {
        return fail(u"file.size"_qs, {{u"path"_qs, path}, {u"limit"_qs, QString::number(limit)}});
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) return error();
    return bytes;
}

}  // namespace remit
