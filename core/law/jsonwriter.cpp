#include "law/jsonwriter.h"

#include "base/json.h"

#include <charconv>

namespace remit {

void JsonWriter::grow(std::size_t size)
{
    const qsizetype used = m_at - m_bytes.constData();
    m_bytes.resize(2 * m_bytes.size() + static_cast<qsizetype>(size));
    m_at = m_bytes.data() + used;
    m_end = m_bytes.data() + m_bytes.size();
}

void JsonWriter::value(int number)
{
    char digits[12];
    json(QByteArrayView(digits, std::to_chars(digits, digits + sizeof digits, number).ptr - digits));
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
    json(QByteArrayView(text, sizeof text));
}

void JsonWriter::value(Term term)
{
    begin('{');
    if (term.days) member("days", term.days);
    if (term.months) member("months", term.months);
    if (term.years) member("years", term.years);
    end('}');
}

void JsonWriter::value(const QString &text) { json(Json(text).canonical()); }

QByteArray JsonWriter::take()
{
    m_bytes.truncate(m_at - m_bytes.constData());
    return std::move(m_bytes);
}

}  // namespace remit
