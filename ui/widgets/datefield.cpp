#include "widgets/datefield.h"

#include <QCalendarWidget>

namespace remit::ui {

QDate toQDate(Date day)
{
    const std::chrono::year_month_day ymd(day);
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

Date fromQDate(QDate day) { return makeDate(day.year(), day.month(), day.day()).value_or(Date{}); }

DateField::DateField(Date day, const QString &name, QWidget *parent) : QDateEdit(parent)
{
    setAccessibleName(name);
    setDisplayFormat(u"yyyy-MM-dd"_qs);
    setCalendarPopup(true);
    setDateRange(QDate(1950, 1, 1), QDate(2149, 12, 31));
    setFixedWidth(142);
    setDay(day);
}

void DateField::mousePressEvent(QMouseEvent *event)
{
    // The calendar is a window full of widgets: made when it is first looked for, not with every page.
    if (!m_dressed) calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_dressed = true;
    QDateEdit::mousePressEvent(event);
}

Date DateField::day() const { return fromQDate(date()); }

void DateField::setDay(Date day) { setDate(toQDate(day)); }

}  // namespace remit::ui
