#pragma once
#include "casework/desk.h"
#include "dossier/rights.h"

namespace remit {

/** Whether the officer at the desk may do that to the case's review now. Errors: review.right.*, storage.*. */
Result<void> mayReview(const Desk &desk, const CaseFile &file, DossierAction action);

/** A remark that is to be recorded (标注、摘录、瑕疵、讨论事项). */
struct NewRemark {
    QString caseNumber;
    RemarkKind kind = RemarkKind::Mark;
    QString text = {};
    QString quote = {};
    /** Where: the running page of the dossier (卷宗第 x 页), from 1; 0: nowhere in particular. */
    int dossierPage = 0;
    /** Of that page; empty: the whole of it. */
    QRect region = {};
};

/**
 * Records a remark of the review; one act. Who may, says resources/workflows/dossier.json. Errors: review.right.*,
 * casework.review.text where nothing is said, .place where a passage or a flaw points nowhere, .page with `page` and
 * `pages`, .region; casework.case.unknown, storage.*.
 */
Result<ReviewRemark> recordRemark(const Desk &desk, const NewRemark &request);

/** Says something under a remark (讨论); one act. Errors: review.right.*, casework.review.text, .unknown with `remark`,
 * .ended. */
Result<RemarkAnswer> answerRemark(const Desk &desk, const QString &caseNumber, qint64 remark, const QString &text);

/**
 * Ends a remark; one act. Only its author takes it back; nobody says that a flaw is mended who attached or placed
 * material in the case. Errors: as answerRemark; casework.review.author where another took it back,
 * casework.review.ending where only a flaw can be mended and only anything else settled.
 */
Result<RemarkEnd> endRemark(const Desk &desk, const QString &caseNumber, qint64 remark, RemarkEnding ending,
                            const QString &text);

/**
 * Another person's check of the review (复核); one act. It holds for the stage, for what was remarked and for what lay
 * in the dossier until then. Where the workflow demands it, nobody agrees to the stage before it (workflow.check.*).
 * Errors: review.right.*, among them .apart for whoever remarked, attached or decided in the case;
 * casework.review.text where a disagreement gives no words, casework.review.checked where it stands already.
 */
Result<ReviewCheck> checkReview(const Desk &desk, const QString &caseNumber, bool agreed, const QString &text);

/**
 * The check that stands: made since the case came to its stage, and nothing remarked or changed in its dossier since;
 * null where none does.
 */
const ReviewCheck *standingCheck(const CaseFile &file);

/** "卷宗第 12 页（02.01 判决书第 3 页）": how people quote a place. */
QString placeInWords(const PagePlace &place);

/** The open flaws as a return of the case (退回) lists them, one a line. */
QStringList flawLines(const CaseReview &review);

/** The return of the case that came after the remark, by its act; 0 where none did. */
qint64 returnedBy(const CaseFile &file, const ReviewRemark &remark);

/** The review as a document: remarks with answers and ends, checks. */
Json reviewToJson(const CaseFile &file);

}  // namespace remit
