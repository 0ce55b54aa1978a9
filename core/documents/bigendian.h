#pragma once
#include <QByteArray>

namespace remit {

/** The lowest `bytes` bytes of a number, highest first. */
inline QByteArray bigEndian(qint64 value, int bytes)
{
    QByteArray out(bytes, '\0');
    for (int i = 0; i < bytes; ++i) out[bytes - 1 - i] = char(value >> (8 * i));
    return out;
}

}  // namespace remit
