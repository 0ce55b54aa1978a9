#include "base/digest.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace remit {

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

QByteArray sha256(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&device) ? hash.result() : QByteArray();
}

QByteArray sha256Hex(QByteArrayView bytes) { return sha256(bytes).toHex(); }

}  // namespace remit
