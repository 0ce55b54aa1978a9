#pragma once
#include "casework/desk.h"
#include "documents/fonts.h"

namespace remit {

/**
 * Attaches one page, marked as no real paper, for everything that must or should be in the case's dossier and that the
 * program does not make (演示材料): for demonstrations, training and load tests. One transaction; nothing where nothing
 * is missing. Says how many. Errors: casework.demo.only in a store of another kind; those of attachMaterials and
 * dossierNeeds.
 */
Result<int> attachDemoPapers(const Desk &desk, const QString &caseNumber, const Fonts &fonts);

}  // namespace remit
