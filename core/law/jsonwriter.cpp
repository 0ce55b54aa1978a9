#include "law/jsonwriter.h"

#include "base/json.h"

#include <charconv>

namespace remit
{

void JsonWriter::separate()
{
    if (!m_first) m_out += ',';
    m_first = false;
}

void JsonWriter::raw(QByteArrayView text)
{
    separate();
    m_out += text;
}

void JsonWriter::begin(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
}

void JsonWriter::end(char bracket)
{
    m_out += bracket;
    m_first = false;
}

void JsonWriter::name(const char *name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_first = true;
}

void JsonWriter::value(int number)
{
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    raw(QByteArrayView(digits, end - digits));
}

void JsonWriter::value(Date date)
{
    const std::chrono::year_month_day ymd(date);
    const int year = int(ymd.year());
    const int month = int(unsigned(ymd.month()));
    const int day = int(unsigned(ymd.day()));
    const auto digit = [](int n) { return static_cast<char>('0' + n % 10); };
    const char text[] = {'"',
                         digit(year / 1000),
                         digit(year / 100),
                         digit(year / 10),
                         digit(year),
                         '-',
                         digit(month / 10),
                         digit(month),
                         '-',
                         digit(day / 10),
                         digit(day),
                         '"'};
    raw(QByteArrayView(text, sizeof text));
}

void JsonWriter::value(Term term)
{
    begin('{');
    if (term.days) member("days", term.days);
    if (term.months) member("months", term.months);
    if (term.years) member("years", term.years);
    end('}');
}

void JsonWriter::value(const char *word)
{
    separate();
    m_out += '"';
    m_out += word;
    m_out += '"';
}

void JsonWriter::value(const QString &text)
{
    raw(Json(text).canonical());
}

}  // namespace remit
