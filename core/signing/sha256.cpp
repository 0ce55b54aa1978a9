#include "signing/sha256.h"

#include "signing/openssl.h"

#include <QIODevice>

namespace remit {

void Sha256::Release::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    m_good = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

QByteArray Sha256::of(QIODevice &device)
{
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    Sha256 hash;
    qint64 read = 0;
    while ((read = device.read(piece.data(), piece.size())) > 0) hash.add(QByteArrayView(piece).first(read));
    return read == 0 ? hash.result() : QByteArray();
}

void Sha256::add(QByteArrayView bytes)
{
    m_good = m_good && EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())) == 1;
}

QByteArray Sha256::result()
{
    QByteArray digest(32, '\0');
    const bool good = m_good && EVP_DigestFinal_ex(m_context.get(), openssl::data(digest), nullptr) == 1;
    m_good = false;
    return good ? digest : QByteArray();
}

}  // namespace remit
