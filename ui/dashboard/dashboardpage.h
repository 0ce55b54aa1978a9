#pragma once
#include "dashboard/dashboardpresenter.h"
#include "widgets/rowsmodel.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace remit::ui {

class Card;
class EmptyState;
class Notice;
class SoonCard;
class StageBar;
class Table;

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
    QWidget *buildTasks();
    QWidget *buildBatches();
    void showAnswers(const std::vector<Overview::Answer> &answers);
    void show();
    /** What was typed and not submitted, as after a crash or a change of officer. */
    void showDrafts(const QStringList &cases);
    using QWidget::show;

    DashboardPresenter m_presenter;
    RowsModel<Overview::Task> m_tasks;
    RowsModel<Batch> m_batches;
    Notice *m_notice;
    Figure m_inmates, m_cases, m_batch, m_receipts;
    Card *m_stageCard = nullptr;
    StageBar *m_stages = nullptr;
    QLabel *m_next = nullptr;
    QPushButton *m_nextStep = nullptr;
    Card *m_taskCard = nullptr;
    QStackedLayout *m_taskStack = nullptr;
    Table *m_taskTable = nullptr;
    QStackedLayout *m_batchStack = nullptr;
    Table *m_batchTable = nullptr;
    SoonCard *m_soon = nullptr;
    Card *m_answerCard = nullptr;
    QLabel *m_checkpoint = nullptr;
};

}  // namespace remit::ui
