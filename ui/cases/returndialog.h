#pragma once
#include "cases/casepresenter.h"
#include "widgets/dialog.h"

class QComboBox;
class QPlainTextEdit;

namespace remit::ui {

/** Sending a case back (退回): to which stage, why, and what is missing. */
class ReturnDialog : public Dialog
{
    Q_OBJECT

public:
    ReturnDialog(const Words &words, const QStringList &stages, int count, QWidget *parent);

    CaseAction action(Date on) const;

private:
    QComboBox *m_stage;
    QPlainTextEdit *m_reason;
    QPlainTextEdit *m_missing;
};

}  // namespace remit::ui
