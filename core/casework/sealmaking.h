#pragma once
#include "casework/sealregister.h"

namespace remit {

/** What is asked for when a seal is to be made (制章申请). */
struct SealApplication {
    /** The seal's name, such as the prison's with 减刑专用章. */
    QString name;
    /** Each officer's login with the certificate, an SM2 one, that this officer will set it with. */
    std::vector<std::pair<QString, Certificate>> users;
    Instant validFrom{};
    Instant validTo{};
    /** A PNG, BMP or JPEG file of the imprint, and its size on paper in whole millimetres, 1 to 127. */
    QByteArray picture;
    int width = 42;
    int height = 42;
};

/**
 * Asks for a seal: the first of the two acts that make one (双人制章). The picture and the users' certificates are kept
 * with it. Roles: department_officer, department_chief. Errors: casework.role; seals.draft with `field`;
 * seals.picture.*; casework.seal.shape where the picture's sides are not as `width` to `height`;
 * seals.key for a certificate that is none of SM2; casework.officer.unknown; storage.*.
 */
Result<RegisteredSeal> requestSeal(const Desk &desk, const SealApplication &application);

/**
 * Makes a seal exactly as it was asked for, with the maker's SM2 key: the second act, of another person than the
 * first, whatever logins they use. The maker's certificate must come from `authorities` and be good today.
 * Roles: department_chief, governor. Errors: casework.role; casework.seal.unknown, .state, .stopped; seals.twoperson
 * with `person`; seals.expired; casework.clock.behind; seals.key; signing.certificate.*; the signer's
 * own; storage.*.
 */
Result<RegisteredSeal> makeRegisteredSeal(const Desk &desk, const QString &id, Signer &maker,
                                          const TrustStore &authorities);

/**
 * Stops a seal or a request for one, for good and from now on: what was set before stays as it was. Roles:
 * department_officer, department_chief, governor. Errors: casework.role; casework.seal.unknown, .stopped;
 * casework.seal.reason without a reason; storage.*.
 */
Result<RegisteredSeal> stopSeal(const Desk &desk, const QString &id, const QString &reason);

}  // namespace remit
