#pragma once
#include "command.h"
#include "ledger/checkpoint.h"

#include <vector>

namespace remit {

/**
 * The checkpoints held elsewhere that --witness names: three lines, or a court's receipt (.p7s, or its JSON). Only a
 * receipt whose signature leads to the authorities of --trust vouches, by the court's name and the day; the rest is
 * known by its file. Errors: file.*, ledger.witness, sync.receipt.signature.
 */
Result<std::vector<WitnessedCheckpoint>> readWitnesses(const Call &call);

}  // namespace remit
