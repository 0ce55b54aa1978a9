#pragma once
#include "signing/cmsalgorithms.h"
#include "signing/trust.h"

#include <QHash>

#include <map>
#include <mutex>
#include <tuple>

namespace remit {

/**
 * What was read and judged for one trust store: the papers of a batch come from the same few signers, and the same
 * certificates at the same moment for the same purpose have the same verdict. Keeps a bounded number; safe for threads.
 */
class TrustMemory
{
public:
    /** Certificate::fromDer, at the first time. */
    Result<Certificate> certificate(QByteArrayView der);
    /** verifiesSignature(), with keys that stay ready. */
    bool verifies(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                  QByteArrayView digest, QByteArrayView signature);
    /** What is kept under the key; nothing where nothing is. */
    std::optional<ChainReport> find(const QString &key) const;
    void keep(const QString &key, const ChainReport &report);

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, Certificate> m_certificates;
    QHash<QString, ChainReport> m_reports;
    /** Those that no thread has in hand. */
    std::multimap<std::tuple<QString, SignatureFamily, DigestAlgorithm>, std::unique_ptr<KeyVerifier>> m_verifiers;
};

}  // namespace remit
