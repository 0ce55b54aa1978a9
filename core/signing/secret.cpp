#include "signing/secret.h"

#include <openssl/crypto.h>

#include <cstring>
#include <utility>

namespace remit {

Secret::Secret(qsizetype size) : m_bytes(std::make_unique<char[]>(static_cast<size_t>(size) + 1)), m_size(size) {}

Secret Secret::fromUtf8(QByteArray &&utf8)
{
    Secret secret = copyOf(utf8);
    if (utf8.isDetached()) OPENSSL_cleanse(utf8.data(), static_cast<size_t>(utf8.size()));
    utf8.clear();
    return secret;
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(bytes.size());
    if (!bytes.isEmpty()) std::memcpy(secret.data(), bytes.data(), static_cast<size_t>(bytes.size()));
    return secret;
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) {}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this == &other) return *this;
    wipe();
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

Secret::~Secret() { wipe(); }

void Secret::wipe()
{
    if (m_bytes) OPENSSL_cleanse(m_bytes.get(), static_cast<size_t>(m_size));
}

}  // namespace remit
