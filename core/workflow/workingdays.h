#pragma once
#include "base/date.h"
#include "base/result.h"

#include <QSet>

namespace remit {

/**
 * Which days are worked (工作日): weekdays but for the State Council's holidays, and the weekend days that its
 * yearly notice moves work to. Holidays are data per year; a year without data is an error, never a guess.
 */
class WorkingDays
{
public:
    /** The calendar in resources/workflows/holidays.json. Errors: workflow.calendar.unreadable. */
    static Result<WorkingDays> load();
    static Result<WorkingDays> fromJson(QByteArrayView bytes);

    /** Errors: workflow.calendar.year with `year`. */
    Result<bool> isWorkingDay(Date date) const;

    /**
     * The last day of a period of `count` working days that begins the day after `start` (the day itself does
     * not count, 刑事诉讼法第一百零五条). Requires count >= 0. Errors: workflow.calendar.year.
     */
    Result<Date> after(Date start, int count) const;

    int firstYear() const;
    int lastYear() const;

private:
    QSet<int> m_years;
    QSet<qint64> m_off;
    QSet<qint64> m_on;
};

}  // namespace remit
