#pragma once
#include "casework/desk.h"

namespace remit {

/** An objection as it is handed in (书面异议). */
struct NewObjection {
    QString inmate;
    Month month;
    Date on;
    QString words;
    /** The matter of that month it is about; absent: the whole month. */
    std::optional<LedgerPlace> matter = {};
};

/**
 * Records an inmate's written objection to the month's entries and total, three working days from the notice at most
 * (article 36); the review is then due in five. One objection at a time to one thing, and none to what a final answer
 * left as it was. One act, its number answers for it. Roles: ward_officer, area_chief.
 * Errors: casework.role, casework.points.member, casework.points.objection.early (the month is not noticed),
 * casework.points.objection.late with `until`, casework.points.objection.doubled and .settled with `act`,
 * casework.points.objection.matter, casework.points.reason, casework.date.future, workflow.calendar.year.
 */
Result<PointsObjection> raiseObjection(const Desk &desk, const NewObjection &objection);

/** A step of an objection's way. */
struct ObjectionStep {
    qint64 objection = 0;
    /** "review" (小组复查), "appeal" (申请复核), "final" (工作组复核, 终局). */
    QString step;
    bool upheld = false;
    Date on;
    QString words;
    /** The meeting that answers: of the area's group for a review, of the working group for a final review. */
    std::optional<PointsMeeting> meeting = {};
};

/**
 * Takes the next step: the group's review, the inmate's wish for a final review within three working days, the working
 * group's final answer, of which the procuratorate gets a copy. Review and final review are decided by a meeting with
 * two thirds of its body (article 25); whoever recorded what is objected to takes no part in it, and nobody answers
 * twice. An answer after its day is taken and says so. Roles: review and appeal ward_officer, area_chief; final
 * department_chief, governor.
 * Errors: casework.role, casework.points.objection.state, casework.points.objection.late,
 * casework.points.objection.before, casework.points.objection.recuse with `person`, casework.points.meeting.*,
 * casework.points.person, casework.points.reason, casework.date.future, workflow.calendar.year, storage.*.
 */
Result<PointsObjection> stepObjection(const Desk &desk, const ObjectionStep &step);

/** Who recorded what is objected to, by person: they are not to answer it. Errors: storage.*. */
Result<QStringList> recordersOf(const Desk &desk, const PointsObjection &objection);

/** Working days from `today` to `due`, today not counted; below zero once it has passed; nothing without a calendar. */
std::optional<int> workingDaysLeft(const WorkingDays &calendar, Date today, Date due);

}  // namespace remit
