#include "seals/sealder.h"

#include <QDateTime>

namespace remit::sealder {

namespace {

constexpr quint8 bitString = 0x03;
constexpr quint8 utf8String = 0x0C;
constexpr quint8 ia5String = 0x16;

}  // namespace

QByteArray ascii(const QString &text) { return der::value(ia5String, text.toLatin1()); }
QByteArray utf8(const QString &text) { return der::value(utf8String, text.toUtf8()); }
QByteArray bits(QByteArrayView bytes) { return der::value(bitString, QByteArray(1, '\0').append(bytes)); }

QByteArray time(Instant at)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return der::value(der::GeneralizedTime, moment.toString(u"yyyyMMddHHmmss'Z'"_qs).toLatin1());
}

QString readAscii(der::Reader &reader) { return QString::fromLatin1(reader.next(ia5String).body); }
QString readUtf8(der::Reader &reader) { return QString::fromUtf8(reader.next(utf8String).body); }

QByteArray readBits(der::Reader &reader)
{
    const QByteArrayView body = reader.next(bitString).body;
    if (body.isEmpty() || body.front() != '\0') reader.fail();
    return body.isEmpty() ? QByteArray() : body.sliced(1).toByteArray();
}

Instant readTime(der::Reader &reader)
{
    const der::Element element = reader.next(der::GeneralizedTime);
    QDateTime moment = QDateTime::fromString(QString::fromLatin1(element.body), u"yyyyMMddHHmmss'Z'"_qs);
    moment.setTimeSpec(Qt::UTC);
    if (!moment.isValid()) reader.fail();
    return Instant{std::chrono::seconds(moment.isValid() ? moment.toSecsSinceEpoch() : 0)};
}

}  // namespace remit::sealder
