#pragma once
#include "casework/desk.h"

namespace remit {

struct FormData;

/** The papers that the court must get with every case of this kind, by name: the proposal (建议书) and the review form
 * (审核表); papersOf() names all that there are. */
QStringList formsOf(CaseKind kind);

/** What the record binds to a form's boxes. Errors: casework.*, storage.*. */
Result<FormData> formDataOf(const Desk &desk, const CaseFile &file, const QString &form);

/** The form as PDF/A, not recorded: for the preview. Errors: documents.*, casework.*, storage.*. */
Result<QByteArray> previewForm(const Desk &desk, const QString &caseNumber, const QString &form, Renderer &renderer);

/**
 * Produces the form and records it in one act with its bytes; an earlier one of the same form is replaced in the
 * case but stays in the ledger. Role: department_officer, department_chief.
 */
Result<CaseDocument> produceForm(const Desk &desk, const QString &caseNumber, const QString &form, Renderer &renderer);

}  // namespace remit
