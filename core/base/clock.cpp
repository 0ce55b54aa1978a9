#include "base/clock.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimeZone>

namespace remit {

namespace {
constexpr int chinaOffsetSeconds = 8 * 3600;
}

Clock systemClock()
{
    return [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
}

Random systemRandom()
{
    return [](int count) {
        QByteArray bytes(count, Qt::Uninitialized);
        for (char &byte : bytes) byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
        return bytes;
    };
}

QString isoInstant(Instant instant)
{
    const QDateTime time =
        QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::OffsetFromUTC, chinaOffsetSeconds);
    return time.toString(Qt::ISODate);
}

std::optional<Instant> parseInstant(QStringView text)
{
    static const QRegularExpression shape(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$)"));
    if (!shape.match(text).hasMatch()) return std::nullopt;
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODate);
    if (!time.isValid()) return std::nullopt;
    return Instant(std::chrono::seconds(time.toSecsSinceEpoch()));
}

}  // namespace remit
