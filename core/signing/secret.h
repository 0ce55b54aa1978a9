#pragma once
#include <QByteArray>

#include <memory>

namespace remit {

/**
 * Bytes that must not outlive their use: a passphrase (口令), a private key, a database key. Move-only; wiped on
 * destruction, on being assigned over and on being moved from. It is never shared, shown or turned into text.
 */
class Secret
{
public:
    Secret() = default;
    /** `size` zero bytes to be filled through data(). Requires size >= 0. */
    explicit Secret(qsizetype size);
    /** Takes a passphrase over; the source is wiped (as far as nobody else shares its buffer) and left empty. */
    static Secret fromUtf8(QByteArray &&utf8);
    /** A copy of bytes that the caller owns and wipes. */
    static Secret copyOf(QByteArrayView bytes);

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    /** The bytes to write into; a zero byte follows the last, so that it can be handed to C. */
    char *data() { return m_bytes.get(); }
    const char *data() const { return m_bytes.get(); }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }

private:
    void wipe();

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

}  // namespace remit
