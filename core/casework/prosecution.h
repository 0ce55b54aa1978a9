#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * Keeps the prison's reply to the procuratorate's written opinion, point by point (对检察意见的回复), in place of an
 * earlier one; one act. A point that is not adopted whole says why. While there is a reply, the governor's decision
 * waits for its paper. `person` and `act` are filled in. Roles: department_officer, department_chief. Errors:
 * casework.role, casework.case.unknown, casework.reply.stage, casework.reply.missing with `named`,
 * casework.reply.reason with `point`, casework.reply.day, casework.date.future, storage.*.
 */
Result<ProsecutionReply> replyToProsecution(const Desk &desk, const QString &caseNumber, ProsecutionReply reply);

/** Whether the governor may decide: a reply that is owed is on file and newer than its words. Errors:
 * casework.reply.paper. */
Result<void> checkReplied(const CaseFile &file);

}  // namespace remit
