#pragma once
#include "casework/courtvalues.h"
#include "casework/desk.h"

namespace remit {

/** What the court's events say about a case, and what follows from it for the sentence; for an officer to confirm. */
struct RulingReading {
    CourtRuling ruling;
    /** The last day served by our own reckoning; nothing where the sentence has no end or nothing changes. */
    std::optional<Date> computedEnd;
    /** The acts that hold the court's events of this case. */
    std::vector<qint64> events;

    /** The court's last day and ours differ: an officer has to say that the court's stands. */
    bool endDiffers() const { return ruling.endsOn && computedEnd && ruling.endsOn != computedEnd; }
};

/**
 * Reads the ruling out of the court's events on a case; changes nothing. Errors: casework.ruling.none with `case` where
 * the court has not ruled, casework.ruling.unread with `path`, storage.*.
 */
Result<RulingReading> readRuling(const Desk &desk, const QString &caseNumber);

/** The last day served once this ruling is in force. Errors: storage.*. */
Result<std::optional<Date>> endAfter(const Desk &desk, const CaseFile &file, const CourtRuling &ruling);

struct ConfirmRuling {
    QString caseNumber;
    /** As the officer confirms it: what was read, or what the paper says. */
    CourtRuling ruling;
    /** The ruling's last day served stands although ours differs. */
    bool acceptEnd = false;
    /** What it rests on, where it is not what the court's events say (a ruling on paper). */
    QString remark;
};

/**
 * Records the ruling and ends the case; one that changes the sentence changes the record with it: sentence, last day
 * served, political rights, and the day of service from which the next interval runs. For officers of the department.
 * Errors: casework.role; casework.ruling.notsent, .done with `case`; .none and .differs where it is not what the
 * court's events say and no remark tells why; .missing with `named`; .end with `court` and `computed`; .early, .future
 * and .longer (see impossibleChange).
 */
Result<Act> confirmRuling(const Desk &desk, const ConfirmRuling &request);

}  // namespace remit
