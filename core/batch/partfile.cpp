#include "batch/partfile.h"

#include "base/durablefile.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace remit {

PartFile::PartFile(QString target) : m_target(std::move(target)), m_file(m_target + u".part-XXXXXX"_qs) {}

tl::unexpected<Error> PartFile::failed(const QString &reason) const
{
    return fail(u"file.write"_qs, {{u"path"_qs, m_target}, {u"reason"_qs, reason}});
}

Result<void> PartFile::open()
{
    if (!m_file.open()) return failed(m_file.errorString());
    return {};
}

Result<void> PartFile::sync()
{
    if (!m_file.flush()) return failed(m_file.errorString());
    return syncDurably(m_file.fileName());
}

Result<void> PartFile::commit()
{
    if (const auto synced = sync(); !synced) return synced;
    const QByteArray from = QFile::encodeName(m_file.fileName());
    if (std::rename(from.constData(), QFile::encodeName(m_target).constData()) != 0)
        return failed(QString::fromLocal8Bit(std::strerror(errno)));
    m_file.setAutoRemove(false);
    return syncDurably(m_target);
}

}  // namespace remit
