#pragma once
#include "casework/desk.h"
#include "documents/formdata.h"

namespace remit {

/** Sets a member of a form's values only where there is something to print. */
void setText(Json &json, const char *name, const QString &text);
void setDate(Json &json, const char *name, const std::optional<Date> &date);
void setTerm(Json &json, const char *name, const std::optional<Term> &term);

/** The values `inmate.*` of resources/forms/bindings.json. */
Json inmateValues(const Inmate &inmate);
/** `judgment.*`, the property duties with it. */
Json judgmentValues(const Inmate &inmate);
/** `changes`: every change of the sentence that stands; a revoked commutation never was. */
Json changesValues(const std::vector<SentenceChange> &changes, const Messages &papers);
/** `proposal.basis`: the interpretations (司法解释) that the verdict rests on, each document once with its articles. */
Json basisOf(const CaseFile &file);
/** The original sentence with its political rights, as papers say it: "有期徒刑九年，剥夺政治权利二年". */
QString sentenceInWords(const Inmate &inmate, const Messages &papers);

/** `months`: the assessment month by month (计分考核明细). Errors: as assessRecorded. */
Result<Json> monthsValues(const Desk &desk, const QString &inmate);
/** `meeting.*`: what is recorded of the meeting that agreed at this stage; null where none did. */
Json meetingValues(const Desk &desk, const CaseFile &file, const Inmate &inmate, const QString &stage);
/** `notice.*`: the prison's notice (公示), begun by the committee's decision. Errors: workflow.calendar.year. */
Result<Json> noticeValues(const Desk &desk, const CaseFile &file, const InmateRecord &record);
/** `dossier` and `dossierCount`: what lies in the file, in the court's order, with running page numbers. Errors:
 * casework.catalogue, storage.*. */
Result<void> addDossier(const Desk &desk, const CaseFile &file, Json &values);

}  // namespace remit
