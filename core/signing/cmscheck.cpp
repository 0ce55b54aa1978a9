#include "signing/cmscheck.h"

#include "signing/der.h"
#include "signing/oids.h"
#include "signing/trustmemory.h"

#include <algorithm>

namespace remit {

void CmsCheck::run(const ContentDigest &digest, const TrustStore &store, Instant at)
{
    if (!structure() || !algorithms() || !findCertificate(store)) return;
    if (attributes()) {
        contentMatches(digest);
        signatureMatches(store);
        m_report.intact = m_report.findings.empty();
    }
    chain(store, at);
    m_report.valid = m_report.intact && m_report.findings.empty();
}

bool CmsCheck::finding(const char16_t *code, const ErrorArgs &args)
{
    m_report.findings.push_back({QString::fromUtf16(code), args, {}});
    return false;
}

bool CmsCheck::structure()
{
    const bool national = m_message.type == oids::gmSignedData;
    const QByteArray wanted = national && m_expected.contentType == oids::data ? oids::gmData : m_expected.contentType;
    if (m_message.contentType != wanted)
        return finding(u"signing.cms.content.type", {{u"type"_qs, QString::fromLatin1(m_message.contentType)}});
    const auto count = m_message.signers.size();
    if (count != 1) return finding(u"signing.cms.signers", {{u"count"_qs, QString::number(count)}});
    // RFC 5652, 5.1: what is not plain data makes it version 3.
    const int expected = signer().keyIdentifier.isEmpty() ? 1 : 3;
    const int whole = m_expected.contentType == oids::data ? expected : 3;
    if (signer().version != expected || m_message.version != whole)
        return finding(u"signing.cms.version", {{u"version"_qs, QString::number(m_message.version)}});
    return true;
}

bool CmsCheck::algorithms()
{
    const auto refuse = [this](const QByteArray &oid) {
        return finding(u"signing.cms.algorithm", {{u"algorithm"_qs, QString::fromLatin1(oid)}});
    };
    const auto digest = digestAlgorithm(signer().digestAlgorithm);
    if (!digest) return refuse(signer().digestAlgorithm);
    if (m_message.digestAlgorithms != std::vector{signer().digestAlgorithm}) return refuse(signer().digestAlgorithm);
    const auto signature = signatureAlgorithm(signer().signatureAlgorithm);
    if (!signature || signature->digest.value_or(*digest) != *digest) return refuse(signer().signatureAlgorithm);
    // The national algorithms come in the national envelope, and no others do (GM/T 0010).
    const bool national = signature->family == SignatureFamily::Sm2;
    if (national != (m_message.type == oids::gmSignedData)) return refuse(signer().signatureAlgorithm);
    m_digest = *digest;
    m_family = signature->family;
    m_report.digestAlgorithm = digestName(m_digest);
    m_report.signatureAlgorithm = familyName(m_family);
    return true;
}

bool CmsCheck::names(const Certificate &certificate) const
{
    if (!signer().keyIdentifier.isEmpty()) return signer().keyIdentifier == certificate.keyIdentifier();
    return signer().issuer == certificate.issuerDer() && signer().serial == certificate.serialDer();
}

bool CmsCheck::findCertificate(const TrustStore &store)
{
    for (const QByteArrayView der : m_message.certificates) {
        auto certificate = store.memory().certificate(der);
        if (!certificate) return finding(u"signing.certificate.malformed");
        if (!names(*certificate))
            m_others.push_back(std::move(*certificate));
        else if (m_report.signer.isNull())
            m_report.signer = std::move(*certificate);
        // Two that answer to one name: nobody could say which of them a reader was shown.
        else
            return finding(u"signing.cms.certificate");
    }
    return !m_report.signer.isNull() || finding(u"signing.cms.certificate");
}

const CmsAttribute *CmsCheck::only(const char *type) const
{
    const CmsAttribute *found = nullptr;
    for (const CmsAttribute &attribute : signer().attributes) {
        if (attribute.type != type) continue;
        if (found) return nullptr;
        found = &attribute;
    }
    return found;
}

bool CmsCheck::namedByAttribute(QByteArrayView value) const
{
    const auto name = CertificateName::read(value);
    const auto algorithm = name ? digestAlgorithm(name->digestAlgorithm) : std::nullopt;
    const Certificate &certificate = m_report.signer;
    if (!algorithm) return false;
    // The fingerprint is that digest already.
    const QByteArray digest = *algorithm == DigestAlgorithm::Sha256
                                  ? QByteArray::fromHex(certificate.fingerprint().toLatin1())
                                  : digestOf(*algorithm, certificate.der());
    if (digest != name->digest) return false;
    return name->serial.isEmpty() ||
           (name->serial == certificate.serialDer() && name->issuer == certificate.issuerDer());
}

bool CmsCheck::attributes()
{
    const auto wrong = [this](const QString &name) {
        return finding(u"signing.cms.attributes", {{u"attribute"_qs, name}});
    };
    const CmsAttribute *type = only(oids::contentType);
    if (!type || type->value != der::oid(m_message.contentType)) return wrong(u"content-type"_qs);
    if (!only(oids::messageDigest)) return wrong(u"message-digest"_qs);
    const CmsAttribute *certificate = only(oids::signingCertificateV2);
    if (!certificate) return wrong(u"signing-certificate-v2"_qs);
    if (!namedByAttribute(certificate->value)) return finding(u"signing.cms.certificate");

    const auto isTime = [](const CmsAttribute &attribute) { return attribute.type == oids::signingTime; };
    if (std::none_of(signer().attributes.begin(), signer().attributes.end(), isTime)) return true;
    const CmsAttribute *time = only(oids::signingTime);
    if (!time) return wrong(u"signing-time"_qs);
    der::Reader reader(time->value);
    m_report.signingTime = reader.time();
    return reader.done() || wrong(u"signing-time"_qs);
}

void CmsCheck::contentMatches(const ContentDigest &digest)
{
    const auto actual = digest(m_digest);
    if (!actual) {
        finding(u"signing.cms.algorithm", {{u"algorithm"_qs, digestName(m_digest)}});
        return;
    }
    if (only(oids::messageDigest)->value != der::octets(*actual)) finding(u"signing.cms.digest");
}

void CmsCheck::signatureMatches(const TrustStore &store)
{
    const QByteArray digest = signedDigest(m_report.signer, m_family, m_digest, signer().signedBytes);
    if (!store.memory().verifies(m_report.signer, m_family, m_digest, digest, signer().signature))
        finding(u"signing.cms.signature", {{u"subject"_qs, m_report.signer.subject()}});
}

void CmsCheck::chain(const TrustStore &store, Instant at)
{
    std::vector<Certificate> peers{m_report.signer};
    peers.insert(peers.end(), m_others.begin(), m_others.end());
    ChainReport checked = checkChain(peers, store, at, m_expected.purpose);
    m_report.chain = std::move(checked.chain);
    m_report.trusted = checked.trusted;
    m_report.withinValidity = checked.withinValidity;
    m_report.revocation = checked.revocation;
    m_report.findings.insert(m_report.findings.end(), checked.findings.begin(), checked.findings.end());
}

}  // namespace remit
