#pragma once
#include "casework/workplace.h"
#include "storage/store.h"

namespace remit {

/** Where everything beside the store lies: "x.remit" has "x.remit.files". */
QString filesFolder(const QString &store);
/** The officer's signing key (PKCS#12) in that folder. */
QString keyPath(const QString &store, const QString &officer);

/** An open store with the rules, the calendar and the officer around it; lives in one thread. */
class LocalWorkplace : public Workplace
{
public:
    /** As Store::open. Errors: those of Store::open, rules.*, points.*, workflow.*. */
    static Result<std::unique_ptr<LocalWorkplace>> open(const QString &store, const QString &officer,
                                                        const Secret &passphrase, Clock clock = systemClock(),
                                                        const std::function<void()> &renewing = {});
    /** Around a store that is open already. */
    static Result<std::unique_ptr<LocalWorkplace>> around(std::unique_ptr<Store> store, const QString &officer,
                                                          Clock clock = systemClock());
    ~LocalWorkplace() override;

    const Desk &desk() const override;
    const StoreInfo &info() const override;
    Renderer &renderer() override;
    std::shared_ptr<const PaperReader> reader() const override;
    QString folder() const override;
    Result<void> confirm(Secret passphrase) override;
    Result<void> enrol(const Officer &officer, const Secret &passphrase, const QString &keyFile) override;
    Result<void> setDuty(const DutyChange &change) override;
    Result<void> setCertificate(const QString &officer, const QString &certificateFile, const QString &reason) override;
    Result<void> changePassphrase(const Secret &now, const Secret &then) override;
    /** The database with its key slots, and the folder beside it with sealed batches, signing keys (each under its
     * officer's passphrase) and the court's settings. */
    Result<void> backUp(const QString &target) override;
    Result<std::unique_ptr<Signer>> openSigner(Secret passphrase) override;
    Result<std::unique_ptr<Signer>> openKey(const TokenWish &wish, Secret secret) override;
    Json diagnoseTokens(const QStringList &further) override;
    Result<Endpoint> court() override;
    Result<void> setCourt(const CourtAccess &access, const Secret &passphrase) override;
    DraftPort &drafts() override;
    std::function<Result<std::unique_ptr<Workplace>>()> again() const override;
    Store &store();

private:
    struct Parts;
    explicit LocalWorkplace(std::unique_ptr<Parts> made);

    std::unique_ptr<Parts> m_parts;
};

/** For the window: opens LocalWorkplaces. */
OpenWorkplace localWorkplaces();

/** Where the court's intake is and whom to believe; kept as court.json below the store's folder. */
struct CourtSettings {
    QString url;
    /** PEM with the court's authority, and PKCS#12 with our TLS certificate; absolute, or below the folder. */
    QString authority;
    QString identity;
    /** File with the passphrase of the identity. */
    QString passphraseFile;
};
/** Errors: casework.court.missing with `path`, json.*. */
Result<CourtSettings> readCourtSettings(const QString &folder);
Result<void> writeCourtSettings(const QString &folder, const CourtSettings &settings);
/**
 * Writes the settings and records the court's address and authority in one act. Role: admin. Errors: sync.insecure,
 * casework.role, casework.court.several, signing.*, file.write, storage.*.
 */
Result<void> trustCourt(LocalWorkplace &workplace, const CourtSettings &settings);

}  // namespace remit
