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

/** The roles that may record what a group decides. */
QStringList rolesOfPointsGroup(const QString &group);

/**
 * Whether an officer of the wards belongs to the area's group; everyone does while no composition was recorded, and
 * the departments work for all areas.
 * Errors: casework.points.member with `group`, `officer`; storage.*.
 */
Result<void> requireMember(const Desk &desk, const QString &area);

}  // namespace remit
