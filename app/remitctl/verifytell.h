#pragma once
#include "base/json.h"
#include "pdfsign/verify.h"
#include "seals/electronicseal.h"

namespace remit {

/** A seal by itself: what it is, and its maker's certificate held against the trust store at that moment. */
void tellSeal(const ElectronicSeal &seal, const TrustStore &trust, Instant at, Json &report);

/** A seal set on content: the same at the time of its setting, who set it, how, and whether it covers the file. */
void tellSetSeal(const SealReport &set, const TrustStore &trust, Json &report);

/**
 * For which stage (办理环节) each signature of a paper stands by its field, and whose roles sign there. A paper alone
 * does not prove a role: "role" says "unproven"; the acts in a container do.
 */
Json claimedStages(const PdfReport &report);

}  // namespace remit
