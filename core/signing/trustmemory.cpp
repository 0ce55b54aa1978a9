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

bool TrustMemory::verifies(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                           QByteArrayView digest, QByteArrayView signature)
{
    // SM2 is never asked of a verifier, nor SM3 of another key.
    if (family == SignatureFamily::Sm2 || algorithm == DigestAlgorithm::Sm3)
        return verifiesSignature(certificate, family, algorithm, digest, signature);
    const std::tuple key(certificate.fingerprint(), family, algorithm);
    std::unique_ptr<KeyVerifier> verifier;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto ready = m_verifiers.find(key); ready != m_verifiers.end())
            verifier = std::move(m_verifiers.extract(ready).mapped());
    }
    if (!verifier) verifier = std::make_unique<KeyVerifier>(certificate, family, algorithm);
    // One that has refused is not trusted to be as it was.
    if (!verifier->verifies(digest, signature)) return false;
    const std::lock_guard lock(m_mutex);
    if (m_verifiers.size() < size_t(mostKept)) m_verifiers.emplace(key, std::move(verifier));
    return true;
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
