#pragma once
#include "dashboard/dashboardpresenter.h"
#include "widgets/rowsmodel.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace remit::ui {

class Card;
class Notice;
class SoonCard;
class StageBar;
class Table;
class TaskCard;
class WarningCard;

/** The first page (工作台): what waits, where the cases stand, what came back, what the court has. */
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const QString &argument) override;
    void refresh() override;
    QWidget *firstFocus() override;

private:
    struct Figure {
        QLabel *number = nullptr;
        QLabel *note = nullptr;
    };

    Figure addFigure(QHBoxLayout *row, const QString &name, const QString &page);
    QWidget *buildNext();
    QWidget *buildBatches();
    void showAnswers(const std::vector<Overview::Answer> &answers);
    void showWarnings(const std::vector<Warning> &warnings);
    void show();
    /** What was typed and not submitted, as after a crash or a change of officer. */
    void showDrafts(const QStringList &cases);
    using QWidget::show;

    DashboardPresenter m_presenter;
    RowsModel<Overview::BatchLine> m_batches;
    Notice *m_notice;
    Figure m_inmates, m_cases, m_batch, m_warnings;
    Card *m_stageCard = nullptr;
    StageBar *m_stages = nullptr;
    QLabel *m_next = nullptr;
    QPushButton *m_nextStep = nullptr;
    TaskCard *m_taskCard = nullptr;
    WarningCard *m_warningCard = nullptr;
    /** The stages of the bar's parts. */
    QStringList m_shownStages;
    QStackedLayout *m_batchStack = nullptr;
    Table *m_batchTable = nullptr;
    SoonCard *m_soon = nullptr;
    Card *m_answerCard = nullptr;
};

}  // namespace remit::ui
