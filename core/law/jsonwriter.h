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
        char *at = place(1);
        *at = bracket;
        written(at + 1, true);
    }
    void end(char bracket)
    {
        m_first = true;
        char *at = place(1);
        *at = bracket;
        written(at + 1, false);
    }
    /** Requires ASCII without quotes or backslashes. */
    void name(std::string_view name)
    {
        char *at = quoted(place(name.size() + 3), name);
        *at = ':';
        written(at + 1, true);
    }

    void null() { json("null"); }
    void value(bool flag) { json(flag ? "true" : "false"); }
    void value(int number);
    void value(Date date);
    void value(Term term);
    /** Requires ASCII without quotes or backslashes. */
    void value(std::string_view word) { written(quoted(place(word.size() + 2), word), false); }
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
        const auto size = static_cast<std::size_t>(text.size());
        written(put(place(size), text.data(), size), false);
    }

    /** What was written; ends the writing. */
    QByteArray take();

private:
    /** Where to write the next `size` bytes, behind the comma that may come before them. */
    char *place(std::size_t size)
    {
        if (static_cast<std::size_t>(m_end - m_at) < size + 1) grow(size + 1);
        char *at = m_at;
        const bool first = m_first;
        *at = ',';
        return at + !first;
    }
    /** What comes next stands behind `end`, without a comma where it is the first. */
    void written(char *end, bool first)
    {
        m_at = end;
        m_first = first;
    }
    void grow(std::size_t size);
    static char *put(char *at, const void *bytes, std::size_t size)
    {
        std::memcpy(at, bytes, size);
        return at + size;
    }
    static char *quoted(char *at, std::string_view word)
    {
        *at = '"';
        at = put(at + 1, word.data(), word.size());
        *at = '"';
        return at + 1;
    }

    QByteArray m_bytes;
    char *m_at;
    char *m_end;
    bool m_first = true;
};

}  // namespace remit
