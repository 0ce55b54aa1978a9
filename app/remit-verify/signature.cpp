#include "signature.h"

#include "text.h"

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <set>
#include <utility>

namespace remit_verify {

namespace {

template <class T>
std::string encoded(int (*write)(const T *, unsigned char **), const T *object)
{
    std::string bytes(size_t(std::max(0, write(object, nullptr))), '\0');
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    write(object, &at);
    return bytes;
}

/** The algorithm's name; NID_undef where it has parameters other than NULL: then it is another algorithm. */
int nameOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int parameters = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &parameters, nullptr, algorithm);
    return parameters == V_ASN1_UNDEF || parameters == V_ASN1_NULL ? OBJ_obj2nid(object) : NID_undef;
}

using Bio = Owned<BIO, BIO_free_all>;

/** "CN=…,O=…", for people. */
std::string subjectOf(X509 *certificate)
{
    const Bio text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0,
                       (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) & ~XN_FLAG_DN_REV);
    char *start = nullptr;
    const long length = BIO_get_mem_data(text.get(), &start);
    return std::string(start, size_t(length));
}

long long secondsOf(const ASN1_TIME *time)
{
    std::tm parts{};
    need(ASN1_TIME_to_tm(time, &parts) == 1, "signing.certificate.malformed");
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

/** Builds the chain from `signer` to a trusted root, with `others` as possible issuers, and checks each part of it. */
void checkChain(X509 *signer, STACK_OF(X509) * others, const Trust &trust, long long at, Signature &signature)
{
    Findings &findings = signature.findings;
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
    const char *reason = X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()));
    if (trusted) signature.root = fingerprintOf(sk_X509_value(chain, sk_X509_num(chain) - 1));
    if (!trusted) find(findings, "signing.certificate.untrusted", signer, {{"reason", reason}});
    if (!maySign(signer)) find(findings, "signing.certificate.usage", signer);
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        checkValidity(sk_X509_value(chain, i), at, findings);
        if (i + 1 < sk_X509_num(chain))
            checkRevocation(sk_X509_value(chain, i), sk_X509_value(chain, i + 1), trust, at, findings);
    }
}

/** One signature while it is checked. OpenSSL's PKCS7 is what CMS was called before; for this profile both agree. */
class Check
{
public:
    Check(std::string_view cms, const std::string_view *detached, Signature &signature)
        : m_detached(detached), m_signature(signature)
    {
        const auto *at = reinterpret_cast<const unsigned char *>(cms.data());
        m_message.reset(d2i_PKCS7(nullptr, &at, static_cast<long>(cms.size())));
        // Written again it must be the same bytes: so it is DER, and nothing follows it.
        need(m_message && PKCS7_type_is_signed(m_message.get()) && m_message->d.sign &&
                 encoded(i2d_PKCS7, m_message.get()) == cms,
             "signing.cms.malformed");
        m_signed = m_message->d.sign;
    }

    void run(const Trust &trust, long long at)
    {
        checkProfile();
        findSigner();
        noting(m_signature.findings, {}, [&](Findings &) { checkAttributes(), checkBytes(); });
        checkChain(m_signer, m_signed->cert, trust, at, m_signature);
    }

private:
    void checkProfile()
    {
        const PKCS7 *content = m_signed->contents;
        need(PKCS7_type_is_data(content) && (content->d.data == nullptr) == (m_detached != nullptr) &&
                 sk_PKCS7_SIGNER_INFO_num(m_signed->signer_info) == 1 && sk_X509_ALGOR_num(m_signed->md_algs) == 1,
             "signing.cms.profile");
        m_info = sk_PKCS7_SIGNER_INFO_value(m_signed->signer_info, 0);
        if (!m_detached)
            m_signature.content.assign(reinterpret_cast<const char *>(ASN1_STRING_get0_data(content->d.data)),
                                       size_t(ASN1_STRING_length(content->d.data)));
        const int digest = nameOf(m_info->digest_alg), signature = nameOf(m_info->digest_enc_alg);
        static const std::set<int> digests{NID_sha256, NID_sha384, NID_sha512};
        int named = digest, key = NID_rsaEncryption;
        m_rsa = signature == NID_rsaEncryption ||
                (OBJ_find_sigid_algs(signature, &named, &key) == 1 && key == NID_rsaEncryption);
        need(ASN1_INTEGER_get(m_signed->version) == 1 && ASN1_INTEGER_get(m_info->version) == 1 &&
                 digests.contains(digest) && nameOf(sk_X509_ALGOR_value(m_signed->md_algs, 0)) == digest &&
                 named == digest && (m_rsa || key == NID_X9_62_id_ecPublicKey),
             "signing.cms.algorithm");
    }

    /** Every certificate inside must be readable, and exactly one must be the one that the signer names. */
    void findSigner()
    {
        const PKCS7_ISSUER_AND_SERIAL *name = m_info->issuer_and_serial;
        const int count = sk_X509_num(m_signed->cert);
        int found = 0;
        for (int i = 0; i < count; ++i) {
            X509 *certificate = sk_X509_value(m_signed->cert, i);
            need(count <= 32 && !(X509_get_extension_flags(certificate) & EXFLAG_INVALID), "signing.cms.certificates");
            if (encoded(i2d_X509_NAME, name->issuer) == encoded(i2d_X509_NAME, X509_get_issuer_name(certificate)) &&
                ASN1_INTEGER_cmp(name->serial, X509_get0_serialNumber(certificate)) == 0)
                ++found, m_signer = certificate;
        }
        need(found == 1, "signing.cms.certificate");
        m_signature.signer = subjectOf(m_signer);
        m_signature.fingerprint = fingerprintOf(m_signer);
        EVP_PKEY *key = X509_get0_pubkey(m_signer);
        need(key && EVP_PKEY_is_a(key, m_rsa ? "RSA" : "EC"), "signing.cms.algorithm");
        char group[64] = "";
        const bool named = EVP_PKEY_get_group_name(key, group, sizeof group, nullptr);
        m_signature.key = m_rsa ? Key::Rsa : Key::Other;
        if (named && OBJ_txt2nid(group) == NID_X9_62_prime256v1) m_signature.key = Key::P256;
    }

    /** The one value of the one attribute of this kind, of this type; null where there is none. */
    const ASN1_TYPE *attribute(int kind) const
    {
        const ASN1_TYPE *found = nullptr;
        for (int i = 0; i < sk_X509_ATTRIBUTE_num(m_info->auth_attr); ++i) {
            X509_ATTRIBUTE *each = sk_X509_ATTRIBUTE_value(m_info->auth_attr, i);
            const bool wanted = OBJ_obj2nid(X509_ATTRIBUTE_get0_object(each)) == kind;
            need(X509_ATTRIBUTE_count(each) == 1 && !(wanted && found), "signing.cms.attributes");
            if (wanted) found = X509_ATTRIBUTE_get0_type(each, 0);
        }
        return found;
    }

    void checkAttributes()
    {
        const ASN1_TYPE *type = attribute(NID_pkcs9_contentType);
        const ASN1_TYPE *named = attribute(NID_id_smime_aa_signingCertificateV2);
        need(type && type->type == V_ASN1_OBJECT && OBJ_obj2nid(type->value.object) == NID_pkcs7_data &&
                 attribute(NID_pkcs9_messageDigest) && named && named->type == V_ASN1_SEQUENCE,
             "signing.cms.attributes");
        checkSigningCertificate(named->value.sequence);
        const ASN1_TYPE *time = attribute(NID_pkcs9_signingTime);
        if (!time) return;
        std::tm parts{};
        const bool isTime = time->type == V_ASN1_UTCTIME || time->type == V_ASN1_GENERALIZEDTIME;
        need(isTime && ASN1_TIME_to_tm(time->value.asn1_string, &parts) == 1, "signing.cms.time");
        // DER has one way to write a moment: UTCTime from 1950 to 2049, and whole seconds in universal time.
        const Owned<ASN1_TIME, ASN1_TIME_free> again(ASN1_TIME_adj(nullptr, timegm(&parts), 0, 0));
        need(again->type == time->type && ASN1_STRING_cmp(again.get(), time->value.asn1_string) == 0,
             "signing.cms.time");
        m_signature.time = timegm(&parts);
    }

    /** RFC 5035: the attribute must name the signer's certificate first. */
    void checkSigningCertificate(const ASN1_STRING *attribute) const
    {
        const unsigned char *at = ASN1_STRING_get0_data(attribute);
        const Owned<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free> named(
            d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(attribute)));
        const Owned<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }> known(
            sk_X509_dup(m_signed->cert));
        sk_X509_unshift(known.get(), m_signer);
        need(named && OSSL_ESS_check_signing_certs(nullptr, named.get(), known.get(), 1) == 1,
             "signing.cms.certificate");
    }

    /** Whether digest and signature are right, whoever signed. */
    void checkBytes() const
    {
        const Bio content(m_detached ? BIO_new_mem_buf(m_detached->data(), int(m_detached->size())) : nullptr);
        const int flags = PKCS7_BINARY | PKCS7_NOVERIFY;
        const bool good = PKCS7_verify(m_message.get(), nullptr, nullptr, content.get(), nullptr, flags) == 1;
        bool digest = false;
        while (const unsigned long error = ERR_get_error()) digest |= ERR_GET_REASON(error) == PKCS7_R_DIGEST_FAILURE;
        need(good, digest ? "signing.cms.digest" : "signing.cms.signature", {{"subject", m_signature.signer}});
    }

    const std::string_view *m_detached;
    Signature &m_signature;
    Owned<PKCS7, PKCS7_free> m_message;
    PKCS7_SIGNED *m_signed = nullptr;
    PKCS7_SIGNER_INFO *m_info = nullptr;
    X509 *m_signer = nullptr;
    bool m_rsa = false;
};

}  // namespace

std::string fingerprintOf(X509 *certificate)
{
    return hex(sha256(encoded(i2d_X509, static_cast<const X509 *>(certificate))));
}

void judgeSigner(X509 *certificate, const Trust &trust, long long at, Signature &signature)
{
    signature.signer = subjectOf(certificate);
    signature.fingerprint = fingerprintOf(certificate);
    nameSm2Signer(certificate);
    checkChain(certificate, nullptr, trust, at, signature);
    ERR_clear_error();
}

Signature verifySignature(std::string_view cms, const std::string_view *detached, const Trust &trust, long long at)
{
    Signature signature;
    noting(signature.findings, {}, [&](Findings &) { Check(cms, detached, signature).run(trust, at); });
    ERR_clear_error();
    return signature;
}

}  // namespace remit_verify
