#pragma once
#include "admin/numbersdialog.h"
#include "widgets/card.h"

class QPushButton;

namespace remit::ui {

class Notice;
class Table;

/** The numbers of proposals (文书号) of the administration page: how each stands, and what can be done with ranges. */
class NumbersCard : public Card
{
    Q_OBJECT

public:
    NumbersCard(const PageContext &context, Notice *notice, QWidget *parent = nullptr);

    void load() { m_presenter.load(); }

private:
    void buildHead();
    QLayout *buildFoot();
    const NumberLine *chosen() const;
    /** The line that was chosen before the list was read anew, or else the first. */
    void chooseAgain();
    void ask(NumbersDialog::Purpose purpose);
    void showState();
    void take();
    void write();
    void writeTo(const QString &store, const QString &name);

    PageContext m_context;
    NumbersPresenter m_presenter;
    Notice *m_notice;
    Table *m_table;
    /** The first number of the line that was chosen last. */
    NumberSeries m_series;
    int m_number = 0;
    QLabel *m_keeper = nullptr;
    QPushButton *m_name = nullptr;
    QPushButton *m_give = nullptr;
    QPushButton *m_enter = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_void = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_end = nullptr;
};

}  // namespace remit::ui
