#include "signature.h"
#include "text.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <utility>

namespace remit_verify {

namespace {

using Bio = Owned<BIO, BIO_free_all>;

}  // namespace

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

void nameSm2Signer(X509 *certificate)
{
    if (X509_get_signature_nid(certificate) != NID_SM2_with_SM3) return;
    Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> id(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(id.get(), reinterpret_cast<const unsigned char *>(sm2Signer), sizeof sm2Signer - 1);
    X509_set0_distinguishing_id(certificate, id.release());
}

void Trust::addRecorded(Trust roots)
{
    for (Certificate &root : roots.authorities) {
        recorded.insert(fingerprintOf(root.get()));
        authorities.push_back(std::move(root));
    }
    for (RevocationList &list : roots.lists) lists.push_back(std::move(list));
}

}  // namespace remit_verify
