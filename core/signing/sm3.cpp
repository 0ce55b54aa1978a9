#include "signing/sm3.h"

#include <openssl/evp.h>

namespace remit {

QByteArray sm3(QByteArrayView bytes)
{
    QByteArray digest(32, '\0');
    auto *out = reinterpret_cast<unsigned char *>(digest.data());
    const bool done =
        EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()), out, nullptr, EVP_sm3(), nullptr) == 1;
    return done ? digest : QByteArray();
}

}  // namespace remit
