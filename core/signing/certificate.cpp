#include "signing/certificate.h"

#include "signing/openssl.h"
#include "signing/sm2.h"

#include "base/digest.h"

#include <openssl/ec.h>
#include <openssl/pem.h>

#include <ctime>

namespace remit {

namespace {

QString nameEntry(const X509_NAME *name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) return {};
    unsigned char *utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    const QString text = length > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(utf8), length) : QString();
    OPENSSL_free(utf8);
    return text;
}

std::optional<Instant> instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return Instant(std::chrono::seconds(timegm(&parts)));
}

KeyKind kindOf(EVP_PKEY *key)
{
    if (!key) return KeyKind::Other;
    if (EVP_PKEY_is_a(key, "RSA")) return KeyKind::Rsa;
    if (EVP_PKEY_is_a(key, "SM2")) return KeyKind::Sm2;
    char group[64] = "";
    if (!EVP_PKEY_is_a(key, "EC") || EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) != 1)
        return KeyKind::Other;
    const int nid = OBJ_txt2nid(group);
    return nid == NID_X9_62_prime256v1 ? KeyKind::EcdsaP256 : nid == NID_sm2 ? KeyKind::Sm2 : KeyKind::Other;
}

/** A v3 certificate with basic constraints CA; X509_check_ca returns other numbers for older guesses. */
bool isAuthority(X509 *x) { return X509_check_ca(x) == 1; }

/** An SM2 issuer signed under an identifier, which OpenSSL does not know unless told. */
void nameSm2Signer(X509 *x)
{
    if (X509_get_signature_nid(x) != NID_SM2_with_SM3) return;
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(id, reinterpret_cast<const unsigned char *>(sm2SignerId), sizeof sm2SignerId - 1);
    X509_set0_distinguishing_id(x, id);
}

tl::unexpected<Error> malformed()
{
    ERR_clear_error();
    return fail(u"signing.certificate.malformed"_qs);
}

}  // namespace

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    const unsigned char *in = openssl::data(der);
    openssl::Cert x(d2i_X509(nullptr, &in, static_cast<long>(der.size())));
    // One encoding a certificate: a second one of the same content would have another fingerprint.
    if (!x || openssl::encoded(i2d_X509, x.get()) != der) return malformed();
    const auto from = instantOf(X509_get0_notBefore(x.get()));
    const auto to = instantOf(X509_get0_notAfter(x.get()));
    if (!from || !to || (X509_get_extension_flags(x.get()) & EXFLAG_INVALID)) return malformed();

    Certificate c;
    const X509_NAME *subject = X509_get_subject_name(x.get());
    const X509_NAME *issuer = X509_get_issuer_name(x.get());
    c.m_der = der.toByteArray();
    c.m_notBefore = *from;
    c.m_notAfter = *to;
    c.m_commonName = nameEntry(subject, NID_commonName);
    c.m_organization = nameEntry(subject, NID_organizationName);
    c.m_subject = openssl::wholeName(subject);
    c.m_issuer = openssl::wholeName(issuer);
    c.m_subjectDer = openssl::encoded(i2d_X509_NAME, subject);
    c.m_issuerDer = openssl::encoded(i2d_X509_NAME, issuer);
    c.m_serialDer = openssl::encoded(i2d_ASN1_INTEGER, X509_get0_serialNumber(x.get()));
    c.m_fingerprint = QString::fromLatin1(sha256Hex(der));
    const openssl::BigNumber serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x.get()), nullptr));
    QByteArray number(BN_num_bytes(serial.get()), '\0');
    BN_bn2bin(serial.get(), openssl::data(number));
    c.m_serial = number.isEmpty() ? u"00"_qs : QString::fromLatin1(number.toHex());
    if (const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(x.get()))
        c.m_keyIdentifier =
            QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(id)), ASN1_STRING_length(id));
    c.m_keyKind = kindOf(X509_get0_pubkey(x.get()));
    c.m_isCa = isAuthority(x.get());
    c.m_allowsSigning = X509_get_key_usage(x.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
    nameSm2Signer(x.get());
    c.m_handle = std::shared_ptr<X509>(x.release(), X509_free);
    ERR_clear_error();
    return c;
}

Result<std::vector<Certificate>> Certificate::listFromPem(QByteArrayView pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    std::vector<Certificate> list;
    while (const openssl::Cert x{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        auto certificate = fromDer(openssl::encoded(i2d_X509, x.get()));
        if (!certificate) return fail(certificate.error());
        list.push_back(std::move(*certificate));
    }
    // Running out of PEM blocks is how the list ends; anything else is a block that cannot be read.
    const bool ended = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!ended || list.empty()) return malformed();
    return list;
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem)
{
    return listFromPem(pem).map([](const std::vector<Certificate> &list) { return list.front(); });
}

QByteArray Certificate::pem() const
{
    QByteArray text("-----BEGIN CERTIFICATE-----\n");
    const QByteArray base64 = m_der.toBase64();
    for (qsizetype at = 0; at < base64.size(); at += 64) text += base64.mid(at, 64) + '\n';
    return text + "-----END CERTIFICATE-----\n";
}

bool Certificate::isDemo() const { return m_commonName.contains(u"DEMO") || m_organization.contains(u"DEMO"); }

}  // namespace remit
