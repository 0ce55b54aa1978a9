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

namespace remit_verify {

namespace {

constexpr int mostCertificates = 32;

const unsigned char *unsignedBytes(const std::string &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

template <class T>
std::string encoded(int (*write)(const T *, unsigned char **), const T *object)
{
    std::string bytes(size_t(std::max(0, write(object, nullptr))), '\0');
    auto *at = reinterpret_cast<unsigned char *>(bytes.data());
    write(object, &at);
    return bytes;
}

[[noreturn]] void wrongAttribute(const char *name) { refuse("signing.cms.attributes", {{"attribute", name}}); }

/** The algorithm's name; NID_undef where it has parameters other than NULL: then it is another algorithm. */
int nameOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int parameters = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &parameters, nullptr, algorithm);
    return parameters == V_ASN1_UNDEF || parameters == V_ASN1_NULL ? OBJ_obj2nid(object) : NID_undef;
}

/** One signature while it is checked. OpenSSL's PKCS7 is what CMS was called before; for this profile both agree.
 */
class Check
{
public:
    Check(const std::string &cms, const std::string *detached, Signature &signature)
        : m_detached(detached), m_signature(signature)
    {
        const unsigned char *at = unsignedBytes(cms);
        m_message.reset(d2i_PKCS7(nullptr, &at, static_cast<long>(cms.size())));
        // Written again it must be the same bytes: so it is DER, and nothing follows it.
        const bool whole = m_message && PKCS7_type_is_signed(m_message.get()) && m_message->d.sign &&
                           encoded(i2d_PKCS7, m_message.get()) == cms;
        if (!whole) refuse("signing.cms.malformed");
        m_signed = m_message->d.sign;
    }

    void run(const Trust &trust, long long at)
    {
        checkContent();
        checkProfile();
        findSigner();
        noting(m_signature.findings, {}, [&] { checkAttributes(), checkBytes(); });
        checkChain(m_signer, m_signed->cert, trust, at, m_signature.findings);
    }

private:
    void checkContent()
    {
        const PKCS7 *content = m_signed->contents;
        if (!PKCS7_type_is_data(content)) refuse("signing.cms.content.type");
        if ((content->d.data == nullptr) != (m_detached != nullptr)) refuse("signing.cms.content");
        if (!m_detached)
            m_signature.content.assign(reinterpret_cast<const char *>(ASN1_STRING_get0_data(content->d.data)),
                                       size_t(ASN1_STRING_length(content->d.data)));
    }

    void checkProfile()
    {
        const int signers = sk_PKCS7_SIGNER_INFO_num(m_signed->signer_info);
        if (signers != 1) refuse("signing.cms.signers", {{"count", std::to_string(std::max(0, signers))}});
        m_info = sk_PKCS7_SIGNER_INFO_value(m_signed->signer_info, 0);
        if (ASN1_INTEGER_get(m_signed->version) != 1 || ASN1_INTEGER_get(m_info->version) != 1)
            refuse("signing.cms.version");
        const int digest = nameOf(m_info->digest_alg), signature = nameOf(m_info->digest_enc_alg);
        static const std::set<int> digests{NID_sha256, NID_sha384, NID_sha512};
        if (!digests.contains(digest) || sk_X509_ALGOR_num(m_signed->md_algs) != 1 ||
            nameOf(sk_X509_ALGOR_value(m_signed->md_algs, 0)) != digest)
            refuse("signing.cms.algorithm");
        int named = digest, key = NID_rsaEncryption;
        m_rsa = signature == NID_rsaEncryption ||
                (OBJ_find_sigid_algs(signature, &named, &key) == 1 && key == NID_rsaEncryption);
        if (named != digest || (!m_rsa && key != NID_X9_62_id_ecPublicKey)) refuse("signing.cms.algorithm");
    }

    /** Every certificate inside must be readable, and exactly one must be the one that the signer names. */
    void findSigner()
    {
        const PKCS7_ISSUER_AND_SERIAL *name = m_info->issuer_and_serial;
        if (sk_X509_num(m_signed->cert) > mostCertificates) refuse("signing.cms.malformed");
        int found = 0;
        for (int i = 0; i < sk_X509_num(m_signed->cert); ++i) {
            X509 *certificate = sk_X509_value(m_signed->cert, i);
            if (X509_get_extension_flags(certificate) & EXFLAG_INVALID) refuse("signing.certificate.malformed");
            if (encoded(i2d_X509_NAME, name->issuer) != encoded(i2d_X509_NAME, X509_get_issuer_name(certificate)) ||
                ASN1_INTEGER_cmp(name->serial, X509_get0_serialNumber(certificate)) != 0)
                continue;
            m_signer = certificate;
            ++found;
        }
        if (found != 1) refuse("signing.cms.certificate");
        m_signature.signer = subjectOf(m_signer);
        m_signature.fingerprint = hex(sha256(encoded(i2d_X509, static_cast<const X509 *>(m_signer))));
        EVP_PKEY *key = X509_get0_pubkey(m_signer);
        char group[64] = "";
        if (key && EVP_PKEY_is_a(key, "RSA"))
            m_signature.key = Key::Rsa;
        else if (key && EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) &&
                 OBJ_txt2nid(group) == NID_X9_62_prime256v1)
            m_signature.key = Key::P256;
        if (!key || !EVP_PKEY_is_a(key, m_rsa ? "RSA" : "EC")) refuse("signing.cms.algorithm");
    }

    /** The one value of the one attribute of this kind; null where there is none. */
    const ASN1_TYPE *attribute(int kind, const char *name) const
    {
        const ASN1_TYPE *found = nullptr;
        for (int i = 0; i < sk_X509_ATTRIBUTE_num(m_info->auth_attr); ++i) {
            X509_ATTRIBUTE *each = sk_X509_ATTRIBUTE_value(m_info->auth_attr, i);
            if (X509_ATTRIBUTE_count(each) != 1) wrongAttribute("…");
            if (OBJ_obj2nid(X509_ATTRIBUTE_get0_object(each)) != kind) continue;
            if (found) wrongAttribute(name);
            found = X509_ATTRIBUTE_get0_type(each, 0);
        }
        return found;
    }

    void checkAttributes()
    {
        const ASN1_TYPE *type = attribute(NID_pkcs9_contentType, "content-type");
        if (!type || type->type != V_ASN1_OBJECT || OBJ_obj2nid(type->value.object) != NID_pkcs7_data)
            wrongAttribute("content-type");
        if (!attribute(NID_pkcs9_messageDigest, "message-digest")) wrongAttribute("message-digest");
        const ASN1_TYPE *named = attribute(NID_id_smime_aa_signingCertificateV2, "signing-certificate-v2");
        if (!named || named->type != V_ASN1_SEQUENCE) wrongAttribute("signing-certificate-v2");
        checkSigningCertificate(named->value.sequence);
        const ASN1_TYPE *time = attribute(NID_pkcs9_signingTime, "signing-time");
        if (!time) return;
        std::tm parts{};
        const bool isTime = time->type == V_ASN1_UTCTIME || time->type == V_ASN1_GENERALIZEDTIME;
        if (!isTime || ASN1_TIME_to_tm(time->value.asn1_string, &parts) != 1) wrongAttribute("signing-time");
        // DER has one way to write a moment: UTCTime from 1950 to 2049, and whole seconds in universal time.
        const Owned<ASN1_TIME, ASN1_TIME_free> again(ASN1_TIME_adj(nullptr, timegm(&parts), 0, 0));
        if (again->type != time->type || ASN1_STRING_cmp(again.get(), time->value.asn1_string) != 0)
            wrongAttribute("signing-time");
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
        if (!named || OSSL_ESS_check_signing_certs(nullptr, named.get(), known.get(), 1) != 1)
            refuse("signing.cms.certificate");
    }

    /** Whether digest and signature are right, whoever signed. */
    void checkBytes() const
    {
        const Owned<BIO, BIO_free_all> content(
            m_detached ? BIO_new_mem_buf(m_detached->data(), static_cast<int>(m_detached->size())) : nullptr);
        if (PKCS7_verify(m_message.get(), nullptr, nullptr, content.get(), nullptr, PKCS7_BINARY | PKCS7_NOVERIFY) == 1)
            return;
        bool digest = false;
        while (const unsigned long error = ERR_get_error()) digest |= ERR_GET_REASON(error) == PKCS7_R_DIGEST_FAILURE;
        refuse(digest ? "signing.cms.digest" : "signing.cms.signature", {{"subject", m_signature.signer}});
    }

    const std::string *m_detached;
    Signature &m_signature;
    Owned<PKCS7, PKCS7_free> m_message;
    PKCS7_SIGNED *m_signed = nullptr;
    PKCS7_SIGNER_INFO *m_info = nullptr;
    X509 *m_signer = nullptr;
    bool m_rsa = false;
};

}  // namespace

Signature verifySignature(const std::string &cms, const std::string *detached, const Trust &trust, long long at)
{
    Signature signature;
    noting(signature.findings, {}, [&] { Check(cms, detached, signature).run(trust, at); });
    ERR_clear_error();
    return signature;
}

}  // namespace remit_verify
