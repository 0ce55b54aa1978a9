#pragma once
#include "batch/case.h"
#include "batch/container.h"
#include "casework/courtsupplement.h"
#include "casework/desk.h"
#include "casework/exchange/others.h"
#include "ledger/merkle.h"
#include "ledger/proofs.h"

#include <map>

namespace remit {

/** Part of a case for a party that is not to see the whole of it. */
struct CasePart {
    struct Paper {
        /** In the file's name. */
        QString kind;
        QString title;
        int pages = 1;
        QByteArray digest;
        /** Empty where it is kept beside the ledger. */
        QByteArray bytes = {};
    };
    std::vector<Paper> papers;
    /** Besides the judgment and the changes of the sentence. */
    std::vector<CaseFigure> figures;
    /** Members of case.json. */
    Json::Object members;
};

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

    /** The entries of cases/NUMBER, as the case is proposed. Errors: storage.*, casework.*, facts.*. */
    Result<std::vector<ContainerEntry>> entriesOf(const QString &caseNumber);
    /** The same of a supplement: only the papers that answer the request, and the request's own act. */
    Result<std::vector<ContainerEntry>> answerTo(const Supplement &asked);
    /** The same for the archive: every paper and every act that concerns the case. */
    Result<std::vector<ContainerEntry>> everythingOf(const QString &caseNumber);
    /** The same for another store of the prison: also earlier versions of papers, what was taken out again, what the
     * court signed, and what further stores gave with the case. */
    Result<std::vector<ContainerEntry>> wholeOf(const QString &caseNumber);
    /** Only these papers, the judgment and the changes of the sentence with their acts, and these members. */
    Result<std::vector<ContainerEntry>> partOf(const QString &caseNumber, const CasePart &part);

private:
    /** A case while its entries are put together. */
    struct Gathered {
        CaseFile file;
        InmateRecord record;
        std::vector<InmateRecord::Source> points;
        /** As other stores of the prison showed the case. */
        std::vector<OtherRecord> others;
        CaseSummary summary;
        std::vector<ContainerEntry> entries;
        /** Further members of case.json. */
        Json::Object more;
        /** Whether case.json tells all that the record says. */
        bool whole = true;
    };
    /** The files that prove the entries of the months, as the figure "points.evidence". */
    Result<void> addEvidence(Gathered &gathered) const;
    Result<Gathered> begin(const QString &caseNumber) const;
    Result<void> addPaper(Gathered &gathered, const CaseMaterial &material) const;
    /** What was attached to the case (卷宗材料), with the figure "dossier": the acts that attached and placed it. */
    Result<void> addMaterials(Gathered &gathered) const;
    /** What the case goes without (免附), with the figure "waivers": the acts that decided it. */
    Result<void> addWaivers(Gathered &gathered) const;
    /** The seals set on a paper (用印), beside it, with the acts that made, stopped and set them; one that another
     * store set rests on the act of the paper. */
    Result<void> addSeals(Gathered &gathered, const CaseMaterial &paper, qint64 act) const;
    Result<void> addDocuments(Gathered &gathered, const std::vector<CaseDocument> &documents) const;
    Result<void> addPieces(Gathered &gathered, const std::vector<Supplement::Piece> &pieces) const;
    /** What went with the case to other parties and what they answered (移交、回执、检察意见). */
    Result<void> addPartyPapers(Gathered &gathered) const;
    /** The court's events (法院办理动态) as it signed them, and their documents. */
    Result<void> addCourt(Gathered &gathered) const;
    /** What other stores gave with the case and is not among its papers. */
    Result<void> addOthers(Gathered &gathered) const;
    /** Whatever the acts about the case name by its digest and is not among its papers. */
    Result<void> addEarlier(Gathered &gathered, const std::vector<qint64> &acts) const;
    /** Every paper, with the figure "history": every act that concerns the case. */
    Result<Gathered> gatherEverything(const QString &caseNumber) const;
    Result<std::vector<ContainerEntry>> finish(Gathered gathered);
    /** An act as the cases need it: an import's lines are read and hashed once, however many cases rest on them. */
    struct ReadAct {
        QByteArray canonical;
        std::vector<ActLine> lines;
        MerkleProver prover;
    };
    Result<const ReadAct *> actOf(qint64 seq);
    Result<LineProof> prove(const InmateRecord::Source &source);
    Result<Proofs> proofsOf(const InmateRecord &record, const std::vector<InmateRecord::Source> &points,
                            const std::vector<qint64> &acts);

    const Desk &m_desk;
    const MerkleProver &m_prover;
    Checkpoint m_checkpoint;
    std::vector<HeldCheckpoint> m_witnessed;
    std::map<qint64, ReadAct> m_acts;
};

}  // namespace remit
