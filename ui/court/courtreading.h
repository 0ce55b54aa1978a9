#pragma once
#include "casework/workplace.h"
#include "court/courtvalues.h"

namespace remit::ui {

/** Every case that a court has or had, those with work in them first. Errors: storage.*. */
Result<std::vector<CourtRow>> readCourtRows(const Desk &desk);

/** Errors: casework.case.unknown, storage.*. */
Result<CourtView> readCourtView(const Desk &desk, const QString &caseNumber);

/** The sentence with that ruling in place of the one that is recorded of the case. Errors: storage.*. */
Result<SentenceOutlook> outlookWith(const Desk &desk, const QString &caseNumber, const CourtRuling &ruling);

}  // namespace remit::ui
