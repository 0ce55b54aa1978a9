#pragma once
#include "intake/desk.h"
#include "signing/trust.h"

namespace remit {

/**
 * The full check of a container (卷宗包校验): layout, every digest, signature by a certificate of `signers` at `clock`'s
 * time, ledger proofs. Reads the file with flat memory. The first fault is the error, the others its causes.
 */
CheckContainer containerCheck(TrustStore signers, Clock clock);

}  // namespace remit
