#pragma once
#include "casework/exchange/peers.h"

namespace remit {

/** Somebody of another store whose signature under its numbers files is believed (号段单签名人). */
struct NumberSigner {
    /** The other store's UUID and name. */
    QString store;
    QString peer;
    /** SHA-256 of the certificate in lower-case hex. */
    QString certificate;
    /** The officer's name, as the administrator was told. */
    QString name;
    /** How the certificate was compared with what its holder says. */
    QString reason;
    Instant since{};
};

/**
 * Accepts a certificate for the files of a store (认可签名人), after the administrator has compared its fingerprint
 * with the other side's; one act (number.signer). Colons and blanks in the fingerprint do not count. Role: admin.
 * Errors: casework.role, casework.exchange.peer.unknown, casework.numbers.fingerprint with `certificate`, .reason,
 * .signer.name, .signer.known with `name` and `peer`, storage.*.
 */
Result<void> acceptNumberSigner(const Desk &desk, const NumberSigner &signer);

/**
 * Files signed with it are refused from now on (停用签名人); what was taken stays. One act (number.signer.end). Role:
 * admin. Errors: as above, and casework.numbers.signer.unknown.
 */
Result<void> endNumberSigner(const Desk &desk, const QString &store, const QString &certificate, const QString &reason);

/** Those that are accepted now, by store and name. Errors: storage.*. */
Result<std::vector<NumberSigner>> numberSigners(const Desk &desk);

/** Whether files of the store may be signed with it. Errors: casework.numbers.signer with `peer`, `signer`,
 * `certificate`. */
Result<void> checkNumberSigner(const Desk &desk, const ExchangePeer &peer, const QString &subject,
                               const QString &certificate);

}  // namespace remit
