#pragma once
#include "casework/desk.h"

namespace remit {

/** A different opinion as it is received during the notice. */
struct ReceivedObjection {
    /** The day on which it came in: from the committee's decision to today. */
    Date on;
    /** Who raised it, as the report on the notice shall say. */
    QString by;
    QString text;
};

/**
 * Records a different opinion on a case that is on notice (公示期内提出异议); one act. The notice is not closed before
 * the committee has answered each (司法部令第130号第十三条). Roles: department_officer, department_chief.
 * Errors: casework.role, casework.case.unknown, casework.notice.stage, casework.notice.words, casework.notice.day,
 * casework.date.future, storage.*.
 */
Result<NoticeObjection> recordNoticeObjection(const Desk &desk, const QString &caseNumber,
                                              const ReceivedObjection &received);

/**
 * Records the committee's answer to an objection, named by its act (复核意见); one act. Neither who raised it nor who
 * recorded it may answer it. Role: committee_secretary.
 * Errors: casework.role, casework.case.unknown, casework.notice.unknown with `objection`, casework.notice.answered,
 * casework.notice.person, casework.notice.words, casework.notice.day, casework.date.future, storage.*.
 */
Result<NoticeObjection> answerNoticeObjection(const Desk &desk, const QString &caseNumber, qint64 objection, Date on,
                                              const QString &text);

/** Whether the notice may be closed: every objection is answered. Errors: casework.notice.open with `count`. */
Result<void> checkObjectionsAnswered(const CaseFile &file);

}  // namespace remit
