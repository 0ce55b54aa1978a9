#pragma once
#include "base/date.h"

namespace remit::points {

/** Months counted from the year 0, so that they can be subtracted and used as indices. */
constexpr int monthCount(Month month) { return int(month.year()) * 12 + int(unsigned(month.month())) - 1; }

constexpr Month monthOfCount(int count)
{
    return std::chrono::year(count / 12) / std::chrono::month(static_cast<unsigned>(count % 12 + 1));
}

constexpr int monthCount(Date date)
{
    const std::chrono::year_month_day ymd(date);
    return monthCount(ymd.year() / ymd.month());
}

constexpr Date firstDay(int count) { return Date(monthOfCount(count) / std::chrono::day(1)); }

constexpr int daysBetween(Date from, Date end) { return int((end - from).count()); }

}  // namespace remit::points
