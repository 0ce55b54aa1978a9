#pragma once
#include "intake/batches.h"
#include "intake/desk.h"
#include "intake/uploads.h"

#include <memory>

namespace remit {

/** Where an intake listens and whom it believes. Files are PEM. */
struct ServerOptions {
    QString host = QStringLiteral("127.0.0.1");
    /** 0: any free port. */
    quint16 port = 0;
    QString certificateFile;
    QString keyFile;
    /** The CA of the prisons' TLS certificates; a client without one is refused in the handshake. */
    QString clientCaFile;
};

/**
 * The reference intake over HTTPS (HTTP/1.1, TLS 1.2 or later, mutual): tus 1.0.0 with creation, checksum and
 * termination at /tus/, GET /policy, /batches/{digest}, /batches/{digest}/receipt, /events?after=N,
 * /documents/{digest}. Every error is application/problem+json. A body is written as it arrives; memory stays flat.
 */
class IntakeServer
{
public:
    /** `folder` is the data folder whose events and documents it serves. */
    IntakeServer(ServerOptions options, Policy policy, QString folder, Uploads &uploads, Batches &batches,
                 AcceptanceDesk &desk);
    ~IntakeServer();

    /** Opens the port and returns it. Errors: intake.tls with `path`, intake.listen with `host` and `port`. */
    Result<quint16> bind();
    /** Serves until stop(). Requires bind(). */
    void run();
    /** Ends run() after the requests at hand; any thread. */
    void stop();

private:
    struct Routes;
    std::unique_ptr<Routes> m_routes;
};

}  // namespace remit
