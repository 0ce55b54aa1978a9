#pragma once
#include "intake/server.h"
#include "signing/certificate.h"

#include <httplib.h>

namespace remit {

/** An HTTPS server that refuses clients without a certificate of the options' CA; not yet bound. Errors: intake.tls. */
Result<std::unique_ptr<httplib::SSLServer>> httpsServer(const ServerOptions &options);

/** Opens its port, for it alone, and returns it. Errors: intake.listen with `host` and `port`. */
Result<quint16> bindServer(httplib::SSLServer &server, const ServerOptions &options);

/** The certificate that the TLS layer has verified. Errors: intake.sender.unknown. */
Result<Certificate> clientOf(const httplib::Request &request);

}  // namespace remit
