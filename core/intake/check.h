#pragma once
#include "intake/desk.h"
#include "signing/trust.h"

namespace remit {

/**
 * The full check of a container (卷宗包校验): layout, every digest, signature by a certificate of `signers` at
 * `clock`'s time, ledger proofs, and that the sender's ledger continues what this intake has witnessed of it.
 * Errors: intake.container with every finding as a cause; intake.profile, intake.node with `found` where the policy
 * does not take it; file.* where the file cannot be read.
 */
CheckContainer containerCheck(TrustStore signers, Policy policy, Clock clock);

}  // namespace remit
