#pragma once
#include "signing/trust.h"

namespace remit {

/** What the CRLs say of one certificate. */
struct CertificateStatus {
    Revocation revocation = Revocation::Unknown;
    /** When it was revoked, if it was. */
    Instant since{};
};

/** Whose list of revoked certificates (吊销列表) it is, since when it holds (签发时间) and by when the next one is due
 * (下次更新时间); nothing where it does not say. */
struct RevocationList {
    QString issuer;
    Instant issuedAt{};
    std::optional<Instant> dueAt;
};

/** The lists of the store in their order. */
std::vector<RevocationList> revocationLists(const TrustStore &store);

/**
 * The certificate's state at the moment `at` by those lists that its issuer's key has signed. A certificate that
 * was revoked after `at` was good at `at`: a signature made before stays good.
 */
CertificateStatus statusOf(const Certificate &certificate, const Certificate &issuer,
                           const std::vector<QByteArray> &crls, Instant at);

}  // namespace remit
