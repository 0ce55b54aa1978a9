#include "workflow/workingdays.h"

#include "base/json.h"
#include "workflow/holidays.h"

#include <algorithm>

namespace remit {

namespace {

qint64 dayNumber(Date date) { return date.time_since_epoch().count(); }

bool readDays(const Json &list, QSet<qint64> &days)
{
    for (const Json &entry : list.array()) {
        const auto date = parseIsoDate(entry.toString());
        if (!date) return false;
        days.insert(dayNumber(*date));
    }
    return true;
}

}  // namespace

Result<WorkingDays> WorkingDays::load()
{
    return shippedHolidays().and_then([](const Json &json) { return fromJson(json.canonical()); });
}

Result<WorkingDays> WorkingDays::fromJson(QByteArrayView bytes)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json) return fail(u"workflow.calendar.unreadable"_qs, {}, {json.error()});
    WorkingDays calendar;
    for (const Json &year : (*json)["years"].array()) {
        if (!readDays(year["off"], calendar.m_off) || !readDays(year["on"], calendar.m_on))
            return fail(u"workflow.calendar.unreadable"_qs);
        calendar.m_years.insert(int(year["year"].toInteger()));
    }
    return calendar;
}

Result<bool> WorkingDays::isWorkingDay(Date date) const
{
    const int year = int(std::chrono::year_month_day(date).year());
    if (!m_years.contains(year)) return fail(u"workflow.calendar.year"_qs, {{u"year"_qs, QString::number(year)}});
    if (m_on.contains(dayNumber(date))) return true;
    if (m_off.contains(dayNumber(date))) return false;
    const std::chrono::weekday weekday(date);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Result<Date> WorkingDays::after(Date start, int count) const
{
    Date date = start;
    while (count > 0) {
        date += std::chrono::days(1);
        const Result<bool> working = isWorkingDay(date);
        if (!working) return fail(working.error());
        if (*working) --count;
    }
    return date;
}

int WorkingDays::firstYear() const { return m_years.isEmpty() ? 0 : *std::min_element(m_years.begin(), m_years.end()); }

int WorkingDays::lastYear() const { return m_years.isEmpty() ? 0 : *std::max_element(m_years.begin(), m_years.end()); }

}  // namespace remit
