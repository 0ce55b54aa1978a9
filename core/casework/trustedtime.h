#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * Whether the clock is at or after everything that is known to have happened: the last act, and the last receipt of
 * the court less what its clock may run ahead. Errors: casework.clock.behind with `now` and `last`.
 */
Result<void> checkClock(const Desk &desk);

/**
 * Confirms that the clock is right although the last act is long past (核对时钟): until then nothing is recorded, since
 * an act of a year that is not yet would keep every right one out. One act; a reason of one's own words. Errors:
 * casework.clock.reason, casework.clock.plain where nothing is to be confirmed, storage.*.
 */
Result<void> confirmClock(const Desk &desk, const QString &reason);

/**
 * Whether something may be recorded today for the day on which it happened. Acts of some kinds must be recorded within
 * a number of days (resources/workflows/lateness.json); later only by a permit of another person, given on the day of
 * recording (补录许可). Errors: casework.date.future with `on`; casework.late with `on`, `days` and `kind`.
 */
Result<void> checkInTime(const Desk &desk, const QString &kind, Date on);

/** That an officer may today record what happened long ago. */
struct LatePermit {
    /** The act's kind, such as "points.entry". */
    QString kind;
    Date on;
    /** The login of who will record it. */
    QString officer;
    QString reason;
};

/** The kinds of acts that must be recorded in time, and within how many days. */
std::map<QString, int> recordingDays();

/**
 * Permits recording late (补录许可); one act. By another person than the one who records, with the role area_chief,
 * department_chief or governor. Errors: casework.role, casework.late.person, .reason, .kind with `kind`, .needless
 * where the time is not over; casework.officer.unknown, storage.*.
 */
Result<void> permitLate(const Desk &desk, const LatePermit &permit);

}  // namespace remit
