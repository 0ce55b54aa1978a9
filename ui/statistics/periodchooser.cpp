#include "statistics/periodchooser.h"

#include "widgets/card.h"
#include "widgets/datefield.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace remit::ui {

PeriodChooser::PeriodChooser(Date today, QWidget *parent)
    : QWidget(parent), m_today(today), m_first(today), m_kind(new QComboBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_kind->setAccessibleName(tr("期间"));
    for (const QString &kind : {tr("年"), tr("季度"), tr("月"), tr("起止日期")}) m_kind->addItem(kind);
    m_years = addList(tr("哪一年"));
    m_quarters = addList(tr("哪个季度"));
    m_months = addList(tr("哪个月"));
    auto *span = new QWidget;
    auto *days = new QHBoxLayout(span);
    days->setContentsMargins(0, 0, 0, 0);
    const StatisticsPeriod year = yearOf(today);
    m_from = new DateField(year.from, tr("从"));
    m_to = new DateField(today, tr("到"));
    days->addWidget(m_from);
    days->addWidget(label(tr("至"), "secondary"));
    days->addWidget(m_to);
    m_which << span;
    row->addWidget(m_kind);
    for (QWidget *which : m_which) row->addWidget(which);
    setFirst(today);
    show(0);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        show(kind);
        tell();
    });
    for (DateField *field : {m_from, m_to}) connect(field, &QDateEdit::dateChanged, this, &PeriodChooser::tell);
}

void PeriodChooser::show(int kind)
{
    for (int i = 0; i < int(m_which.size()); ++i) m_which[i]->setVisible(i == kind);
}

QComboBox *PeriodChooser::addList(const QString &name)
{
    auto *list = new QComboBox;
    list->setAccessibleName(name);
    list->setMinimumWidth(120);
    m_which << list;
    connect(list, &QComboBox::currentIndexChanged, this, &PeriodChooser::tell);
    return list;
}

void PeriodChooser::fill(QComboBox *list, const QStringList &periods)
{
    const QString chosen = list->currentText();
    const QSignalBlocker quiet(list);
    list->clear();
    list->addItems(periods);
    list->setCurrentIndex(std::max(0, list->findText(chosen)));
}

void PeriodChooser::setFirst(Date first)
{
    m_first = first;
    QStringList years, quarters, months;
    for (Month month = monthOf(m_today); month >= monthOf(m_first); month -= std::chrono::months(1)) {
        const QString text = isoMonth(month);
        months << text;
        quarters << u"%1Q%2"_qs.arg(text.left(4)).arg((unsigned(month.month()) + 2) / 3);
        years << text.left(4);
    }
    quarters.removeDuplicates();
    years.removeDuplicates();
    fill(m_years, years);
    fill(m_quarters, quarters);
    fill(m_months, months);
}

StatisticsPeriod PeriodChooser::period() const
{
    if (auto *list = qobject_cast<QComboBox *>(m_which[m_kind->currentIndex()]))
        if (const auto period = parsePeriod(list->currentText())) return *period;
    return {std::min(m_from->day(), m_to->day()), std::max(m_from->day(), m_to->day())};
}

void PeriodChooser::tell() { Q_EMIT chosen(period()); }

}  // namespace remit::ui
