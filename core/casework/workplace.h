#pragma once
#include "casework/desk.h"
#include "casework/drafts.h"
#include "signing/secret.h"
#include "sync/connection.h"

#include <memory>

namespace remit {

class PaperReader;
class Signer;
struct DutyChange;

/** What a court gives out so that a prison can send to it. */
struct CourtAccess {
    /** https://… */
    QString url;
    /** PEM with the one certificate of the court's authority. */
    QString authorityFile;
    /** PKCS#12 with the certificate by which the court knows this machine. */
    QString identityFile;
};

/** Which token (密码钥匙) signs. */
struct TokenWish {
    /** The PKCS#11 library; empty: not a token but the officer's key file. */
    QString module;
    /** The token's serial number; empty where only one is plugged in. */
    QString serial;
    /** Whether the last try before the token locks may be used: only after the officer was told. */
    bool lastTry = false;
};

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
    /** Reads files that nobody vouches for; may be used from any thread, also when the workplace is closed. */
    virtual std::shared_ptr<const PaperReader> reader() const = 0;
    /** Checks the officer's passphrase again, as after a lock. Errors: storage.passphrase, storage.wait, both with
     * `wait`. */
    virtual Result<void> confirm(Secret passphrase) = 0;
    /** The folder beside the store that holds sealed batches, keys and the court's settings. */
    virtual QString folder() const = 0;
    /**
     * Enrols an officer (登记民警) or changes one: roles, the passphrase (empty: stays) and the signing key, a PKCS#12
     * file under the same passphrase that is copied beside the store (empty path: stays). Role: admin. Errors:
     * casework.role, casework.officer.*, signing.*, file.*, storage.*.
     */
    virtual Result<void> enrol(const Officer &officer, const Secret &passphrase, const QString &keyFile) = 0;
    /**
     * As the use case of that name; who has left today can no longer open the store either. Errors: those of
     * changeDuty, file.*, storage.*.
     */
    virtual Result<void> setDuty(const DutyChange &change) = 0;
    /**
     * Binds the certificate of a file (PEM or DER; a token's for example) to an officer, or ends the one in force where
     * the path is empty. Errors: those of changeCertificate, signing.certificate.malformed, file.*.
     */
    virtual Result<void> setCertificate(const QString &officer, const QString &certificateFile,
                                        const QString &reason) = 0;
    /**
     * Gives the officer at the desk another passphrase (修改口令), to the signing key too where it had the same.
     * Errors: storage.passphrase, storage.wait, file.*, storage.*.
     */
    virtual Result<void> changePassphrase(const Secret &now, const Secret &then) = 0;
    /**
     * Copies the whole store to a new file and checks the copy (备份). Errors: storage.exists, storage.backup, file.*;
     * after a failure nothing is left at the target.
     */
    virtual Result<void> backUp(const QString &target) = 0;
    /** The officer's signing key. Errors: signing.passphrase.wrong, casework.key.missing with `officer`. */
    virtual Result<std::unique_ptr<Signer>> openSigner(Secret passphrase) = 0;
    /**
     * The officer's key on a token, which must hold the certificate that is bound to the officer. The PIN is tried
     * once. The driver runs in a process of its own: one that hangs is given up after 20 seconds a request. Errors:
     * token.*; those of openSigner where no token is wished for.
     */
    virtual Result<std::unique_ptr<Signer>> openKey(const TokenWish &wish, Secret secret) = 0;
    /**
     * What the usual drivers and those of `further` say of themselves, their slots and tokens (诊断报告):
     * {"modules":[{"path","library","slots":[…]} or {"path","error"}]}. Needs no PIN and changes nothing; 20 seconds at
     * most for each request to a driver.
     */
    virtual Json diagnoseTokens(const QStringList &further) = 0;
    /** The court's address, authority and our TLS certificate. Errors: casework.court.missing, sync.identity,
     * signing.*. */
    virtual Result<Endpoint> court() = 0;
    /**
     * Has the store send to another court, or to the same with other certificates; the files are copied beside the
     * store, the act names address and authority. Role: admin. Errors: casework.role, casework.court.several,
     * sync.insecure, sync.identity, signing.*, file.*, storage.*.
     */
    virtual Result<void> setCourt(const CourtAccess &access, const Secret &passphrase) = 0;
    /** What was typed and not yet submitted. */
    virtual DraftPort &drafts() = 0;
    /**
     * Opens the same store once more for the same officer, for work on another thread that waits for something else
     * than the record, such as a token. May be called on any thread and after this workplace is gone; what it opens
     * belongs to the thread that calls it. Errors: casework.officer.left, storage.*.
     */
    virtual std::function<Result<std::unique_ptr<Workplace>>()> again() const = 0;
};

/** A prison that gets a store of its own (建库). */
struct NewPrison {
    /** The file that will be made. */
    QString store;
    /** Whose data and for which court. An empty `id` is drawn, an empty mark is the name's first character. */
    StoreInfo info;
    /** Enrols all others, so the roles hold admin. */
    Officer first;
};

/** How a demonstration prison is entered: whom to be at first, who else there is, the one passphrase of them all. */
struct DemoAccess {
    QString first;
    std::vector<Officer> officers;
    QString passphrase;
};

/** Makes stores; injected like OpenWorkplace. */
struct MakeStore {
    /** Errors: casework.officer.*, storage.exists, storage.network, storage.*, file.*. */
    std::function<Result<void>(const NewPrison &, const Secret &passphrase)> prison;
    /** Errors: the same and casework.cancelled; after a failure nothing is left. */
    std::function<Result<void>(const QString &store, const Progress &)> demo;
    DemoAccess demoAccess;
};

/** Opens a store for an officer; injected so that the window and its tests choose what is opened. */
using OpenWorkplace =
    std::function<Result<std::unique_ptr<Workplace>>(const QString &store, const QString &officer, Secret passphrase)>;

}  // namespace remit
