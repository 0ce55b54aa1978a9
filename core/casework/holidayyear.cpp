#include "casework/holidays.h"
#include "points/fieldreader.h"

#include <algorithm>

namespace remit {

namespace {

int yearOf(Date date) { return int(std::chrono::year_month_day(date).year()); }

/** Of the year, or of the December before it, whose last days a notice may move. */
bool belongs(Date date, int year)
{
    const Date first(std::chrono::year(year) / 1 / 1);
    return yearOf(date) == year || (date < first && date >= first - std::chrono::days(31));
}

tl::unexpected<Error> wrong(const QString &code, Date day, int year)
{
    return fail(code, {{u"day"_qs, isoDate(day)}, {u"year"_qs, QString::number(year)}});
}

Result<void> checkDays(const HolidayYear &year)
{
    std::vector<Date> all = year.off;
    all.insert(all.end(), year.on.begin(), year.on.end());
    std::sort(all.begin(), all.end());
    for (const Date day : all)
        if (!belongs(day, year.year)) return wrong(u"casework.holidays.day"_qs, day, year.year);
    if (const auto twice = std::adjacent_find(all.begin(), all.end()); twice != all.end())
        return wrong(u"casework.holidays.day"_qs, *twice, year.year);
    for (const Date day : year.on) {
        const std::chrono::weekday weekday(day);
        if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday)
            return wrong(u"casework.holidays.day"_qs, day, year.year);
    }
    return {};
}

/** The fixed days of the law; the others follow the moon and the sun. */
Result<void> checkStatutory(const HolidayYear &year)
{
    const std::chrono::year y(year.year);
    for (const Date day : {Date(y / 1 / 1), Date(y / 5 / 1), Date(y / 10 / 1), Date(y / 10 / 2), Date(y / 10 / 3)})
        if (std::find(year.off.begin(), year.off.end(), day) == year.off.end())
            return wrong(u"casework.holidays.statutory"_qs, day, year.year);
    return {};
}

std::vector<Date> readDays(points::FieldReader &reader, const char *name)
{
    std::vector<Date> days;
    const QStringList texts = reader.requiredTexts(name);
    for (const QString &text : texts) {
        const auto day = parseIsoDate(text);
        if (!day) reader.refuse(name, text);
        days.push_back(day.value_or(Date()));
    }
    return days;
}

}  // namespace

Result<HolidayYear> holidayYearFromJson(const Json &json)
{
    std::optional<Error> error;
    points::FieldReader reader(json, error);
    HolidayYear year{reader.requiredInteger("year"), reader.requiredText("notice"), reader.requiredDate("published_on"),
                     readDays(reader, "off"), readDays(reader, "on")};
    if (year.year < 2000 || year.year > 2200) reader.refuse("year", json["year"]);
    reader.finish();
    if (error) return fail(*error);
    if (year.notice.trimmed().isEmpty()) return fail(u"casework.holidays.notice"_qs);
    Result<void> sound = checkDays(year);
    if (sound) sound = checkStatutory(year);
    if (!sound) return fail(sound.error());
    return year;
}

}  // namespace remit
