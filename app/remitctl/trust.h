#pragma once
#include "casework/signercheck.h"
#include "command.h"

namespace remit {

/**
 * The authorities and revocation lists of --trust, else those recorded in the store; nothing where there are neither.
 * Errors: those of TrustStore::fromFile and recordedTrust.
 */
Result<std::optional<SigningTrust>> trustOf(const Call &call, const Desk &desk);

/** What every --trust brings, revocation lists too; empty where there is none. Errors: those of TrustStore::fromFile.
 */
Result<TrustStore> broughtTrust(const Call &call);

/** The officer's key, opened by --key-passphrase-file or else the officer's own passphrase. */
Result<std::unique_ptr<Signer>> signerOf(const Call &call, LocalWorkplace &workplace);

}  // namespace remit
