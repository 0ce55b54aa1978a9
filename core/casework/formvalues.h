#pragma once
#include "casework/desk.h"
#include "documents/formdata.h"

namespace remit {

/** Sets a member of a form's values only where there is something to print. */
void setText(Json &json, const char *name, const QString &text);
void setDate(Json &json, const char *name, const std::optional<Date> &date);
void setTerm(Json &json, const char *name, const std::optional<Term> &term);
/** Sets how much is taken off, and of which penalty (有期徒刑、拘役、管制). */
void setReduction(Json &json, const std::optional<Term> &reduction, std::optional<Sentence> sentence);
/** Sets the value at a dotted name such as "assessment.ward.text", making what lies between. */
void setAt(Json &json, const QString &name, const Json &value);
/** "2025年3月". */
QString chineseMonth(Month month);

/** The values `inmate.*` of resources/forms/bindings.json. */
Json inmateValues(const Inmate &inmate);
/** `judgment.*`, the property duties with it. */
Json judgmentValues(const Inmate &inmate);
/** `changes`: every change of the sentence that stands; a revoked commutation never was. */
Json changesValues(const InmateRecord &record, const Messages &papers);
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
/** Adds what came in during the notice, and the day on which it was closed, to `notice`. */
void addNoticeReport(const CaseFile &file, Json &notice);
/** `reply.*`: the reply to the procuratorate (对检察意见的回复); null where there is none. */
Json replyValues(const CaseFile &file);
/** `points`, `cycles`, `rewards`, `rewardCount` and `sanctions`, as far as anything is on record. */
void addPoints(const Desk &desk, const QString &inmate, Json &values);
/** `dossier` and `dossierCount`: what lies in the file, in the court's order, with running page numbers; `waivers`: the
 * papers that the case goes without. Errors:
 * casework.catalogue, storage.*. */
Result<void> addDossier(const Desk &desk, const CaseFile &file, Json &values);

}  // namespace remit
