#pragma once
#include "ledger/checkpoint.h"

#include <optional>
#include <vector>

namespace remit {

/**
 * Verifies one act with its proof, as `ledger prove --json` gives it, without a store: that it is canonical and stands
 * in the checkpoint of the proof, and who bears witness to that checkpoint or to an older one that it continues.
 * Nothing for bytes that are no such proof. Findings: those of verifyProofs, fields.*; proof.witness with `witness`
 * where a witness of this ledger is neither the checkpoint nor continued by it. `report` gets "kind", "act",
 * "checkpoint", "standing"
 * ("witnessed" or "self-asserted") and "witness".
 */
std::optional<std::vector<Error>> verifyActProofFile(const QByteArray &bytes,
                                                     const std::vector<WitnessedCheckpoint> &witnesses, Json &report);

}  // namespace remit
