#pragma once
#include "casework/rulings.h"

namespace remit {

/** The ruling that the record holds of a case. */
struct RecordedRuling {
    CourtRuling ruling;
    /** The act that recorded it, and the one by which it changed the sentence; the second is 0 where none did. */
    qint64 act = 0;
    qint64 change = 0;
    /** The day on which a court revoked it (撤销); nothing while it stands. */
    std::optional<Date> revokedOn;
};

/** Errors: casework.case.unknown; casework.ruling.unrecorded with `case` where no ruling is recorded; storage.*. */
Result<RecordedRuling> recordedRuling(const Desk &desk, const QString &caseNumber);

/**
 * Puts another ruling in place of the one that was recorded, because it was recorded wrongly or the court mended it
 * (补正裁定). Both stay in the ledger, the new act naming the one it supersedes; sentence, dates and intervals follow
 * the new one. For officers of the department; `request.remark` says why. Errors: those of confirmRuling but .done;
 * casework.ruling.unrecorded; casework.correction.reason, .same and .revoked with `case`.
 */
Result<Act> correctRuling(const Desk &desk, const ConfirmRuling &request);

/** The court's decision that a commutation it had granted no longer stands (撤销减刑裁定). */
struct RevokeRuling {
    QString caseNumber;
    /** The number of the revoking ruling. */
    QString number;
    std::optional<Date> revokedOn;
    /** What it rests on, where it is not what the court's events say. */
    QString remark;
    /** A later ruling states a last day served that counted on this one: it stands all the same until corrected. */
    bool acceptLater = false;
};

/** Reads the revocation out of the court's events on a case. Errors: casework.revocation.none with `case`. */
Result<RevokeRuling> readRevocation(const Desk &desk, const QString &caseNumber);

/** The last day served without the case's ruling. Errors: storage.*. */
Result<std::optional<Date>> endWithout(const Desk &desk, const CaseFile &file);

/**
 * Records the revocation: the commutation counts as never made (刑诉法解释), so that sentence, last day served,
 * political rights and the start of the next interval are again what they were before. Both acts stay visible. For
 * officers of the department. Errors: casework.role; casework.ruling.unrecorded; casework.revocation.none, .differs,
 * .unchanged (nothing that could be taken back), .parole, .done, .missing, .order and .later, each with `case`.
 */
Result<Act> revokeRuling(const Desk &desk, const RevokeRuling &request);

}  // namespace remit
