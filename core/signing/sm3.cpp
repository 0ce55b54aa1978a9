#include "signing/sm3.h"

#include "signing/openssl.h"

namespace remit {

void Sm3::Release::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

Sm3::Sm3() : m_context(EVP_MD_CTX_new())
{
    m_good = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sm3(), nullptr) == 1;
}

void Sm3::add(QByteArrayView bytes)
{
    m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())) == 1;
}

QByteArray Sm3::result()
{
    QByteArray digest(32, '\0');
    const bool good = m_good && EVP_DigestFinal_ex(m_context.get(), openssl::data(digest), nullptr) == 1;
    m_good = false;
    return good ? digest : QByteArray();
}

QByteArray sm3(QByteArrayView bytes)
{
    Sm3 hash;
    hash.add(bytes);
    return hash.result();
}

}  // namespace remit
