#include "signing/trust.h"

#include "signing/openssl.h"
#include "signing/trustmemory.h"

#include "base/durablefile.h"

#include <openssl/pem.h>

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 largestFile = 16 << 20;
constexpr char crlStart[] = "-----BEGIN X509 CRL-----";

openssl::Crl readCrl(QByteArrayView pemOrDer)
{
    if (pemOrDer.startsWith('-')) {
        const openssl::Bio bio(BIO_new_mem_buf(pemOrDer.data(), static_cast<int>(pemOrDer.size())));
        return openssl::Crl(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    }
    const unsigned char *in = openssl::data(pemOrDer);
    return openssl::Crl(d2i_X509_CRL(nullptr, &in, static_cast<long>(pemOrDer.size())));
}

}  // namespace

TrustStore::TrustStore() : m_memory(std::make_shared<TrustMemory>()) {}

Result<void> TrustStore::add(const Certificate &authority)
{
    if (!authority.isCa()) return fail(u"signing.trust.notca"_qs, {{u"subject"_qs, authority.subject()}});
    m_authorities.push_back(authority);
    m_memory = std::make_shared<TrustMemory>();
    return {};
}

Result<void> TrustStore::addCrl(QByteArrayView pemOrDer)
{
    const openssl::Crl crl = readCrl(pemOrDer);
    ERR_clear_error();
    if (!crl) return fail(u"signing.crl.malformed"_qs);
    // A critical extension changes what the list means: only some certificates, only changes, other issuers.
    if (X509_CRL_get_ext_by_critical(crl.get(), 1, -1) >= 0) return fail(u"signing.crl.unsupported"_qs);
    m_crls.push_back(openssl::encoded(i2d_X509_CRL, crl.get()));
    m_memory = std::make_shared<TrustMemory>();
    return {};
}

TrustStore TrustStore::without(const QString &fingerprint) const
{
    TrustStore rest;
    std::ranges::copy_if(m_authorities, std::back_inserter(rest.m_authorities),
                         [&](const Certificate &one) { return one.fingerprint() != fingerprint; });
    const auto isIssuedHere = [&rest](const QByteArray &der) {
        const QByteArray issuer = openssl::encoded(i2d_X509_NAME, X509_CRL_get_issuer(readCrl(der).get()));
        return std::ranges::any_of(rest.m_authorities,
                                   [&issuer](const Certificate &one) { return one.subjectDer() == issuer; });
    };
    std::ranges::copy_if(m_crls, std::back_inserter(rest.m_crls), isIssuedHere);
    return rest;
}

QByteArray TrustStore::pem() const
{
    QByteArray text;
    for (const Certificate &authority : m_authorities) text += authority.pem();
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    for (const QByteArray &der : m_crls) PEM_write_bio_X509_CRL(bio.get(), readCrl(der).get());
    char *lists = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &lists);
    return text + QByteArray(lists, size);
}

Result<TrustStore> TrustStore::fromPem(QByteArrayView pem)
{
    if (!pem.contains("-----BEGIN ")) return fail(u"signing.trust.empty"_qs);
    const auto certificates = Certificate::listFromPem(pem);
    if (!certificates) return fail(certificates.error());
    TrustStore store;
    for (const Certificate &certificate : *certificates)
        if (const auto added = store.add(certificate); !added) return fail(added.error());
    const QByteArray text = pem.toByteArray();
    for (qsizetype at = text.indexOf(crlStart); at >= 0; at = text.indexOf(crlStart, at + 1))
        if (const auto added = store.addCrl(QByteArrayView(text).sliced(at)); !added) return fail(added.error());
    return store;
}

Result<TrustStore> TrustStore::fromFile(const QString &path)
{
    return readWhole(path, largestFile).and_then([](const QByteArray &pem) { return fromPem(pem); });
}

}  // namespace remit
