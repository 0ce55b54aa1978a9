#pragma once
#include "signing/pki.h"

#include <QString>
#include <QTemporaryDir>

/** A SoftHSM token of its own, with the PIN 4711, in a folder that goes with it. */
class SoftToken
{
public:
    SoftToken();

    /** Puts an identity on the token: key, certificate and issuers. */
    void put(const remit::Identity &identity, char id);
    /** Where the driver lies; empty where SoftHSM is not installed. */
    static QString module();
    QString serial() const;

private:
    void createCertificate(const remit::Certificate &certificate, const QByteArray &id) const;
    QTemporaryDir m_folder;
};
