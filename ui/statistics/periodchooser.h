#pragma once
#include "casework/statistics.h"

#include <QWidget>

class QComboBox;

namespace remit::ui {

class DateField;

/** Chooses a period (统计期间): a year, a quarter, a month, or from one day to another. */
class PeriodChooser : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodChooser(Date today, QWidget *parent = nullptr);

    /** Offers the years, quarters and months since that day; what is chosen stays. */
    void setFirst(Date first);
    StatisticsPeriod period() const;

Q_SIGNALS:
    void chosen(const remit::StatisticsPeriod &period);

private:
    QComboBox *addList(const QString &name);
    void fill(QComboBox *list, const QStringList &periods);
    void show(int kind);
    void tell();
    using QWidget::show;

    Date m_today;
    Date m_first;
    QComboBox *m_kind;
    /** What goes with each kind. */
    QList<QWidget *> m_which;
    QComboBox *m_years;
    QComboBox *m_quarters;
    QComboBox *m_months;
    DateField *m_from;
    DateField *m_to;
};

}  // namespace remit::ui
