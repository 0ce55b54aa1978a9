#pragma once
#include "batch/container.h"

namespace remit {

/**
 * Checks what a container says, whoever signed it: batch document, checkpoint, list of cases, every case.
 * Adds to the report's findings, batch, checkpoint, cases, seals and timeStamped.
 */
void checkContents(const Container &container, ContainerReport &report);

/** Checks the signatures of batch and checkpoint; needs checkContents before it. */
void checkSignatures(const Container &container, const ContainerTrust &trust, ContainerReport &report);

/** Holds the container's checkpoint against those that the verifier knows; needs checkContents before it. */
void checkWitnesses(const std::vector<WitnessedCheckpoint> &known, ContainerReport &report);

/** Whether a key of this kind makes the signatures of the profile. */
bool fitsProfile(KeyKind key, BatchProfile profile);

}  // namespace remit
