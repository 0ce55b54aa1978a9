#pragma once
#include "casework/values.h"
#include "workflow/workflow.h"

namespace remit {

// The bodies of casework's acts: written by the use cases, read by the fold that makes the views.

Json officerToJson(const Officer &officer);
Officer officerFromJson(const Json &json);

/** The body of "officer.duty"; its day is the act's. Its roles are read as an officer's are. */
Json dutyToJson(const QString &officer, const OfficerDuty &duty);

/** "production", "training", "demo". */
QString environmentCode(StoreInfo::Environment environment);
Json storeInfoToJson(const StoreInfo &info);
StoreInfo storeInfoFromJson(const Json &json);

/** The body of "case.open": everything of a CaseFile that is fixed at its opening. */
Json caseOpeningToJson(const CaseFile &file);
/** A CaseFile with its first stage and no steps. Errors: casework.record with `path`. */
Result<CaseFile> caseOpeningFromJson(const Json &json);

/** The body of "case.step": what happened, and where the case stands after it. */
struct CaseStepRecord {
    QString caseNumber;
    CaseStep step;
    QString stageAfter;
    CaseStatus statusAfter = CaseStatus::Open;
    /** Given when the proposal is issued, else empty. */
    QString proposalNumber;
    /** The verdict on the day of issue (提请); null at every other step. */
    Json verdict = {};

    bool operator==(const CaseStepRecord &) const = default;
};
Json caseStepToJson(const CaseStepRecord &record);
Result<CaseStepRecord> caseStepFromJson(const Json &json);

Json caseDocumentToJson(const CaseDocument &document);
CaseDocument caseDocumentFromJson(const Json &json);

/** A batch as the view holds it: folded from the batch.* acts. */
Json batchRecordToJson(const Batch &batch);
Result<Batch> batchRecordFromJson(const Json &json);

Json proposalToJson(const Proposal &proposal);
Json confirmedToJson(const ConfirmedFacts &confirmed);

}  // namespace remit
