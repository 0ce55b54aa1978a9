#include "signing/pkikeys.h"

#include <openssl/pem.h>

namespace remit {

namespace {

bool addEntry(X509_CRL *crl, const Revoked &revoked)
{
    const QByteArray bytes = QByteArray::fromHex(revoked.serial.toLatin1());
    const openssl::BigNumber number(BN_bin2bn(openssl::data(bytes), static_cast<int>(bytes.size()), nullptr));
    const openssl::Integer serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    openssl::RevokedEntry entry(X509_REVOKED_new());
    const bool added = X509_REVOKED_set_serialNumber(entry.get(), serial.get()) == 1 &&
                       X509_REVOKED_set_revocationDate(entry.get(), openssl::asn1Time(revoked.since).get()) == 1 &&
                       X509_CRL_add0_revoked(crl, entry.get()) == 1;
    if (added) std::ignore = entry.release();
    return added;
}

bool setHead(X509_CRL *crl, X509 *issuer, Instant thisUpdate, Instant nextUpdate, qint64 number)
{
    const openssl::Integer count(ASN1_INTEGER_new());
    return X509_CRL_set_version(crl, X509_CRL_VERSION_2) == 1 &&
           X509_CRL_set_issuer_name(crl, X509_get_subject_name(issuer)) == 1 &&
           X509_CRL_set1_lastUpdate(crl, openssl::asn1Time(thisUpdate).get()) == 1 &&
           X509_CRL_set1_nextUpdate(crl, openssl::asn1Time(nextUpdate).get()) == 1 &&
           ASN1_INTEGER_set_int64(count.get(), number) == 1 &&
           X509_CRL_add1_ext_i2d(crl, NID_crl_number, count.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

}  // namespace

Result<QByteArray> createCrl(const Identity &authority, const std::vector<Revoked> &revoked, Instant thisUpdate,
                             Instant nextUpdate, qint64 number)
{
    const openssl::Key key = privateKey(authority);
    const openssl::Cert issuer = openssl::parsed(authority.certificate);
    const openssl::Crl crl(X509_CRL_new());
    bool made = key && issuer && setHead(crl.get(), issuer.get(), thisUpdate, nextUpdate, number);
    for (const Revoked &one : revoked) made = made && addEntry(crl.get(), one);
    made = made && X509_CRL_sort(crl.get()) == 1 &&
           signWith(key.get(), [&crl](EVP_MD_CTX *context) { return X509_CRL_sign_ctx(crl.get(), context) > 0; });
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!made || PEM_write_bio_X509_CRL(bio.get(), crl.get()) != 1)
        return fail(u"signing.pki.failed"_qs, {{u"reason"_qs, openssl::reason()}});
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QByteArray(text, size);
}

}  // namespace remit
