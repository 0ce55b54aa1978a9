#pragma once
#include <QByteArray>

class QIODevice;

namespace remit {

/** SHA-256 of the bytes, as 32 raw bytes. */
QByteArray sha256(QByteArrayView bytes);

/** SHA-256 of everything that is left to read in `device`, as 32 raw bytes; empty when reading fails. */
QByteArray sha256(QIODevice &device);

/** Lower-case hexadecimal of SHA-256. */
QByteArray sha256Hex(QByteArrayView bytes);

}  // namespace remit
