#pragma once
#include "base/json.h"
#include "signing/certificate.h"

namespace remit {

/**
 * Which TLS certificates may send for which unit (FSDWBH): DIR/senders.json, {"FSDWBH":["SHA-256 of a certificate"]}.
 * Without the file every certificate of the clients' CA may send for any unit: fit for a court with one prison, or a
 * demonstration. Read anew at each question, so that a clerk's entry holds without a restart.
 */
class Senders
{
public:
    explicit Senders(QString folder) : m_folder(std::move(folder)) {}

    /**
     * Whether the holder of `client` may send for `sender`. Errors: intake.sender with `sender`, `holder`, `serial` and
     * `allowed`, the units that the certificate may send for; intake.store where the table cannot be read.
     */
    Result<void> check(const QString &sender, const Certificate &client) const;

    /** Lets the certificate send for the unit, durably. Errors: intake.sender.name, intake.store, file.write. */
    Result<void> allow(const QString &sender, const Certificate &client);

private:
    Result<Json> table() const;
    QString path() const;

    QString m_folder;
};

}  // namespace remit
