#pragma once
#include "assessment/cyclepresenter.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace remit::ui {

class EmptyState;
class Notice;
class Table;

/** Who closed a cycle in the month, the grades allowed with why, the quota, and the decisions up to the reward. */
class CycleView : public QWidget
{
    Q_OBJECT

public:
    CycleView(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    void open(Month closed);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void inmateWanted(const QString &number);

private:
    QWidget *buildTools();
    void listen();
    void showRows();
    void showWhy();
    void decide();
    void keepCopy(const RewardOutcome &outcome);

    PageContext m_context;
    CyclePresenter m_presenter;
    Notice *m_notice;
    QLabel *m_quota = nullptr;
    QComboBox *m_grade = nullptr;
    QPushButton *m_decide = nullptr;
    QPushButton *m_put = nullptr;
    QPushButton *m_reward = nullptr;
    Table *m_table = nullptr;
    QStackedWidget *m_rows = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_why = nullptr;
};

}  // namespace remit::ui
