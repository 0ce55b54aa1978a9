#pragma once
#include "base/date.h"
#include "base/term.h"

#include <QByteArray>
#include <QString>

#include <cstring>
#include <optional>
#include <string_view>

namespace remit {

/**
 * Writes canonical JSON straight into bytes; the caller gives the members in order of their names. Many times
 * faster than building a value first.
 */
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype room)
        : m_bytes(room, Qt::Uninitialized), m_at(m_bytes.data()), m_end(m_at + m_bytes.size())
    {
    }

    void begin(char bracket)
    {
        prepare(1);
        *m_at++ = bracket;
        m_first = true;
    }
    void end(char bracket)
    {
        m_first = true;
        prepare(1);
        *m_at++ = bracket;
    }
    /** Requires ASCII without quotes or backslashes. */
    void name(std::string_view name)
    {
        prepare(name.size() + 3);
        quoted(name);
        *m_at++ = ':';
        m_first = true;
    }

    void null() { json("null"); }
    void value(bool flag) { json(flag ? "true" : "false"); }
    void value(int number);
    void value(Date date);
    void value(Term term);
    /** Requires ASCII without quotes or backslashes. */
    void value(std::string_view word)
    {
        prepare(word.size() + 2);
        quoted(word);
    }
    void value(const char *word) { value(std::string_view(word)); }
    void value(const QString &text);
    template <class T>
    void value(const std::optional<T> &maybe)
    {
        if (maybe)
            value(*maybe);
        else
            null();
    }
    template <class T>
    void member(std::string_view key, const T &content)
    {
        name(key);
        value(content);
    }
    /** Text that is JSON already. */
    void json(QByteArrayView text)
    {
        prepare(static_cast<std::size_t>(text.size()));
        put(text.data(), static_cast<std::size_t>(text.size()));
    }

    /** What was written; ends the writing. */
    QByteArray take();

private:
    /** Makes room for `size` bytes and writes the comma that may come before them. */
    void prepare(std::size_t size)
    {
        if (static_cast<std::size_t>(m_end - m_at) < size + 1) grow(size + 1);
        *m_at = ',';
        m_at += !m_first;
        m_first = false;
    }
    void grow(std::size_t size);
    void quoted(std::string_view word)
    {
        *m_at++ = '"';
        put(word.data(), word.size());
        *m_at++ = '"';
    }
    void put(const void *bytes, std::size_t size)
    {
        std::memcpy(m_at, bytes, size);
        m_at += size;
    }

    QByteArray m_bytes;
    char *m_at;
    char *m_end;
    bool m_first = true;
};

}  // namespace remit
