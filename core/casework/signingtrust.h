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

/** What was recorded last; nothing where nothing was. Errors: storage.*, those of TrustStore::fromPem. */
Result<std::optional<RecordedTrust>> recordedTrust(const Desk &desk);

/** The same without its moment. */
Result<std::optional<SigningTrust>> signingTrust(const Desk &desk);

}  // namespace remit
