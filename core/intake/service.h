#pragma once
#include "base/clock.h"
#include "intake/clerk.h"
#include "intake/folder.h"
#include "intake/server.h"
#include "signing/signer.h"

namespace remit {

/** A whole intake as its operator describes it. */
struct ServiceOptions {
    /** The data folder; one service at a time may use it. */
    QString folder;
    ServerOptions server;
    /** Who may sign batches; PEM. Empty: the CA of the clients. */
    QString signerCaFile;
    Policy policy;
    UploadLimits limits;
};

/** Every part of an intake put together: stores, desk and server. */
class IntakeService
{
public:
    /**
     * `report` hears of faults on our side, on any thread.
     * Errors: intake.locked, intake.store, file.*, signing.*, those of IntakeServer::bind.
     */
    static Result<std::unique_ptr<IntakeService>> open(const ServiceOptions &options, std::unique_ptr<Signer> signer,
                                                       const Clock &clock, const Random &random,
                                                       std::function<void(const Error &)> report);
    /** The port that it listens on. */
    quint16 port() const { return m_port; }
    /** Serves until stop(). */
    void run() { m_server->run(); }
    /** Ends run() after the requests at hand; any thread. Requires that run() was or will be called. */
    void stop() { m_server->stop(); }

private:
    explicit IntakeService(const QString &folder);
    Result<void> openStores(const ServiceOptions &options, const Clock &clock, const Random &random);

    FolderLock m_lock;
    std::unique_ptr<Signer> m_signer;
    std::unique_ptr<Uploads> m_uploads;
    std::unique_ptr<Batches> m_batches;
    std::unique_ptr<AcceptanceDesk> m_desk;
    std::unique_ptr<IntakeServer> m_server;
    quint16 m_port = 0;
};

/** Signs what a court says, with the content inside. */
SignEvent courtSignature(Signer &signer, Clock clock);

}  // namespace remit
