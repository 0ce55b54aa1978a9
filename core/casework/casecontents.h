#pragma once
#include "batch/container.h"
#include "casework/desk.h"
#include "ledger/merkle.h"
#include "ledger/proofs.h"

#include <map>

namespace remit {

/**
 * Gathers what a container holds of its cases: documents, forms, the acts that every figure rests on, and their
 * proofs against one checkpoint. Lines of large acts are read once for all cases.
 */
class CaseContents
{
public:
    /** `prover` covers at least `checkpoint.size` acts; `witnessed` are checkpoints that others hold. */
    CaseContents(const Desk &desk, const MerkleProver &prover, Checkpoint checkpoint,
                 std::vector<HeldCheckpoint> witnessed);

    /** The entries of cases/NUMBER. Errors: storage.*, casework.*, facts.*. */
    Result<std::vector<ContainerEntry>> entriesOf(const QString &caseNumber);

private:
    struct ManyLines {
        std::vector<ActLine> lines;
        MerkleProver prover;
    };
    Result<const ManyLines *> linesOf(qint64 seq);
    Result<LineProof> prove(const InmateRecord::Source &source);
    Result<Proofs> proofsOf(const InmateRecord &record, const std::vector<InmateRecord::Source> &points,
                            const std::vector<qint64> &acts);

    const Desk &m_desk;
    const MerkleProver &m_prover;
    Checkpoint m_checkpoint;
    std::vector<HeldCheckpoint> m_witnessed;
    std::map<qint64, ManyLines> m_lines;
};

}  // namespace remit
