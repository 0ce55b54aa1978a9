#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QStringList>

namespace remit {

/** The files in which a data folder keeps its keys unless the operator names others. */
struct IntakeKeys {
    explicit IntakeKeys(const QString &folder);

    /** The court's CA, which prisons pin; PEM. */
    QString courtCa;
    QString serverCertificate;
    QString serverKey;
    /** The key that signs receipts and events; PKCS#12, and the file with its passphrase. */
    QString receiptP12;
    QString passphrase;
};

/**
 * Makes the keys of a demonstration court in DIR/pki, each marked DEMO: a CA, a server certificate for 127.0.0.1,
 * localhost and `hosts`, a signer of receipts. The CA's own key is thrown away. Errors: intake.exists where there
 * are keys already; signing.pki.*, file.*.
 */
Result<IntakeKeys> makeDemoCourt(const QString &folder, const QString &court, const QStringList &hosts, Instant now,
                                 const Random &random);

}  // namespace remit
