#pragma once
#include "base/result.h"

#include <QNetworkReply>
#include <QSslError>

namespace remit {

/**
 * Why a server's certificate was not believed (证书错误), as an error of the catalogue such as
 * sync.certificate.expired; its cause sync.system holds the system's own words, which are English on every machine.
 */
Error certificateFault(const QSslError &error);

/**
 * Why a secure connection was not made although the server's certificate may be sound: mostly the other side refusing
 * ours, as its TLS alert says. sync.alert.* or, where the words are not known, sync.alert.other; cause sync.system.
 */
Error handshakeFault(const QString &systemWords);

/** Why the server was not reached: refused, unknown name, cut, no route. sync.network.*; cause sync.system. */
Error networkFault(QNetworkReply::NetworkError error, const QString &systemWords);

}  // namespace remit
