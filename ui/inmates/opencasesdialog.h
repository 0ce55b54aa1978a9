#pragma once
#include "inmates/openingspresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;

namespace remit::ui {

class JobBar;
class Notice;
class Table;

/**
 * Opening cases for everyone chosen in the pre-screening (批量立案), for commutation or parole: who with which
 * proposal, what has to be true of them, then one click; afterwards what became of each.
 */
class OpenCasesDialog : public Dialog
{
    Q_OBJECT

public:
    OpenCasesDialog(const PageContext &context, const QStringList &numbers, Date asOf, QWidget *parent);

Q_SIGNALS:
    /** The cases that were opened are wanted. */
    void casesWanted();

private:
    void build();
    /** What the law says of a proposal of the kind that is chosen. */
    void ask();
    void showSuggested();
    void begin();
    void showDone();

    PageContext m_context;
    OpeningsPresenter m_presenter;
    QComboBox *m_kind;
    QLabel *m_measure;
    Table *m_table;
    QLabel *m_assumed;
    QCheckBox *m_checked;
    JobBar *m_job;
    Notice *m_notice;
    Date m_asOf;
    bool m_done = false;
};

}  // namespace remit::ui
