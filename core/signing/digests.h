#pragma once
#include <QByteArray>
#include <QString>

namespace remit {

/** The digests that are accepted; none weaker (摘要算法). */
enum class DigestAlgorithm { Sha256, Sha384, Sha512, Sm3 };

/** The digest as raw bytes; empty where OpenSSL failed, which fits nothing. */
QByteArray digestOf(DigestAlgorithm algorithm, QByteArrayView bytes);

/** "SHA-256", "SM3": names for reports. */
QString digestName(DigestAlgorithm algorithm);

}  // namespace remit
