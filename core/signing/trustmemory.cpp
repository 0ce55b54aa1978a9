#include "signing/trustmemory.h"

namespace remit {

namespace {

constexpr qsizetype mostKept = 256;

}  // namespace

Result<Certificate> TrustMemory::certificate(QByteArrayView der)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_certificates.constFind(QByteArray::fromRawData(der.data(), der.size()));
    if (known != m_certificates.cend()) return *known;
    Result<Certificate> read = Certificate::fromDer(der);
    if (!read) return read;
    if (m_certificates.size() >= mostKept) m_certificates.clear();
    m_certificates.insert(read->der(), *read);
    return read;
}

std::optional<ChainReport> TrustMemory::find(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_reports.constFind(key);
    return known == m_reports.cend() ? std::nullopt : std::optional(*known);
}

void TrustMemory::keep(const QString &key, const ChainReport &report)
{
    const std::lock_guard lock(m_mutex);
    if (m_reports.size() >= mostKept) m_reports.clear();
    m_reports.insert(key, report);
}

}  // namespace remit
