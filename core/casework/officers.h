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

/**
 * Records where the court's intake is and whose certificate is believed there (SHA-256 in hex), so that neither can
 * be exchanged unseen; one act. Role: admin. Errors: casework.role, storage.*.
 */
Result<void> recordCourt(const Desk &desk, const QString &url, const QString &authority);

/** Notes that the officer at the desk sets another passphrase (修改口令); one act. Errors: storage.*. */
Result<void> recordPassphrase(const Desk &desk);

/**
 * Whether an officer can be enrolled: a login, a name, a person, and roles that there are.
 * Errors: casework.officer.name, casework.officer.roles with `role`.
 */
Result<void> checkOfficer(const Officer &officer);

/** Whether the desk's officer holds one of the roles. Errors: casework.role with `roles` and `officer`. */
Result<void> requireRole(const Desk &desk, const QStringList &roles);

}  // namespace remit
