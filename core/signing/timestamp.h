#pragma once
#include "signing/cms.h"

namespace remit {

/** A time stamp (时间戳) as it was verified: RFC 3161, 2.4.2. */
struct TimeStampReport {
    /** The authority's signature over the stamp; valid only where the stamp fits what is stamped. */
    CmsReport cms;
    /** The moment that it proves; whole seconds, what is below is cut. */
    std::optional<Instant> at;
    QString policy;
    /** The authority's number for it, in lower-case hexadecimal. */
    QString serial;

    bool valid() const { return cms.valid; }
};

/** The request for a time stamp on a SHA-256 digest (32 bytes), asking for the authority's certificate. */
QByteArray timeStampRequest(QByteArrayView digest, QByteArrayView nonce);

/**
 * The token of an authority's answer, if it is for this digest and this request. Says nothing about who the authority
 * is. Errors: signing.stamp.malformed, signing.stamp.refused with `status`, signing.stamp.digest, signing.stamp.nonce.
 */
Result<QByteArray> timeStampToken(QByteArrayView response, QByteArrayView digest, QByteArrayView nonce);

/**
 * Verifies a token over a SHA-256 digest (32 bytes): the signature and chain (purpose TimeStamp) at the moment `at`,
 * and that it is for this digest and not from after `at`. Errors: signing.cms.malformed. Findings also:
 * signing.stamp.malformed, signing.stamp.digest, signing.stamp.future.
 */
Result<TimeStampReport> verifyTimeStamp(QByteArrayView token, QByteArrayView digest, const TrustStore &store,
                                        Instant at);

}  // namespace remit
