// Authorities, and chains of certificates that lead to them.
#include "signature.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace remit_verify {

namespace {

using Bio = Owned<BIO, BIO_free_all>;

std::string fingerprintOf(const X509 *certificate) { return hex(sha256(encoded(i2d_X509, certificate))); }

/** "CN=…,O=…", for people. */
std::string subjectOf(X509 *certificate)
{
    const Bio text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0,
                       (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) & ~XN_FLAG_DN_REV);
    char *start = nullptr;
    const auto length = size_t(BIO_get_mem_data(text.get(), &start));
    return {start, length};
}

/** Tells OpenSSL the identifier that everybody uses with SM2 for the certificate's own signature. */
void nameSm2Signer(X509 *certificate)
{
    if (X509_get_signature_nid(certificate) != NID_SM2_with_SM3) return;
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(id, bytesOf(sm2Signer), int(sm2Signer.size()));
    X509_set0_distinguishing_id(certificate, id);
}

/** No authority, for signing; extended use is absent or allows any use, e-mail or documents (RFC 9336). */
bool maySign(X509 *certificate)
{
    const Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> usages(
        static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    bool documents = X509_get_ext_by_NID(certificate, NID_ext_key_usage, -1) < 0;
    static const std::set<std::string> accepted{"2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36"};
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        char oid[80] = "";
        OBJ_obj2txt(oid, sizeof oid, sk_ASN1_OBJECT_value(usages.get(), i), 1);
        documents = documents || accepted.contains(oid);
    }
    const bool usage = X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION);
    return documents && usage && X509_check_ca(certificate) != 1;
}

/** A chain from a certificate to one of the authorities, as far as there is one. */
struct Chain {
    Owned<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); }> links;
    /** Empty where it ends in none of them; then the reason says why. */
    std::string root, reason;
};

Chain chainOf(X509 *certificate, STACK_OF(X509) * others, const Trust &trust, long long at)
{
    const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    for (const Certificate &authority : trust.authorities) X509_STORE_add_cert(store.get(), authority.get());
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, others) != 1) throw std::bad_alloc();
    // It keeps verifying after a wrong time, which checkLink judges, and stops at all else.
    X509_STORE_CTX_set_verify_cb(context.get(), [](int good, X509_STORE_CTX *now) {
        const int error = X509_STORE_CTX_get_error(now);
        return int(good || error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID);
    });
    X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context.get()), at);
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), 2);
    Chain chain;
    const bool trusted = X509_verify_cert(context.get()) == 1;
    chain.links.reset(X509_STORE_CTX_get1_chain(context.get()));
    if (trusted)
        chain.root = fingerprintOf(sk_X509_value(chain.links.get(), sk_X509_num(chain.links.get()) - 1));
    else
        chain.reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
    return chain;
}

/** Validity, both of whose ends count as valid (RFC 5280, 4.1.2.5), and revocation by the issuer: what was revoked only
 * after `at` was good at `at`. A root has no issuer here. */
void checkLink(X509 *certificate, X509 *issuer, const Basis &basis, Findings &findings)
{
    const auto find = [&](bool good, const char *code, long long date) {
        expect(good, findings, code, momentText(date) + ", " + subjectOf(certificate));
    };
    const long long from = secondsOf(X509_get0_notBefore(certificate)), to = secondsOf(X509_get0_notAfter(certificate));
    find(basis.at >= from, "signing.certificate.notyet", from);
    find(basis.at <= to, "signing.certificate.expired", to);
    for (const auto &list : basis.trust.lists) {
        if (!issuer || X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer)) != 0 ||
            !(X509_get_key_usage(issuer) & KU_CRL_SIGN) || X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1)
            continue;
        X509_REVOKED *entry = nullptr;
        if (X509_CRL_get0_by_cert(list.get(), &entry, certificate) == 0) continue;
        const long long since = secondsOf(X509_REVOKED_get0_revocationDate(entry));
        find(since > basis.at, "signing.certificate.revoked", since);
        if (since <= basis.at) return;
    }
}

}  // namespace

long long secondsOf(const ASN1_TIME *time)
{
    std::tm parts{};
    need(ASN1_TIME_to_tm(time, &parts) == 1, "signing.certificate.malformed");
    return timegm(&parts);
}

Trust Trust::fromPem(const std::string &pem)
{
    Trust trust;
    const Bio text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Owned<STACK_OF(X509_INFO), [](STACK_OF(X509_INFO) * all) { sk_X509_INFO_pop_free(all, X509_INFO_free); }> all(
        PEM_X509_INFO_read_bio(text.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    for (int i = 0; i < sk_X509_INFO_num(all.get()); ++i) {
        X509_INFO *one = sk_X509_INFO_value(all.get(), i);
        if (one->x509) trust.authorities.emplace_back(std::exchange(one->x509, nullptr));
        if (one->crl) trust.lists.emplace_back(std::exchange(one->crl, nullptr));
    }
    need(!trust.authorities.empty(), "signing.trust");
    for (const Certificate &authority : trust.authorities) nameSm2Signer(authority.get());
    for (const Certificate &authority : trust.authorities) need(X509_check_ca(authority.get()) == 1, "signing.trust");
    // A critical extension makes it a list of something else than all that this authority revoked.
    for (const auto &list : trust.lists) need(X509_CRL_get_ext_by_critical(list.get(), 1, -1) < 0, "signing.crl");
    return trust;
}

void Trust::addRecorded(Trust roots)
{
    for (const Certificate &root : roots.authorities) recorded.insert(fingerprintOf(root.get()));
    std::ranges::move(roots.authorities, std::back_inserter(authorities));
    std::ranges::move(roots.lists, std::back_inserter(lists));
}

void judgeSigner(X509 *certificate, STACK_OF(X509) * others, const Basis &basis, Signature &signature)
{
    signature.signer = subjectOf(certificate);
    signature.fingerprint = fingerprintOf(certificate);
    nameSm2Signer(certificate);
    const Chain chain = chainOf(certificate, others, basis.trust, basis.at);
    Findings &findings = signature.findings;
    const auto find = [&](bool good, const char *code) {
        expect(good, findings, code, signature.signer + ' ' + chain.reason);
    };
    find(!chain.root.empty(), "signing.certificate.untrusted");
    find(maySign(certificate), "signing.certificate.usage");
    const bool packaged = chain.root.empty() && basis.own;
    signature.root = packaged ? chainOf(certificate, others, *basis.own, basis.at).root : chain.root;
    const bool recorded = basis.trust.recorded.contains(signature.root);
    if (!signature.root.empty()) signature.standing = packaged ? "package" : recorded ? "recorded" : "brought";
    for (int i = 0; i < sk_X509_num(chain.links.get()); ++i)
        checkLink(sk_X509_value(chain.links.get(), i), sk_X509_value(chain.links.get(), i + 1), basis, findings);
    ERR_clear_error();
}

}  // namespace remit_verify
