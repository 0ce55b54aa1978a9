#pragma once
#include "base/json.h"
#include "base/result.h"
#include "ledger/act.h"
#include "ledger/checkpoint.h"
#include "ledger/merkle.h"

#include <vector>

namespace remit {

/** That an act stands in the ledger. */
struct ActProof {
    qint64 seq = 0;
    /** seq - 1, written out so that a reader needs no convention. */
    qint64 leafIndex = 0;
    /** Size of the checkpoint proven against. */
    qint64 treeSize = 0;
    MerklePath path;

    bool operator==(const ActProof &) const = default;
};

/** One line of a many-line act, shown without the others. */
struct LineProof {
    /** seq of the act. */
    qint64 act = 0;
    /** Which line, from 1. */
    qint64 line = 0;
    /** How many lines the act has. */
    qint64 count = 0;
    /** Salt and content of this line. */
    ActLine content;
    MerklePath path;

    bool operator==(const LineProof &) const = default;
};

/** That the container's checkpoint continues an older one that others hold. */
struct ConsistencyProof {
    WitnessedCheckpoint older;
    /** Empty where both have the same size. */
    MerklePath path;

    bool operator==(const ConsistencyProof &) const = default;
};

/**
 * What cases/NUMBER/proofs.json holds:
 * {"format":"remit-proofs/1","acts":[{"seq","leaf_index","tree_size","path":[HEX]}],
 * "lines":[{"act","line","count","salt","body","path"}],"consistency":[{"checkpoint":{…},"witness","path"}]}.
 */
struct Proofs {
    std::vector<ActProof> acts;
    std::vector<LineProof> lines;
    std::vector<ConsistencyProof> consistency;

    bool operator==(const Proofs &) const = default;
};

Json proofsToJson(const Proofs &proofs);

/** Reads exactly what proofsToJson writes. Errors: fields.* with `path` (as $.acts[3].path[0]). */
Result<Proofs> proofsFromJson(const Json &json);

/** The proof of one line. Requires 1 <= line <= lines.size(). */
LineProof proveLine(qint64 actSeq, const std::vector<ActLine> &lines, qint64 line);

/** The proof of one act. Requires 1 <= seq <= treeSize <= prover.size(). */
ActProof proveAct(const MerkleProver &prover, qint64 seq, qint64 treeSize);

/**
 * Whether the proof leads from these canonical bytes to the checkpoint.
 * Errors: proof.index, proof.tree, proof.inclusion with `seq`.
 */
Result<void> verifyActProof(QByteArrayView canonical, const ActProof &proof, const Checkpoint &checkpoint);

/** Whether the line belongs to the act. Errors: proof.line.none, proof.line.count, proof.line with `seq`, `line`.
 */
Result<void> verifyLineProof(const Act &act, const LineProof &proof);

/** Whether the checkpoint continues the older one. Errors: proof.origin, proof.consistency with `size`, `witness`.
 */
Result<void> verifyConsistencyProof(const ConsistencyProof &proof, const Checkpoint &checkpoint);

/**
 * Everything a case brings against the container's checkpoint: each act proven exactly once, against the checkpoint
 * itself or an older one that it is shown to continue; all of one ledger; neighbours chained; every line in its
 * act. `acts` are canonical bytes in ascending order of seq. Returns what is wrong, each naming its act; empty: all
 * holds. Findings: those above and proof.act, proof.store, proof.order, proof.chain, proof.missing, proof.doubled,
 * proof.extra, proof.line.act.
 */
std::vector<Error> verifyProofs(const std::vector<QByteArray> &acts, const Proofs &proofs,
                                const Checkpoint &checkpoint);

}  // namespace remit
