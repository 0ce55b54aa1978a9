#include "signing/der.h"

#include <QDateTime>

#include <algorithm>

namespace remit::der {

namespace {

QByteArray length(qsizetype size)
{
    if (size < 128) return QByteArray(1, static_cast<char>(size));
    QByteArray bytes;
    for (qsizetype rest = size; rest > 0; rest >>= 8) bytes.prepend(static_cast<char>(rest & 0xFF));
    return static_cast<char>(0x80 | bytes.size()) + bytes;
}

/** Seven bits a byte, the highest first, the top bit set on all but the last. */
QByteArray arc(quint64 number)
{
    QByteArray bytes(1, static_cast<char>(number & 0x7F));
    while (number >>= 7) bytes.prepend(static_cast<char>(0x80 | (number & 0x7F)));
    return bytes;
}

}  // namespace

QByteArray value(quint8 tag, QByteArrayView body)
{
    QByteArray bytes(1, static_cast<char>(tag));
    bytes += length(body.size());
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
    quint64 number = 0, first = 0;
    int dots = 0;
    const auto close = [&] {
        // The first two numbers share an arc (X.690, 8.19.4).
        if (dots == 0)
            first = number;
        else
            body += arc(dots == 1 ? first * 40 + number : number);
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
