#pragma once
#include "casework/signercheck.h"

namespace remit {

/** No file of authorities and revocation lists is larger. */
inline constexpr qint64 largestTrustFile = 32 << 20;

/** What the store holds officers' certificates against (签名信任), and since when. */
struct RecordedTrust {
    SigningTrust trust;
    Instant at{};
};

/**
 * Records the authorities (根证书) and revocation lists (吊销列表) that officers' certificates are held against before
 * they sign, from PEM text, in place of those before; one act, which keeps the text. Role: admin. Errors:
 * casework.role, those of TrustStore::fromPem, storage.*.
 */
Result<void> recordSigningTrust(const Desk &desk, const QByteArray &pem);

/**
 * Records that officers' certificates are held against no authorities any more (撤销签名信任), for a reason of one's
 * own words; one act. Role: admin. Errors: casework.role, casework.trust.reason, casework.trust.none where nothing is
 * recorded, storage.*.
 */
Result<void> withdrawSigningTrust(const Desk &desk, const QString &reason);

/** What was recorded last; nothing where nothing was, or it was withdrawn. Errors: storage.*, those of
 *  TrustStore::fromPem. */
Result<std::optional<RecordedTrust>> recordedTrust(const Desk &desk);

/** The same without its moment. */
Result<std::optional<SigningTrust>> signingTrust(const Desk &desk);

}  // namespace remit
