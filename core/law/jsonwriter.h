#pragma once
#include "base/date.h"
#include "base/term.h"

#include <QByteArray>
#include <QString>

#include <cstring>
#include <optional>
#include <string_view>

namespace remit
{

/**
 * Writes canonical JSON straight into bytes; the caller gives the members in order of their names. Many times
 * faster than building a value first.
 */
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype room) : m_bytes(room, Qt::Uninitialized), m_at(m_bytes.data()) {}

    void begin(char bracket);
    void end(char bracket);
    void name(std::string_view name);

    void null() { json("null"); }
    void value(bool flag) { json(flag ? "true" : "false"); }
    void value(int number);
    void value(Date date);
    void value(Term term);
    /** Requires ASCII without quotes or backslashes. */
    void value(std::string_view word);
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
    void json(QByteArrayView text);

    /** What was written; ends the writing. */
    QByteArray take();

private:
    /** Makes room for `size` bytes and the comma that may come before them. */
    void prepare(qsizetype size);
    void put(const void *bytes, std::size_t size)
    {
        std::memcpy(m_at, bytes, size);
        m_at += size;
    }

    QByteArray m_bytes;
    char *m_at;
    bool m_first = true;
};

}  // namespace remit
