#pragma once
#include "signing/der.h"

#include <QString>

// The values of electronic seals in DER that signatures elsewhere do without.
namespace remit::sealder {

QByteArray ascii(const QString &text);
QByteArray utf8(const QString &text);
QByteArray bits(QByteArrayView bytes);
/** GeneralizedTime in every year. */
QByteArray time(Instant at);

QString readAscii(der::Reader &reader);
QString readUtf8(der::Reader &reader);
/** A BIT STRING of whole bytes. */
QByteArray readBits(der::Reader &reader);
Instant readTime(der::Reader &reader);

inline constexpr char sm2WithSm3[] = "1.2.156.10197.1.501";

}  // namespace remit::sealder
