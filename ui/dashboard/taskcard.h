#pragma once
#include "dashboard/dashboardpresenter.h"
#include "widgets/card.h"
#include "widgets/rowsmodel.h"

class QStackedLayout;

namespace remit::ui {

class Table;

/**
 * What the officer has to see to (我的待办): how each thing stands of a hundred points, its day, what is left of it;
 * below the list why the chosen one stands so and what is to be done.
 */
class TaskCard : public Card
{
    Q_OBJECT

public:
    explicit TaskCard(const PageContext &context, QWidget *parent = nullptr);

    void show(std::vector<DeskTask> tasks, int dueToday);
    Table *table() const { return m_table; }
    using QWidget::show;

Q_SIGNALS:
    void wanted(const remit::ui::Route &route);

private:
    void explain();

    PageContext m_context;
    RowsModel<DeskTask> m_tasks;
    Table *m_table;
    QStackedLayout *m_stack;
    QLabel *m_why;
};

/** "100 − 25（即将到期）− 25（被退回）= 50，红灯：…", with the day it is due. */
QString standingInWords(const DeskTask &task, const Words &words);

}  // namespace remit::ui
