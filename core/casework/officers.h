#pragma once
#include "casework/desk.h"

namespace remit {

/** The roles there are (职责), as workflows and use cases name them. */
QStringList allRoles();

/**
 * Enrols an officer or changes name, roles and certificate from today on; one act. The first officer of a new store
 * enrols itself with the role admin. Errors: casework.role, casework.officer.name, .roles, .lastadmin,
 * casework.certificate.taken, storage.*.
 */
Result<Officer> enrolOfficer(const Desk &desk, const Officer &officer);

/** Another duty of an officer (职责变动). */
struct DutyChange {
    /** The login. */
    QString officer;
    /** Today or later. */
    Date from;
    /** None: the officer leaves or is suspended (离任、停职), and may neither log in nor act from that day on. */
    QStringList roles;
    QString reason;
};

/**
 * Gives an officer other roles from a day on; one act (officer.duty). What was done before stays as it was done.
 * Role: admin. Errors: casework.role, casework.officer.unknown, .roles, .reason, .past with `from`, .lastadmin where
 * nobody would be left to enrol others; storage.*.
 */
Result<void> changeDuty(const Desk &desk, const DutyChange &change);

/** A certificate that is bound to an officer, or, empty, that the one bound to it ends (证书更换、停用). */
struct CertificateChange {
    QString officer;
    /** SHA-256 in hex. */
    QString certificate;
    /** Why: renewed, lost, compromised… in the officer's words. */
    QString reason;
};

/**
 * Binds another signing certificate or ends the one in force; one act (officer.certificate). What was signed with the
 * old one stays signed. Role: admin; everyone may end one's own. Errors: casework.role, casework.officer.unknown,
 * .reason, casework.certificate.taken with `officer` where it is or was another person's, .same, .none; storage.*.
 */
Result<void> changeCertificate(const Desk &desk, const CertificateChange &change);

/**
 * Records where the court's intake is and whose certificate is believed there (SHA-256 in hex), so that neither can
 * be exchanged unseen; one act. Role: admin. Errors: casework.role, storage.*.
 */
Result<void> recordCourt(const Desk &desk, const QString &url, const QString &authority);

/** Notes that the officer at the desk sets another passphrase (修改口令); one act. Errors: storage.*. */
Result<void> recordPassphrase(const Desk &desk);

/**
 * Whether an officer can be enrolled: a login, a name, a person, and at least one role, each of those that there are.
 * Errors: casework.officer.name, casework.officer.roles with `role`, casework.officer.norole.
 */
Result<void> checkOfficer(const Officer &officer);

/** Whether the desk's officer holds one of the roles. Errors: casework.role with `roles` and `officer`. */
Result<void> requireRole(const Desk &desk, const QStringList &roles);

/**
 * Whether the desk's officer still holds the duties with which the desk was taken: whoever was suspended meanwhile
 * does nothing more. Errors: casework.officer.changed, storage.*.
 */
Result<void> checkStanding(const Desk &desk);

}  // namespace remit
