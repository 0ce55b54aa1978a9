#pragma once
#include "casework/signercheck.h"
#include "command.h"

namespace remit {

/** The authorities and revocation lists of --trust; nothing without it. Errors: those of TrustStore::fromFile. */
Result<std::optional<SigningTrust>> trustOf(const Call &call);

}  // namespace remit
