#pragma once
#include "casework/desk.h"
#include "casework/drafts.h"
#include "signing/secret.h"
#include "sync/connection.h"

#include <memory>

namespace remit {

class Signer;

/**
 * An open store with an officer at the desk: what app/ puts together and ui/ and remitctl work with. Belongs to
 * one thread.
 */
class Workplace
{
public:
    virtual ~Workplace() = default;
    virtual const Desk &desk() const = 0;
    virtual const StoreInfo &info() const = 0;
    virtual Renderer &renderer() = 0;
    /** Checks the officer's passphrase again, as after a lock. Errors: storage.passphrase, storage.wait, both with `wait`. */
    virtual Result<void> confirm(Secret passphrase) = 0;
    /** The folder beside the store that holds sealed batches, keys and the court's settings. */
    virtual QString folder() const = 0;
    /** The officer's signing key. Errors: signing.passphrase.wrong, casework.key.missing with `officer`. */
    virtual Result<std::unique_ptr<Signer>> openSigner(Secret passphrase) = 0;
    /** The court's address, authority and our TLS certificate. Errors: casework.court.missing, sync.identity, signing.*. */
    virtual Result<Endpoint> court() = 0;
    /** What was typed and not yet submitted. */
    virtual DraftPort &drafts() = 0;
};

/** Opens a store for an officer; injected so that the window and its tests choose what is opened. */
using OpenWorkplace =
    std::function<Result<std::unique_ptr<Workplace>>(const QString &store, const QString &officer, Secret passphrase)>;

}  // namespace remit
