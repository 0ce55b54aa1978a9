#include "signature.h"

#include "text.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>

namespace remit_verify {

namespace {

using Bio = Owned<BIO, BIO_free_all>;

long long secondsOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) refuse("signing.certificate.malformed");
    return timegm(&parts);
}

void find(Findings &findings, const char *code, X509 *about, Arguments args = {})
{
    args.emplace("subject", subjectOf(about));
    findings.push_back({code, std::move(args)});
}

/** Keeps verifying after a wrong time, which checkValidity judges, and stops at all else. */
int afterWrongTime(int good, X509_STORE_CTX *context)
{
    const int error = X509_STORE_CTX_get_error(context);
    return good || error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
}

const char *chainCode(int error)
{
    switch (error) {
        case X509_V_ERR_INVALID_CA:
        case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        case X509_V_ERR_INVALID_PURPOSE:
        case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
            return "signing.certificate.usage";
        case X509_V_ERR_EE_KEY_TOO_SMALL:
        case X509_V_ERR_CA_KEY_TOO_SMALL:
        case X509_V_ERR_CA_MD_TOO_WEAK:
            return "signing.certificate.weak";
        case X509_V_ERR_CERT_SIGNATURE_FAILURE:
            return "signing.certificate.signature";
        default:
            return "signing.certificate.untrusted";
    }
}

/** Whether extended key usage is absent or allows any use, e-mail or the signing of documents (RFC 9336). */
bool allowsDocuments(X509 *certificate)
{
    if (X509_get_ext_by_NID(certificate, NID_ext_key_usage, -1) < 0) return true;
    const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        char oid[80] = "";
        OBJ_obj2txt(oid, sizeof oid, sk_ASN1_OBJECT_value(usages.get(), i), 1);
        for (const char *accepted : {"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36"})
            if (std::string_view(oid) == accepted) return true;
    }
    return false;
}

bool maySign(X509 *certificate)
{
    const bool usage = X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
    return usage && X509_check_ca(certificate) != 1 && allowsDocuments(certificate);
}

/** Both ends of the validity count as valid (RFC 5280, 4.1.2.5). */
void checkValidity(X509 *certificate, long long at, Findings &findings)
{
    const long long from = secondsOf(X509_get0_notBefore(certificate)), to = secondsOf(X509_get0_notAfter(certificate));
    if (at < from) find(findings, "signing.certificate.notyet", certificate, {{"date", momentText(from)}});
    if (at > to) find(findings, "signing.certificate.expired", certificate, {{"date", momentText(to)}});
}

/** What was revoked only after `at` was good at `at`. */
void checkRevocation(X509 *certificate, X509 *issuer, const Trust &trust, long long at, Findings &findings)
{
    for (const RevocationList &list : trust.lists) {
        if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer)) != 0 ||
            !(X509_get_key_usage(issuer) & KU_CRL_SIGN) || X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1)
            continue;
        X509_REVOKED *entry = nullptr;
        if (X509_CRL_get0_by_cert(list.get(), &entry, certificate) == 0) continue;
        const long long since = secondsOf(X509_REVOKED_get0_revocationDate(entry));
        if (since > at) continue;
        return find(findings, "signing.certificate.revoked", certificate, {{"date", momentText(since)}});
    }
}

}  // namespace

std::string subjectOf(X509 *certificate)
{
    const Bio text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0,
                       (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) & ~XN_FLAG_DN_REV);
    char *start = nullptr;
    const long length = BIO_get_mem_data(text.get(), &start);
    return std::string(start, size_t(length));
}

Trust Trust::fromPem(const std::string &pem)
{
    Trust trust;
    const Bio text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    char *name = nullptr, *header = nullptr;
    unsigned char *data = nullptr;
    long length = 0;
    while (PEM_read_bio(text.get(), &name, &header, &data, &length) == 1) {
        const std::string kind = name;
        const unsigned char *at = data;
        if (kind == PEM_STRING_X509)
            trust.authorities.emplace_back(d2i_X509(nullptr, &at, length));
        else if (kind == PEM_STRING_X509_CRL)
            trust.lists.emplace_back(d2i_X509_CRL(nullptr, &at, length));
        OPENSSL_free(name), OPENSSL_free(header), OPENSSL_free(data);
    }
    const bool ended = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!ended || trust.authorities.empty()) refuse("signing.trust");
    for (const Certificate &authority : trust.authorities)
        if (!authority || X509_check_ca(authority.get()) != 1) refuse("signing.trust");
    // A critical extension makes it a list of something else than all that this authority revoked.
    for (const RevocationList &list : trust.lists)
        if (!list || X509_CRL_get_ext_by_critical(list.get(), 1, -1) >= 0) refuse("signing.crl");
    return trust;
}

void checkChain(X509 *signer, STACK_OF(X509) * others, const Trust &trust, long long at, Findings &findings)
{
    const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    for (const Certificate &authority : trust.authorities) X509_STORE_add_cert(store.get(), authority.get());
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, others) != 1) throw std::bad_alloc();
    X509_STORE_CTX_set_verify_cb(context.get(), afterWrongTime);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, at);
    X509_VERIFY_PARAM_set_auth_level(parameters, 2);
    const bool trusted = X509_verify_cert(context.get()) == 1;
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    if (!trusted) find(findings, chainCode(X509_STORE_CTX_get_error(context.get())), signer);
    if (!maySign(signer)) find(findings, "signing.certificate.usage", signer);
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        checkValidity(sk_X509_value(chain, i), at, findings);
        if (i + 1 < sk_X509_num(chain))
            checkRevocation(sk_X509_value(chain, i), sk_X509_value(chain, i + 1), trust, at, findings);
    }
    ERR_clear_error();
}

}  // namespace remit_verify
