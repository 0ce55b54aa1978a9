#pragma once
#include "inmates/importpresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QLineEdit;

namespace remit::ui {

class JobBar;
class Notice;
class Table;

/** Choosing a file, seeing what it would change, importing it, and taking refused rows home to mend. */
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    ImportDialog(const PageContext &context, QWidget *parent);

    /** Proposes a file, as if it had been chosen. */
    void choose(const QString &path);

Q_SIGNALS:
    void imported();

private:
    void build();
    void check();
    void show();
    void saveRefused();
    using Dialog::show;

    PageContext m_context;
    ImportPresenter m_presenter;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_path = nullptr;
    Notice *m_notice = nullptr;
    JobBar *m_job = nullptr;
    Table *m_findings = nullptr;
    QLabel *m_findingsTitle = nullptr;
    QPushButton *m_refused = nullptr;
};

}  // namespace remit::ui
