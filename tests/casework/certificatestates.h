#pragma once
#include "signing/pki.h"
#include "signing/trust.h"

#include <memory>
#include <vector>

namespace remit::testing {

/** A certificate in one state (证书状态) with everything that decides on it. */
struct CertificateState {
    /** For people, in Chinese. */
    QString name;
    Identity identity;
    /** The authorities believed, with the revocation lists at hand. */
    TrustStore trust;
    /** It is bound to the officer at the desk. */
    bool isOwn = true;
    /** The key is that of another certificate; `forged` then signs with it all the same. */
    bool isMismatched = false;

    /** Signs with whatever key there is. */
    std::unique_ptr<Signer> signer() const;
};

/** A moment (时刻) at which certificates are asked about. */
struct NamedMoment {
    QString name;
    Instant at{};
};

/** Certificates are valid through 2027; revocations are of 2027-06-01; lists are due on 2027-11-30. */
std::vector<NamedMoment> certificateMoments();

/** 24 states, with keys of ECDSA P-256 or of SM2 throughout but for the state's own fault. */
std::vector<CertificateState> certificateStates(KeyKind kind);

}  // namespace remit::testing
