#pragma once
#include "inmates/inmatespresenter.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace remit::ui {

class DateField;
class EmptyState;
class JobBar;
class Notice;
class Table;

/** The table of inmates with its filter, screening and import. */
class InmatesList : public QWidget
{
    Q_OBJECT

public:
    explicit InmatesList(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    /** Opens the import dialog, with that kind of file proposed. */
    void import();
    /** Screens the whole prison on the planned report day. */
    void screen();
    /** The same for another planned report day (拟报请日). */
    void screenFor(Date day);
    QWidget *firstFocus();
    InmatesPresenter &presenter() { return m_presenter; }

Q_SIGNALS:
    void opened(const QString &number);

private:
    QWidget *buildBar();
    QWidget *buildChips();
    void showRows();
    void showScreening();

    PageContext m_context;
    InmatesPresenter m_presenter;
    QLineEdit *m_filter = nullptr;
    DateField *m_asOf = nullptr;
    QPushButton *m_screen = nullptr;
    QWidget *m_chips = nullptr;
    QButtonGroup *m_decisions = nullptr;
    JobBar *m_job = nullptr;
    Notice *m_notice = nullptr;
    Table *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_basis = nullptr;
    int m_columns = 0;
};

}  // namespace remit::ui
