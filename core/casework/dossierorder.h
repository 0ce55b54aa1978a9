#pragma once
#include "casework/desk.h"

namespace remit {

/** The materials of one kind that lie in the dossier, in their order. */
std::vector<const DossierMaterial *> materialsOfKind(const CaseFile &file, const QString &kind);

/**
 * Gives a material another turn among those of its kind (调整次序), counted from 1; one act. Reading order and page
 * numbers follow; what was signed stays as it was signed, and the lists that name pages are outdated. Who may: as for
 * placing. Errors: dossier.right.*, casework.case.unknown, casework.dossier.unknown with `material`, .turn with
 * `count`, .same; storage.*.
 */
Result<void> moveMaterial(const Desk &desk, const QString &caseNumber, qint64 material, int turn);

}  // namespace remit
