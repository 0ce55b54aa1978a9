#include "base/date.h"

namespace remit {

using namespace std::chrono;

namespace {

/** The non-negative number that `text` spells in ASCII digits only, or -1. */
int digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

}  // namespace

std::optional<Date> makeDate(int year, int month, int day)
{
    if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const year_month_day ymd{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                             std::chrono::day(static_cast<unsigned>(day))};
    if (!ymd.ok()) return std::nullopt;
    return sys_days(ymd);
}

std::optional<Date> parseIsoDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return std::nullopt;
    return makeDate(digits(text.first(4)), digits(text.sliced(5, 2)), digits(text.sliced(8, 2)));
}

QString isoDate(Date date)
{
    const year_month_day ymd(date);
    const auto two = [](unsigned n) { return QString::number(n).rightJustified(2, u'0'); };
    return QString::number(int(ymd.year())) + u'-' + two(unsigned(ymd.month())) + u'-' + two(unsigned(ymd.day()));
}

QString chineseDate(Date date)
{
    const year_month_day ymd(date);
    return QStringLiteral("%1年%2月%3日").arg(int(ymd.year())).arg(unsigned(ymd.month())).arg(unsigned(ymd.day()));
}

std::optional<Month> parseIsoMonth(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-') return std::nullopt;
    const int year = digits(text.first(4));
    const int month = digits(text.sliced(5, 2));
    if (!makeDate(year, month, 1)) return std::nullopt;
    return Month(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)));
}

QString isoMonth(Month month)
{
    return QString::number(int(month.year())) + u'-' + QString::number(unsigned(month.month())).rightJustified(2, u'0');
}

Month monthOf(Date date)
{
    const year_month_day ymd(date);
    return ymd.year() / ymd.month();
}

bool isMonthEnd(Date date) { return unsigned(year_month_day(date + days(1)).day()) == 1; }

Date addMonths(Date date, int count)
{
    const year_month_day ymd(date);
    const year_month month = ymd.year() / ymd.month();
    const year_month target = month + months(count);
    // Before the 28th every month has the day and none ends on it.
    if (ymd.day() < day(28)) return sys_days(target / ymd.day());
    const year_month_day_last last = target / std::chrono::last;
    const bool monthEnd = ymd.day() == (month / std::chrono::last).day();
    return sys_days(monthEnd || ymd.day() > last.day() ? year_month_day(last) : target / ymd.day());
}

Date dateIn(Instant instant) { return floor<days>(instant + hours(8)); }

}  // namespace remit
