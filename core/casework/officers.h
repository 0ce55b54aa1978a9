#pragma once
#include "casework/desk.h"

namespace remit {

/** The roles there are (职责), as workflows and use cases name them. */
QStringList allRoles();

/**
 * Enrols an officer or changes roles and certificate; one act. The first officer of a new store enrols itself
 * with the role admin. Errors: casework.role, casework.officer.roles, storage.*.
 */
Result<Officer> enrolOfficer(const Desk &desk, const Officer &officer);

/** Whether the desk's officer holds one of the roles. Errors: casework.role with `roles` and `officer`. */
Result<void> requireRole(const Desk &desk, const QStringList &roles);

}  // namespace remit
