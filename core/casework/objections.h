#pragma once
#include "casework/desk.h"

namespace remit {

/** An objection as it is handed in (书面异议). */
struct NewObjection {
    QString inmate;
    Month month;
    Date on;
    QString words;
};

/**
 * Records an inmate's written objection to the month's entries and total, three working days from the notice at most
 * (article 36); the review is then due in five. One act, its number answers for it. Roles: ward_officer, area_chief.
 * Errors: casework.role, casework.points.member, casework.points.objection.early (the month is not noticed),
 * casework.points.objection.late with `until`, casework.points.reason, casework.date.future, workflow.calendar.year.
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
};

/**
 * Takes the next step: the group's review, the inmate's wish for a final review within three working days, the working
 * group's final answer, of which the procuratorate gets a copy. An answer after its day is taken and says so. Nobody
 * answers twice. Roles: review and appeal ward_officer, area_chief; final department_chief, governor.
 * Errors: casework.role, casework.points.objection.state, casework.points.objection.late, casework.points.person,
 * casework.points.reason, casework.date.future, workflow.calendar.year, storage.*.
 */
Result<PointsObjection> stepObjection(const Desk &desk, const ObjectionStep &step);

}  // namespace remit
