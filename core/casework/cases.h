#pragma once
#include "casework/desk.h"

namespace remit {

/** An opinion or decision at the case's stage, or another event of the workflow. */
struct CaseAction {
    CaseEvent::Kind kind = CaseEvent::Kind::Agree;
    /** The day it happened; not after today. */
    Date on;
    QString text;
    std::optional<Meeting> meeting;
    QString toStage;
    QStringList missing;
    /** Of a return (退回): the review's open flaws are listed as missing too. */
    bool withFlaws = false;
};

/**
 * Takes one event on one case. Leaving the stage "proposal" gives the proposal its number.
 * Nobody agrees to what the law no longer allows (see reexamine), nor without the papers that must be there by then.
 * Errors: workflow.*, casework.case.unknown, casework.case.changed, casework.dossier.incomplete, casework.date.future,
 * casework.date.early, storage.*.
 */
Result<CaseFile> actOnCase(const Desk &desk, const QString &number, const CaseAction &action);

/** The result of one item of a bulk action. */
struct ItemResult {
    QString item;
    std::optional<Error> error;
};

/** The same event on many cases, each its own transaction; one failure stops none of the others. */
std::vector<ItemResult> actOnCases(const Desk &desk, const QStringList &numbers, const CaseAction &action,
                                   const Progress &progress = {});

/** Which penalty a reduction takes from: detention and public surveillance, or the term that others have become. */
Sentence reducedPenalty(std::optional<Sentence> sentence);

/** A short text of what is proposed, for lists: "减去有期徒刑八个月". */
QString proposalText(const CaseFile &file);
/** The same of what is not a case yet: detention (拘役) and public surveillance (管制) are called by their names. */
QString proposalText(CaseKind kind, const Proposal &proposal, std::optional<Sentence> sentence);

/** The same description as a JSON document for remitctl and the container. */
Json caseToJson(const CaseFile &file);

}  // namespace remit
