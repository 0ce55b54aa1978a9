#include "signing/der.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace remit::der {

namespace {

/** A length of at most four bytes in its only encoding, taken off the front; -1 for anything else. */
qsizetype takeLength(QByteArrayView &rest)
{
    if (rest.isEmpty()) return -1;
    const auto first = static_cast<quint8>(rest.front());
    rest = rest.sliced(1);
    if (first < 0x80) return first;
    const int count = first & 0x7F;
    if (count == 0 || count > 4 || rest.size() < count) return -1;
    qsizetype length = 0;
    for (const char byte : rest.first(count)) length = (length << 8) | static_cast<quint8>(byte);
    const bool isShortest = length >= 128 && rest.front() != '\0';
    rest = rest.sliced(count);
    return isShortest ? length : -1;
}

}  // namespace

Element Reader::any()
{
    constexpr quint8 longTag = 0x1F;
    QByteArrayView rest = m_rest;
    if (m_failed || rest.isEmpty() || (rest.front() & longTag) == longTag) {
        m_failed = true;
        return {};
    }
    const auto tag = static_cast<quint8>(rest.front());
    rest = rest.sliced(1);
    const qsizetype length = takeLength(rest);
    if (length < 0 || length > rest.size()) {
        m_failed = true;
        return {};
    }
    const Element element{tag, rest.first(length), m_rest.first(m_rest.size() - rest.size() + length)};
    m_rest = rest.sliced(length);
    return element;
}

Element Reader::next(quint8 tag)
{
    const Element element = any();
    if (!m_failed && element.tag != tag) m_failed = true;
    return m_failed ? Element{} : element;
}

Reader Reader::enter(quint8 tag)
{
    Reader inner(next(tag).body);
    inner.m_failed = m_failed;
    return inner;
}

QByteArray Reader::oid()
{
    const QByteArrayView body = next(ObjectIdentifier).body;
    constexpr quint64 largest = 1ULL << 56;
    QByteArray dotted;
    dotted.reserve(4 * body.size());
    const auto append = [&dotted](quint64 number) {
        char digits[20];
        const char *end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
        dotted.append(digits, end - digits);
    };
    quint64 arc = 0;
    bool inside = false;
    for (const char byte : body) {
        const auto bits = static_cast<quint8>(byte);
        if ((!inside && bits == 0x80) || arc >= largest) m_failed = true;
        arc = (arc << 7) | (bits & 0x7F);
        inside = bits & 0x80;
        if (inside) continue;
        if (dotted.isEmpty()) {
            const quint64 first = std::min<quint64>(arc / 40, 2);
            append(first);
            arc -= first * 40;
        }
        dotted += '.';
        append(arc);
        arc = 0;
    }
    if (inside || dotted.isEmpty()) m_failed = true;
    return m_failed ? QByteArray() : dotted;
}

int Reader::smallInteger()
{
    const QByteArrayView body = next(Integer).body;
    if (body.size() != 1 || static_cast<quint8>(body.front()) > 127) m_failed = true;
    return m_failed ? -1 : body.front();
}

std::optional<Instant> Reader::time()
{
    const Element element = any();
    const QString text = QString::fromLatin1(element.body.data(), element.body.size());
    const bool isShort = element.tag == UtcTime;
    QDateTime read = QDateTime::fromString(text, isShort ? u"yyMMddhhmmss'Z'"_qs : u"yyyyMMddhhmmss'Z'"_qs);
    read.setTimeSpec(Qt::UTC);
    // Two-digit years are read as 19xx; RFC 5652 means 2000 to 2049 by those below 50.
    if (isShort && read.date().year() < 1950) read = read.addYears(100);
    const Instant instant{std::chrono::seconds(read.toSecsSinceEpoch())};
    if (!read.isValid() || der::time(instant) != element.whole) m_failed = true;
    return m_failed ? std::nullopt : std::optional(instant);
}

std::vector<QByteArrayView> Reader::elements(quint8 tag)
{
    Reader inner = enter(tag);
    std::vector<QByteArrayView> found;
    while (!inner.m_failed && !inner.m_rest.isEmpty()) found.push_back(inner.any().whole);
    if (inner.m_failed) m_failed = true;
    return m_failed ? std::vector<QByteArrayView>() : found;
}

std::vector<QByteArrayView> Reader::setOf(quint8 tag)
{
    std::vector<QByteArrayView> found = elements(tag);
    const auto misplaced = [](QByteArrayView a, QByteArrayView b) { return a.toByteArray() >= b.toByteArray(); };
    if (std::adjacent_find(found.begin(), found.end(), misplaced) == found.end()) return found;
    m_failed = true;
    return {};
}

}  // namespace remit::der
