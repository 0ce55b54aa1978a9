#pragma once
#include "casework/signercheck.h"
#include "command.h"

namespace remit {

/**
 * The authorities and revocation lists of --trust, else those recorded in the store; nothing where there are neither.
 * Errors: those of TrustStore::fromFile and recordedTrust.
 */
Result<std::optional<SigningTrust>> trustOf(const Call &call, const Desk &desk);

}  // namespace remit
