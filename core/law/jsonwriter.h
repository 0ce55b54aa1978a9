#pragma once
#include "base/date.h"
#include "base/term.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace remit
{

/**
 * Writes canonical JSON straight into bytes; the caller gives the members in order of their names. Several times
 * faster than building a value first.
 */
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out) : m_out(out) {}

    void begin(char bracket);
    void end(char bracket);
    void name(const char *name);

    void null() { raw("null"); }
    void value(bool flag) { raw(flag ? "true" : "false"); }
    void value(int number);
    void value(Date date);
    void value(Term term);
    /** Requires ASCII without quotes or backslashes. */
    void value(const char *word);
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
    void member(const char *key, const T &content)
    {
        name(key);
        value(content);
    }

private:
    void separate();
    void raw(QByteArrayView text);

    QByteArray &m_out;
    bool m_first = true;
};

}  // namespace remit
