#pragma once
#include "batch/case.h"
#include "casework/desk.h"
#include "dossier/completeness.h"
#include "dossier/reader.h"
#include "dossier/rights.h"

namespace remit {

/** A piece of a case's dossier (卷宗) as it is read: a paper of the program's own, or an attached material. */
struct DossierPiece {
    qint64 position = 0;
    /** "02.01". */
    QString code;
    QString title;
    QByteArray digest;
    int pages = 0;
    Date on;
    /** The form's name; empty for a material. */
    QString form = {};
    /** Of a form that lists the others: it stands in front or behind and is not listed itself. */
    bool lists = false;
    /** The material's number; 0 for a form. */
    qint64 material = 0;
    Handwriting writing = {};
    /** Below the case's folder of a container: "02.01-judgments-01.pdf". */
    QString file = {};
    /** The act that it rests on. */
    qint64 act = 0;
};

/** The pieces in the court's order; those taken out are not among them. Errors: casework.catalogue, storage.*. */
Result<std::vector<DossierPiece>> dossierPieces(const Desk &desk, const CaseFile &file);

/**
 * What the rules want the case to carry, and whether it is there, as of its report day. Errors: law.procedure.unknown,
 * dossier.catalogue, storage.*.
 */
Result<std::vector<DossierNeed>> dossierNeeds(const Desk &desk, const CaseFile &file);

/**
 * Whether nothing stands missing that keeps the case from moving on (见 DossierNeed::stops). Errors:
 * casework.dossier.incomplete with `case`, `stage`, `count`, and a cause casework.dossier.lacking with `paper`,
 * `from_source`, `citation` for each; those of dossierNeeds.
 */
Result<void> checkMaterials(const Desk &desk, const CaseFile &file);

/**
 * Lets a case go on without a paper that must be there (免附), for a reason; one act. It holds for that paper until the
 * paper is attached. Errors: dossier.right.*, casework.case.unknown, casework.dossier.needless with `paper` where the
 * case does not ask for it as a paper that must be there, or has it; .waived with `paper`, .waivereason; storage.*.
 */
Result<MaterialWaiver> waiveMaterial(const Desk &desk, const QString &caseNumber, const QString &paper,
                                     const QString &reason);

/** The papers that must be there, are not, and were waived (免附), with what the container says of them. */
Result<std::vector<CaseWaiver>> waiversInForce(const Desk &desk, const CaseFile &file);

/** Every piece with its bytes, in the court's order, to be joined for reading. Errors: those of dossierPieces. */
Result<std::vector<MergePiece>> dossierPapers(const Desk &desk, const QString &caseNumber);

/** Whether the officer at the desk may do that to the dossier, to `material` where it is one. Errors: dossier.right.*.
 */
Result<void> mayChange(const Desk &desk, const CaseFile &file, DossierAction action,
                       const DossierMaterial *material = nullptr);

/** A file that is to be attached, and what a PaperReader made of it. */
struct AttachMaterial {
    QString caseNumber;
    /** An empty title: the kind's name. */
    MaterialPlace place;
    /** The file as it was handed in; kept too where it was no PDF. */
    QByteArray original;
    ReadMaterial read;
};

/**
 * Attaches a material to a case (附卷); one act. Who may, says resources/workflows/dossier.json. Errors:
 * dossier.right.*, casework.case.unknown, casework.dossier.kind with `kind`, .hand with `kind` where nobody says who
 * wrote it, .scribe, .doubled with `title`; storage.*.
 */
Result<DossierMaterial> attachMaterial(const Desk &desk, const AttachMaterial &request);

/** The same for several of one case, none where one is refused: one transaction, an act each. */
Result<std::vector<DossierMaterial>> attachMaterials(const Desk &desk, const std::vector<AttachMaterial> &requests);

/**
 * Gives a material another place, title or mark (调整、标注); one act. In another kind's place it comes last. Errors:
 * those of attachMaterial but .doubled; casework.dossier.unknown with `material`, casework.dossier.same.
 */
Result<DossierMaterial> placeMaterial(const Desk &desk, const QString &caseNumber, qint64 material,
                                      const MaterialPlace &place);

/**
 * Takes a material out of the dossier (抽出); one act with its reason. Its bytes stay. Errors: dossier.right.*,
 * casework.dossier.unknown, casework.dossier.reason, storage.*.
 */
Result<void> removeMaterial(const Desk &desk, const QString &caseNumber, qint64 material, const QString &reason);

}  // namespace remit
