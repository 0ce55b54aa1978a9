#include "signing/revocation.h"

#include "signing/openssl.h"
#include "signing/sm2.h"

#include <ctime>

namespace remit {

namespace {

Instant instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return Instant(std::chrono::seconds(timegm(&parts)));
}

/** Whether the issuer's key has signed the list, with a digest that still counts. */
bool isSignedBy(X509_CRL *crl, const Certificate &issuer)
{
    const ASN1_BIT_STRING *signature = nullptr;
    X509_CRL_get0_signature(crl, &signature, nullptr);
    if (issuer.keyKind() == KeyKind::Sm2) {
        // OpenSSL would verify it without the signer's identifier, and so refuse every list of an SM2 authority.
        const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(signature)),
                               ASN1_STRING_length(signature));
        return X509_CRL_get_signature_nid(crl) == NID_SM2_with_SM3 &&
               verifiesSm2(issuer, sm2Digest(issuer, openssl::encoded(i2d_re_X509_CRL_tbs, crl)), bytes);
    }
    int digest = NID_undef;
    OBJ_find_sigid_algs(X509_CRL_get_signature_nid(crl), &digest, nullptr);
    const bool isStrong = digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512;
    return isStrong && X509_CRL_verify(crl, X509_get0_pubkey(openssl::parsed(issuer).get())) == 1;
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
    const bool isSigned = isSignedBy(crl.get(), issuer);
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

std::vector<RevocationList> revocationLists(const TrustStore &store)
{
    std::vector<RevocationList> lists;
    for (const QByteArray &der : store.crls()) {
        const unsigned char *in = openssl::data(der);
        const openssl::Crl crl(d2i_X509_CRL(nullptr, &in, static_cast<long>(der.size())));
        const ASN1_TIME *next = X509_CRL_get0_nextUpdate(crl.get());
        lists.push_back({openssl::wholeName(X509_CRL_get_issuer(crl.get())),
                         instantOf(X509_CRL_get0_lastUpdate(crl.get())),
                         next ? std::optional(instantOf(next)) : std::nullopt});
    }
    return lists;
}

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
