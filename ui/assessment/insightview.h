#pragma once
#include "assessment/insightcharts.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace remit::ui {

class Card;
class EmptyState;
class Notice;
class Table;

/**
 * What the figures tell an officer (分析): of an area who is near 600 points and who fell below the base; of an inmate
 * the months, how each operation goes, and a suggestion. Both can be printed.
 */
class InsightView : public QWidget
{
    Q_OBJECT

public:
    InsightView(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    /** Reads anew what is shown; `inmate` is chosen where one is named. */
    void open(const QString &inmate = {});
    QWidget *firstFocus() const;

Q_SIGNALS:
    void inmateWanted(const QString &number);

private:
    QWidget *buildTools();
    QWidget *buildArea();
    QWidget *buildInmate();
    void listen();
    void showAreas();
    void showRows();
    void showArea();
    void showInmate();
    void chooseRow();
    void print();

    PageContext m_context;
    InsightPresenter m_presenter;
    Notice *m_notice;
    QComboBox *m_areas = nullptr;
    QComboBox *m_teams = nullptr;
    QComboBox *m_only = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_print = nullptr;
    Table *m_table = nullptr;
    QStackedWidget *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    ChartView *m_balances = nullptr;
    QStackedWidget *m_inmate = nullptr;
    EmptyState *m_nobody = nullptr;
    Card *m_monthsCard = nullptr;
    ChartView *m_months = nullptr;
    ChartView *m_operations = nullptr;
    QLabel *m_noWork = nullptr;
    QLabel *m_advice = nullptr;
    QString m_wanted;
};

}  // namespace remit::ui
