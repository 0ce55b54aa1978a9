#pragma once
#include "signing/signer.h"
#include "signing/trust.h"

#include <optional>

namespace remit {

/** How a signature is made. */
struct CmsOptions {
    /** The content stays outside the signature. */
    bool detached = true;
    /** CAdES baseline asks for it; PAdES forbids it (a PDF carries its time in /M), so it is absent unless given. */
    std::optional<Instant> signingTime;
    /** Adds the issuers that the signer knows; a self-issued root is left out, for nobody may trust it from here. */
    bool includeChain = true;
};

/**
 * Signs content as CMS SignedData, CAdES baseline-B (ETSI EN 319 122-1): DER, SHA-256, signed attributes content
 * type, message digest, signing-certificate-v2 with issuer and serial, and signing time where asked. An SM2 key signs
 * with SM3 in the envelope of GM/T 0010.
 * Errors: signing.key.unsupported, signing.certificate.usage, and the signer's own.
 */
Result<QByteArray> signCms(Signer &signer, QByteArrayView content, const CmsOptions &options = {});

/**
 * The same for detached content of which only the SHA-256 digest (32 bytes) is at hand, such as the byte ranges of
 * a PDF. `options.detached` must be true, and the key none of SM2. Errors: signing.cms.digest too.
 */
Result<QByteArray> signCmsDigest(Signer &signer, QByteArrayView contentSha256, const CmsOptions &options = {});

/** What verification found. Nothing of it may be relied on unless `valid`; it is shown so that people see why not. */
struct CmsReport {
    /** Intact, trusted, allowed and not revoked at the moment asked about: exactly when there is no finding. */
    bool valid = false;
    /** The signature covers this content and was made with the key of `signer`. Says nothing about who that is. */
    bool intact = false;
    bool trusted = false;
    bool withinValidity = false;
    Revocation revocation = Revocation::Unknown;
    std::vector<Error> findings;
    Certificate signer;
    /** From the signer to the root, as far as it could be built. */
    std::vector<Certificate> chain;
    /** What the signer claims; only a time stamp proves it. */
    std::optional<Instant> signingTime;
    /** The signed content where it is inside the signature. */
    QByteArray content;
    bool detached = false;
    /** "SHA-256", "ECDSA", as far as they were read. */
    QString digestAlgorithm;
    QString signatureAlgorithm;
};

/**
 * Verifies CMS SignedData strictly: DER only, exactly one signer, signed attributes required, SHA-256 or better
 * everywhere, signing-certificate-v2 must name the very certificate whose key verifies, content given exactly when
 * it is detached, chain and revocation at the moment `at` (see checkChain, purpose Document).
 * `detachedContent` is nothing for a signature that carries its content.
 * Errors (no report can be made): signing.cms.malformed. Findings: signing.cms.signers, .version, .algorithm,
 * .attributes, .certificate, .content, .digest, .signature, signing.certificate.*.
 */
Result<CmsReport> verifyCms(QByteArrayView cms, std::optional<QByteArrayView> detachedContent, const TrustStore &store,
                            Instant at);

/** The same where only the SHA-256 digest (32 bytes) of the detached content is at hand; other digests are refused. */
Result<CmsReport> verifyCmsDigest(QByteArrayView cms, QByteArrayView contentSha256, const TrustStore &store,
                                  Instant at);

/**
 * The CMS at the start of bytes that are filled up with zeros, as a PDF's /Contents is.
 * Errors: signing.cms.malformed where anything but zeros follows it.
 */
Result<QByteArray> unpaddedCms(QByteArrayView padded);

}  // namespace remit
