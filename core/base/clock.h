#pragma once
#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace remit {

/** A moment, to the second, in UTC. Written and shown in China Standard Time (+08:00). */
using Instant = std::chrono::sys_seconds;

/** Where the time comes from; injected so that tests and demos choose it. */
using Clock = std::function<Instant()>;

/** Where random bytes come from: returns exactly `count` bytes. */
using Random = std::function<QByteArray(int count)>;

/** The machine's clock. */
Clock systemClock();

/** The operating system's random source. */
Random systemRandom();

/** "2026-12-01T09:00:00+08:00". */
QString isoInstant(Instant instant);

/** Reads what isoInstant writes; any offset of the form +hh:mm, or Z. */
std::optional<Instant> parseInstant(QStringView text);

}  // namespace remit
