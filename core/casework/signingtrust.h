#pragma once
#include "casework/signercheck.h"
#include "signing/revocation.h"

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
 * Records that officers' certificates are not held against that authority any more (撤销签名信任; `root` is its
 * fingerprint, empty for all of them) nor against the lists that only it issued, for a reason of one's own words; one
 * act. Without authorities a certificate is held against its officer and its validity alone. Role: admin. Errors:
 * casework.role, casework.trust.reason, casework.trust.none where nothing is recorded, casework.trust.unknown with
 * `root`, storage.*.
 */
Result<void> withdrawSigningTrust(const Desk &desk, const QString &reason, const QString &root = {});

/** Where a revocation list stands at a moment by its issue and its due day (吊销列表时效). */
enum class ListState {
    Good,
    Early,    // issued after that moment: this machine's clock or the list is wrong
    Soon,     // the next one is due within three days
    Overdue,  // the next one was due, but not so long ago that it stops signing
    Stale,    // the next one was due so long ago that it stops signing
    Open,     // it does not say when the next one is due
};
QString codeOf(ListState state);
ListState stateOf(const RevocationList &list, Instant at, int staleDays = SigningTrust().staleDays);

/** What was recorded last; nothing where nothing was, or it was withdrawn. Errors: storage.*, those of
 *  TrustStore::fromPem. */
Result<std::optional<RecordedTrust>> recordedTrust(const Desk &desk);

/** The same without its moment. */
Result<std::optional<SigningTrust>> signingTrust(const Desk &desk);

}  // namespace remit
