#pragma once
#include "server.h"

namespace remit::testing {

/** Wrong in TLS or HTTP, whatever is asked. */
std::vector<Kind> wireKinds();
/** Wrong about an upload: places, offsets, states of it. */
std::vector<Kind> uploadKinds();
/** Wrong in what a court says of a batch, in receipts, events and documents. */
std::vector<Kind> signedKinds();
/** All of them: what a client has to outlive. */
std::vector<Kind> kinds();

}  // namespace remit::testing
