#pragma once
#include "batch/container.h"
#include "casework/desk.h"

namespace remit {

/** Cases that another store of the prison is to go on with (移交案件). */
struct GiveRequest {
    /** The other store: its UUID or name. */
    QString peer;
    QStringList cases;
    /** A folder, in which the file gets a name of its own, or the file to make; an existing one is never replaced. */
    QString path;
};

/** What was given. */
struct GivenCases {
    SealedContainer file;
    /** How many times something was given to that store, this time included. */
    qint64 number = 0;
};

/**
 * Seals cases into a container for another store of the prison: their papers, every act about them with its proof
 * against a new signed checkpoint, and proofs that this one continues those given before. One act (exchange.give) is on
 * record before the first byte is written. The cases stay here, as they are. Roles: see mayExchange. Errors:
 * casework.role, casework.exchange.peer.unknown, casework.exchange.none, casework.case.unknown, casework.key.national,
 * casework.certificate.other, those of sealEntries, storage.*.
 */
Result<GivenCases> giveCases(const Desk &desk, const GiveRequest &request, Signer &signer);

}  // namespace remit
