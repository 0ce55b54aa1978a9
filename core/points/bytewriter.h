#pragma once
#include "base/date.h"

#include <QByteArray>

#include <optional>

namespace remit::points {

/**
 * Appends a JSON document to bytes, member by member, in the order in which it is told. Asked in the order of
 * RFC 8785 it writes canonical bytes, without a tree in between. Names and codes are plain ASCII.
 */
class ByteWriter
{
public:
    QByteArray take() { return std::move(m_out); }

    void open(char bracket)
    {
        separate();
        m_out += bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_out += bracket;
        m_first = false;
    }
    void name(const char *name)
    {
        separate();
        m_out += '"';
        m_out += name;
        m_out += "\":";
        m_first = true;
    }

    void null() { word("null"); }
    void flag(bool value) { word(value ? "true" : "false"); }
    void number(qint64 value)
    {
        separate();
        m_out += QByteArray::number(value);
    }
    void code(const char *code)
    {
        separate();
        m_out += '"';
        m_out += code;
        m_out += '"';
    }
    /** Any text. */
    void text(const QString &text);
    void day(Date day) { code(isoDate(day).toLatin1().constData()); }
    void month(Month month) { code(isoMonth(month).toLatin1().constData()); }

private:
    void separate()
    {
        if (!m_first) m_out += ',';
        m_first = false;
    }
    void word(const char *word)
    {
        separate();
        m_out += word;
    }

    QByteArray m_out;
    bool m_first = true;
};

}  // namespace remit::points
