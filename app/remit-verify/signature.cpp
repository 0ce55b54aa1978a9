#include "signature.h"

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace remit_verify {

namespace {

/** The algorithm's name; NID_undef where it has parameters other than NULL: then it is another algorithm. */
int nameOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int parameters = V_ASN1_UNDEF;
    X509_ALGOR_get0(&object, &parameters, nullptr, algorithm);
    return parameters == V_ASN1_UNDEF || parameters == V_ASN1_NULL ? OBJ_obj2nid(object) : NID_undef;
}

/** One signature while it is checked. OpenSSL's PKCS7 is what CMS was called before; for this profile both agree. */
struct Check {
    const std::string_view *m_detached;
    Signature &m_signature;
    Owned<PKCS7, PKCS7_free> m_message = {};
    PKCS7_SIGNED *m_signed = nullptr;
    PKCS7_SIGNER_INFO *m_info = nullptr;
    X509 *m_signer = nullptr;
    bool m_rsa = false;

    void run(std::string_view cms, const Basis &basis)
    {
        const unsigned char *at = bytesOf(cms);
        m_message.reset(d2i_PKCS7(nullptr, &at, static_cast<long>(cms.size())));
        // Written again it must be the same bytes: so it is DER, and nothing follows it.
        need(m_message && PKCS7_type_is_signed(m_message.get()) && m_message->d.sign &&
                 encoded(i2d_PKCS7, m_message.get()) == cms,
             "signing.cms.malformed");
        m_signed = m_message->d.sign;
        checkProfile();
        findSigner();
        judgeSigner(m_signer, m_signed->cert, basis, m_signature);
        checkAttributes();
        checkBytes();
    }

    void checkProfile()
    {
        const PKCS7 *content = m_signed->contents;
        need(PKCS7_type_is_data(content) && (content->d.data == nullptr) == (m_detached != nullptr) &&
                 sk_PKCS7_SIGNER_INFO_num(m_signed->signer_info) == 1 && sk_X509_ALGOR_num(m_signed->md_algs) == 1,
             "signing.cms.profile");
        m_info = sk_PKCS7_SIGNER_INFO_value(m_signed->signer_info, 0);
        if (!m_detached) m_signature.content = contentOf(content->d.data);
        const int digest = nameOf(m_info->digest_alg), signature = nameOf(m_info->digest_enc_alg);
        static const std::set<int> digests{NID_sha256, NID_sha384, NID_sha512};
        int named = digest, key = signature;
        if (signature != NID_rsaEncryption) OBJ_find_sigid_algs(signature, &named, &key);
        m_rsa = key == NID_rsaEncryption;
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
        EVP_PKEY *key = X509_get0_pubkey(m_signer);
        need(key && EVP_PKEY_is_a(key, m_rsa ? "RSA" : "EC"), "signing.cms.algorithm");
        char group[64] = "";
        const bool p256 = EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1 &&
                          OBJ_txt2nid(group) == NID_X9_62_prime256v1;
        m_signature.profile = m_rsa ? "sha256-rsa" : p256 ? "sha256-ecdsa" : "";
    }

    /** The value, of this type, of the one attribute of this kind; null where there is none. */
    template <class T>
    const T *attribute(int kind, int type) const
    {
        return static_cast<T *>(X509at_get0_data_by_OBJ(m_info->auth_attr, OBJ_nid2obj(kind), -3, type));
    }

    void checkAttributes()
    {
        const auto *type = attribute<ASN1_OBJECT>(NID_pkcs9_contentType, V_ASN1_OBJECT);
        const auto *named = attribute<ASN1_STRING>(NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
        bool single = type && OBJ_obj2nid(type) == NID_pkcs7_data && named &&
                      attribute<ASN1_STRING>(NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
        for (int i = 0; i < sk_X509_ATTRIBUTE_num(m_info->auth_attr); ++i)
            single = single && X509_ATTRIBUTE_count(sk_X509_ATTRIBUTE_value(m_info->auth_attr, i)) == 1;
        need(single, "signing.cms.attributes");
        checkSigningCertificate(named);
        if (X509at_get_attr_by_NID(m_info->auth_attr, NID_pkcs9_signingTime, -1) < 0) return;
        const auto *time = attribute<ASN1_TIME>(NID_pkcs9_signingTime, V_ASN1_UTCTIME);
        if (!time) time = attribute<ASN1_TIME>(NID_pkcs9_signingTime, V_ASN1_GENERALIZEDTIME);
        need(time && ASN1_TIME_check(time), "signing.cms.time");
        // DER has one way to write a moment: UTCTime from 1950 to 2049, and whole seconds in universal time.
        const Owned<ASN1_TIME, ASN1_TIME_free> again(ASN1_TIME_adj(nullptr, secondsOf(time), 0, 0));
        need(again->type == time->type && ASN1_STRING_cmp(again.get(), time) == 0, "signing.cms.time");
        m_signature.time = secondsOf(time);
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
        const Owned<BIO, BIO_free_all> content(m_detached ? BIO_new_mem_buf(m_detached->data(), int(m_detached->size()))
                                                          : nullptr);
        ERR_clear_error();
        const int flags = PKCS7_BINARY | PKCS7_NOVERIFY;
        const bool good = PKCS7_verify(m_message.get(), nullptr, nullptr, content.get(), nullptr, flags) == 1;
        const bool digest = ERR_GET_REASON(ERR_peek_error()) == PKCS7_R_DIGEST_FAILURE;
        need(good, digest ? "signing.cms.digest" : "signing.cms.signature", m_signature.signer);
    }
};

}  // namespace

Signature verifySignature(std::string_view cms, const std::string_view *detached, const Basis &basis)
{
    Signature signature;
    noting(signature.findings, {}, [&](Findings &) { Check{detached, signature}.run(cms, basis); });
    ERR_clear_error();
    return signature;
}

}  // namespace remit_verify
