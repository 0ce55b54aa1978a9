#pragma once
#include "signing/cms.h"
#include "signing/cmsalgorithms.h"
#include "signing/cmsmessage.h"

#include <functional>

namespace remit {

/** The content's digest by an algorithm; nothing where it cannot be had by that algorithm. */
using ContentDigest = std::function<std::optional<QByteArray>(DigestAlgorithm)>;

/** What a signature is expected to be over and for. */
struct CmsExpectation {
    /** Dotted; plain data unless it says otherwise. */
    QByteArray contentType;
    Purpose purpose = Purpose::Document;
};

/** One verification: each step adds what it finds wrong, and says whether the next one makes sense. */
class CmsCheck
{
public:
    CmsCheck(const CmsMessage &message, CmsReport &report, CmsExpectation expected)
        : m_message(message), m_report(report), m_expected(std::move(expected))
    {
    }

    /** Runs every step that still makes sense and sets the report's verdict. */
    void run(const ContentDigest &digest, const TrustStore &store, Instant at);

private:
    bool structure();
    bool algorithms();
    bool findCertificate(const TrustStore &store);
    bool attributes();
    void contentMatches(const ContentDigest &digest);
    void signatureMatches(const TrustStore &store);
    void chain(const TrustStore &store, Instant at);
    const CmsSigner &signer() const { return m_message.signers.front(); }
    /** Adds a finding; false, so that a step can end with it. */
    bool finding(const char16_t *code, const ErrorArgs &args = {});
    bool names(const Certificate &certificate) const;
    bool namedByAttribute(QByteArrayView value) const;
    const CmsAttribute *only(const char *type) const;

    const CmsMessage &m_message;
    CmsReport &m_report;
    CmsExpectation m_expected;
    std::vector<Certificate> m_others;
    DigestAlgorithm m_digest = DigestAlgorithm::Sha256;
    SignatureFamily m_family = SignatureFamily::Ecdsa;
};

}  // namespace remit
