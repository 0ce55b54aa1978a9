#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * Records who belongs to a group or to the working group; one act, from then on the newest holds. Roles: admin,
 * department_chief, governor. Errors: casework.role, casework.points.members, storage.*.
 */
Result<void> recordPointsGroup(const Desk &desk, const PointsGroup &group);

/**
 * Whether the meeting may decide as it says (article 25): present and voting are members, the recorder is not the
 * chair, whoever was present and did not agree is heard with words, and an agreement has two thirds of all members.
 * Errors: casework.points.meeting.member with `person`, .recorder, .dissent with `person`, .twothirds with `agreeing`,
 * `members`; .date.
 */
Result<void> checkPointsMeeting(const PointsGroup &group, const PointsMeeting &meeting, bool agreed, Date today);

/**
 * A meeting decides only what was there: it is held on `from` at the earliest. `subject` names what it decides. Errors:
 * casework.points.meeting.early with `on`, `from`, `subject`.
 */
Result<void> checkMeetingAfter(const PointsMeeting &meeting, Date from, const QString &subject);

/** A place of the ledger as people name it: "12/3" is the third line of act 12. */
QString placeText(const LedgerPlace &place);

/** The roles that may record what a group decides. */
QStringList rolesOfPointsGroup(const QString &group);

/**
 * Whether there is such a group: an area's, by the area's name, or the working group. Errors:
 * casework.points.group.unknown with `group`, `areas` (those there are); storage.*.
 */
Result<void> requireGroup(const Desk &desk, const QString &group);

/** Whether inmates are held in the area. Errors: casework.points.area with `area`, `areas` (those there are). */
Result<void> requireArea(const Desk &desk, const QString &area);

/**
 * Whether an officer of the wards belongs to the area's group; everyone does while no composition was recorded, and
 * the departments work for all areas.
 * Errors: casework.points.member with `group`, `officer`; storage.*.
 */
Result<void> requireMember(const Desk &desk, const QString &area);

}  // namespace remit
