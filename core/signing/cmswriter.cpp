#include "signing/cms.h"

#include "signing/cmsalgorithms.h"
#include "signing/der.h"
#include "signing/oids.h"
#include "signing/sm2.h"

namespace remit {

namespace {

constexpr qsizetype digestSize = 32;

QByteArray attribute(const char *type, const QByteArray &value)
{
    return der::sequence({der::oid(type), der::setOf({value})});
}

/**
 * ESSCertIDv2 of the signer (RFC 5035): ties the signature to this one certificate, so that another with the same
 * key cannot take its place. SHA-256 is the default and so its name is left out, for SM2 signatures too.
 */
QByteArray signingCertificate(const Certificate &certificate)
{
    const QByteArray directoryName = der::value(der::constructed(4), certificate.issuerDer());
    const QByteArray issuerSerial = der::sequence({der::sequence({directoryName}), certificate.serialDer()});
    const QByteArray id =
        der::sequence({der::octets(QByteArray::fromHex(certificate.fingerprint().toLatin1())), issuerSerial});
    return der::sequence({der::sequence({id})});
}

std::vector<QByteArray> signedAttributes(const Certificate &certificate, const CmsProfile &profile,
                                         QByteArrayView contentDigest, const CmsOptions &options)
{
    std::vector<QByteArray> attributes{
        attribute(oids::contentType, der::oid(profile.contentType)),
        attribute(oids::messageDigest, der::octets(contentDigest)),
        attribute(oids::signingCertificateV2, signingCertificate(certificate)),
    };
    if (options.signingTime) attributes.push_back(attribute(oids::signingTime, der::time(*options.signingTime)));
    return attributes;
}

std::vector<QByteArray> certificates(const Signer &signer, bool withChain)
{
    std::vector<QByteArray> list{signer.certificate().der()};
    if (!withChain) return list;
    for (const Certificate &issuer : signer.chain())
        if (!issuer.isSelfIssued() && issuer != signer.certificate()) list.push_back(issuer.der());
    return list;
}

QByteArray signerInfo(const Certificate &certificate, const CmsProfile &profile,
                      const std::vector<QByteArray> &attributes, QByteArrayView signature)
{
    return der::sequence({der::integer(1), der::sequence({certificate.issuerDer(), certificate.serialDer()}),
                          profile.digestAlgorithm, der::setOf(attributes, der::constructed(0)),
                          profile.signatureAlgorithm, der::octets(signature)});
}

QByteArray signedData(const CmsProfile &profile, const std::optional<QByteArrayView> &content,
                      const std::vector<QByteArray> &certificates, const QByteArray &info)
{
    QByteArray encapsulated = der::oid(profile.contentType);
    if (content) encapsulated += der::value(der::constructed(0), der::octets(*content));
    const QByteArray data =
        der::sequence({der::integer(1), der::setOf({profile.digestAlgorithm}), der::value(der::Sequence, encapsulated),
                       der::setOf(certificates, der::constructed(0)), der::setOf({info})});
    return der::sequence({der::oid(profile.signedDataType), der::value(der::constructed(0), data)});
}

Result<QByteArray> write(Signer &signer, std::optional<QByteArrayView> content, QByteArrayView contentDigest,
                         const CmsOptions &options)
{
    const Certificate &certificate = signer.certificate();
    const ErrorArgs subject{{u"subject"_qs, certificate.subject()}};
    const auto profile = cmsProfile(certificate.keyKind());
    if (!profile) return fail(u"signing.key.unsupported"_qs, subject);
    if (!certificate.allowsSigning()) return fail(u"signing.certificate.usage"_qs, subject);

    const auto attributes = signedAttributes(certificate, *profile, contentDigest, options);
    // The signature covers the attributes under the tag SET, not under the [0] that they are sent with.
    const QByteArray covered = der::setOf(attributes);
    const auto signature =
        signer.sign(certificate.keyKind() == KeyKind::Sm2 ? sm2Digest(certificate, covered)
                                                          : digestOf(DigestAlgorithm::Sha256, covered));
    if (!signature) return fail(signature.error());
    return signedData(*profile, content, certificates(signer, options.includeChain),
                      signerInfo(certificate, *profile, attributes, *signature));
}

}  // namespace

Result<QByteArray> signCms(Signer &signer, QByteArrayView content, const CmsOptions &options)
{
    const auto profile = cmsProfile(signer.certificate().keyKind());
    const QByteArray digest = digestOf(profile ? profile->digest : DigestAlgorithm::Sha256, content);
    return write(signer, options.detached ? std::nullopt : std::optional(content), digest, options);
}

Result<QByteArray> signCmsDigest(Signer &signer, QByteArrayView contentSha256, const CmsOptions &options)
{
    const bool national = signer.certificate().keyKind() == KeyKind::Sm2;
    if (contentSha256.size() != digestSize || !options.detached || national) return fail(u"signing.cms.digest"_qs);
    return write(signer, std::nullopt, contentSha256, options);
}

}  // namespace remit
