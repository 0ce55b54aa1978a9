#pragma once
#include "base/clock.h"

#include <QString>

#include <chrono>
#include <optional>

namespace remit {

/** A calendar day, proleptic Gregorian, without a time or a zone. */
using Date = std::chrono::sys_days;

/** A calendar month. */
using Month = std::chrono::year_month;

/** The day, or nothing where the calendar has no such day or the year is outside 1800 to 2199. */
std::optional<Date> makeDate(int year, int month, int day);

/** Reads exactly "2019-03-04"; nothing for any other shape or an impossible day. */
std::optional<Date> parseIsoDate(QStringView text);

/** "2019-03-04". */
QString isoDate(Date date);

/** "2019年3月4日", as on papers (公文). */
QString chineseDate(Date date);

/** Reads exactly "2024-06". */
std::optional<Month> parseIsoMonth(QStringView text);

/** "2024-06". */
QString isoMonth(Month month);

/** The month that holds the day. */
Month monthOf(Date date);

/** Whether the day is the last of its month. */
bool isMonthEnd(Date date);

/**
 * The day on which a period of `months` that starts on `date` is met: the same day of the month that many
 * months later, or that month's last day where it has no such day or where `date` is itself a month's last.
 * Used for waiting times (起始时间, 间隔时间), never for the end of a sentence.
 */
Date addMonths(Date date, int months);

/** The day in China that holds the instant. */
Date dateIn(Instant instant);

}  // namespace remit
