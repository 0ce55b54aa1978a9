#include "signing/keystrength.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace remit {

QString keyStrength(const Certificate &certificate)
{
    const EVP_PKEY *key = certificate.isNull() ? nullptr : X509_get0_pubkey(certificate.handle());
    const int type = key ? EVP_PKEY_get_base_id(key) : EVP_PKEY_NONE;
    QString kind = type == EVP_PKEY_EC ? u"ecdsa"_qs : QString();
    if (type == EVP_PKEY_RSA || type == EVP_PKEY_RSA_PSS) kind = u"rsa"_qs;
    if (certificate.keyKind() == KeyKind::Sm2) kind = u"sm2"_qs;
    return kind.isEmpty() ? u"other-0"_qs : u"%1-%2"_qs.arg(kind).arg(EVP_PKEY_get_security_bits(key));
}

}  // namespace remit
