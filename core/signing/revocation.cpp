#include "signing/revocation.h"

#include "signing/openssl.h"

#include <ctime>

namespace remit {

namespace {

Instant instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return Instant(std::chrono::seconds(timegm(&parts)));
}

/** The list if it is this issuer's own: by name, by signature, and by the right to sign lists. */
openssl::Crl listOf(const QByteArray &der, const Certificate &issuer)
{
    const unsigned char *in = openssl::data(der);
    openssl::Crl crl(d2i_X509_CRL(nullptr, &in, static_cast<long>(der.size())));
    const openssl::Cert authority = openssl::parsed(issuer);
    if (!crl || !authority || openssl::encoded(i2d_X509_NAME, X509_CRL_get_issuer(crl.get())) != issuer.subjectDer())
        return {};
    const bool maySign = X509_get_key_usage(authority.get()) & KU_CRL_SIGN;
    const bool isSigned = X509_CRL_verify(crl.get(), X509_get0_pubkey(authority.get())) == 1;
    ERR_clear_error();
    return maySign && isSigned ? std::move(crl) : openssl::Crl();
}

CertificateStatus statusIn(X509_CRL *crl, X509 *certificate, Instant at)
{
    X509_REVOKED *entry = nullptr;
    if (X509_CRL_get0_by_cert(crl, &entry, certificate) != 0) {
        const Instant since = instantOf(X509_REVOKED_get0_revocationDate(entry));
        if (since <= at) return {Revocation::Revoked, since};
    }
    const ASN1_TIME *next = X509_CRL_get0_nextUpdate(crl);
    return {next && instantOf(next) < at ? Revocation::Outdated : Revocation::Good, {}};
}

}  // namespace

CertificateStatus statusOf(const Certificate &certificate, const Certificate &issuer,
                           const std::vector<QByteArray> &crls, Instant at)
{
    const openssl::Cert x = openssl::parsed(certificate);
    CertificateStatus status;
    for (const QByteArray &der : crls) {
        const openssl::Crl crl = listOf(der, issuer);
        if (!crl) continue;
        const CertificateStatus here = statusIn(crl.get(), x.get(), at);
        if (here.revocation == Revocation::Revoked) return here;
        if (status.revocation != Revocation::Good) status = here;
    }
    return status;
}

}  // namespace remit
