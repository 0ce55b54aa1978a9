#pragma once
#include "statistics/statisticspresenter.h"

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace remit::ui {

class Card;
class EmptyState;
class Notice;
class PeriodChooser;

/** The place "统计": an indicator, a period, its bars; every bar opens its list. */
class StatisticsPage : public Page
{
    Q_OBJECT

public:
    explicit StatisticsPage(const PageContext &context, QWidget *parent = nullptr);

    /** The code of an indicator. */
    void open(const QString &argument) override;
    void refresh() override;
    QStringList crumbs() const override;
    QWidget *firstFocus() override;

private:
    QWidget *buildTools();
    QWidget *buildIndicators();
    QWidget *buildChart();
    void listen();
    void showCounted();
    void teach();
    void openBar(const BarPlace &bar);
    void preview();
    void print();
    void save();
    void write(const QString &path);
    void told(const QString &path, bool done);

    StatisticsPresenter m_presenter;
    PeriodChooser *m_period = nullptr;
    QListWidget *m_indicators = nullptr;
    Notice *m_notice = nullptr;
    Card *m_card = nullptr;
    QLabel *m_span = nullptr;
    QLabel *m_note = nullptr;
    QStackedWidget *m_whole = nullptr;
    EmptyState *m_empty = nullptr;
    BarChartView *m_chart = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace remit::ui
