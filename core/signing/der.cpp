#include "signing/der.h"

#include <QDateTime>

#include <algorithm>

namespace remit::der {

namespace {

// These are written for every attribute of every signature, so they append in place.

void appendLength(QByteArray &bytes, qsizetype size)
{
    if (size < 128) {
        bytes += static_cast<char>(size);
        return;
    }
    int count = 0;
    for (qsizetype rest = size; rest > 0; rest >>= 8) ++count;
    bytes += static_cast<char>(0x80 | count);
    while (count-- > 0) bytes += static_cast<char>((size >> (8 * count)) & 0xFF);
}

/** Seven bits a byte, the highest first, the top bit set on all but the last. */
void appendArc(QByteArray &bytes, quint64 number)
{
    int count = 1;
    for (quint64 rest = number >> 7; rest > 0; rest >>= 7) ++count;
    while (count-- > 0) bytes += static_cast<char>((count > 0 ? 0x80 : 0) | ((number >> (7 * count)) & 0x7F));
}

}  // namespace

QByteArray value(quint8 tag, QByteArrayView body)
{
    constexpr qsizetype longestHead = 6;
    QByteArray bytes;
    bytes.reserve(body.size() + longestHead);
    bytes += static_cast<char>(tag);
    appendLength(bytes, body.size());
    bytes.append(body.data(), body.size());
    return bytes;
}

QByteArray sequence(std::initializer_list<QByteArray> elements)
{
    QByteArray body;
    for (const QByteArray &element : elements) body += element;
    return value(Sequence, body);
}

QByteArray setOf(std::vector<QByteArray> elements, quint8 tag)
{
    // QByteArray compares bytes as unsigned, and the shorter of two equal beginnings first, as X.690 11.6 does.
    std::sort(elements.begin(), elements.end());
    QByteArray body;
    for (const QByteArray &element : elements) body += element;
    return value(tag, body);
}

QByteArray integer(int number) { return value(Integer, QByteArray(1, static_cast<char>(number))); }

QByteArray octets(QByteArrayView body) { return value(OctetString, body); }

QByteArray null() { return value(Null, {}); }

QByteArray oid(QByteArrayView dotted)
{
    QByteArray body;
    body.reserve(dotted.size());
    quint64 number = 0, first = 0;
    int dots = 0;
    const auto close = [&] {
        // The first two numbers share an arc (X.690, 8.19.4).
        if (dots == 0)
            first = number;
        else
            appendArc(body, dots == 1 ? first * 40 + number : number);
        ++dots;
        number = 0;
    };
    for (const char c : dotted)
        if (c == '.')
            close();
        else
            number = number * 10 + quint64(c - '0');
    close();
    return value(ObjectIdentifier, body);
}

QByteArray time(Instant instant)
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    const int year = utc.date().year();
    const bool isShort = year >= 1950 && year < 2050;
    const QString text = utc.toString(isShort ? u"yyMMddhhmmss'Z'"_qs : u"yyyyMMddhhmmss'Z'"_qs);
    return value(isShort ? UtcTime : GeneralizedTime, text.toLatin1());
}

}  // namespace remit::der
