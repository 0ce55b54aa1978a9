#pragma once
#include "signing/trust.h"

namespace remit {

/**
 * Lets OpenSSL build the chain of `peers.front()` to a root of the store and check all but times and revocation.
 * Fills in the report's chain and trust, and adds what was refused to its findings. Requires a certificate.
 */
void buildChain(const std::vector<Certificate> &peers, const TrustStore &store, Instant at, Purpose purpose,
                const QString &hostName, ChainReport &report);

}  // namespace remit
