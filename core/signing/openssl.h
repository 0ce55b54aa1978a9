#pragma once
// Owners for OpenSSL's objects. Included only by this module's sources: no OpenSSL type leaves it.
#include "signing/certificate.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace remit::openssl {

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T *object) const
    {
        release(object);
    }
};

template <class T, auto release>
using Owner = std::unique_ptr<T, Releaser<release>>;

using Bio = Owner<BIO, BIO_free_all>;
using BigNumber = Owner<BIGNUM, BN_free>;
using Key = Owner<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owner<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using CipherContext = Owner<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using Kdf = Owner<EVP_KDF, EVP_KDF_free>;
using KdfContext = Owner<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using Cert = Owner<X509, X509_free>;
using Crl = Owner<X509_CRL, X509_CRL_free>;
using RevokedEntry = Owner<X509_REVOKED, X509_REVOKED_free>;
using Extension = Owner<X509_EXTENSION, X509_EXTENSION_free>;
using Integer = Owner<ASN1_INTEGER, ASN1_INTEGER_free>;
using Time = Owner<ASN1_TIME, ASN1_TIME_free>;
using Store = Owner<X509_STORE, X509_STORE_free>;
using StoreContext = Owner<X509_STORE_CTX, X509_STORE_CTX_free>;
using Pfx = Owner<PKCS12, PKCS12_free>;
using Pkcs8 = Owner<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;

inline void releaseCertStack(STACK_OF(X509) * certs) { sk_X509_pop_free(certs, X509_free); }
using CertStack = Owner<STACK_OF(X509), releaseCertStack>;

inline const unsigned char *data(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

inline unsigned char *data(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

inline size_t size(QByteArrayView bytes) { return static_cast<size_t>(bytes.size()); }

/** The DER bytes that one of OpenSSL's i2d functions writes; empty when it fails. */
template <class T, class Encode>
QByteArray encoded(Encode encode, T *object)
{
    const int length = encode(object, nullptr);
    if (length <= 0) return {};
    QByteArray bytes(length, Qt::Uninitialized);
    unsigned char *out = data(bytes);
    encode(object, &out);
    return bytes;
}

/** OpenSSL's own object of a certificate, shared with all copies of it; null only for a null certificate. */
inline Cert parsed(const Certificate &certificate)
{
    if (certificate.handle()) X509_up_ref(certificate.handle());
    return Cert(certificate.handle());
}

/** A distinguished name on one line, its parts in the order of the certificate. */
inline QString wholeName(const X509_NAME *name)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    constexpr unsigned long readable = (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB & ~XN_FLAG_DN_REV);
    X509_NAME_print_ex(bio.get(), name, 0, readable);
    char *text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return QString::fromUtf8(text, length);
}

/** The moment as ASN.1 writes it: UTCTime until 2049, GeneralizedTime after. */
inline Time asn1Time(Instant at) { return Time(ASN1_TIME_set(nullptr, at.time_since_epoch().count())); }

/** The oldest reason in OpenSSL's error queue, in its words; empties the queue. */
inline QString reason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    const char *text = ERR_reason_error_string(code);
    return text ? QString::fromUtf8(text) : QString::number(code, 16);
}

}  // namespace remit::openssl
