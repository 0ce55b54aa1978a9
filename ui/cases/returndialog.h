#pragma once
#include "cases/casepresenter.h"
#include "widgets/dialog.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace remit::ui {

/** Sending a case back (退回): to which stage, why, and what is missing. */
class ReturnDialog : public Dialog
{
    Q_OBJECT

public:
    /** `flaws`: how many open flaws of the review can go back with the case. */
    ReturnDialog(const Words &words, const QStringList &stages, int count, QWidget *parent, int flaws = 0);

    CaseAction action(Date on) const;

private:
    QComboBox *m_stage;
    QPlainTextEdit *m_reason;
    QPlainTextEdit *m_missing;
    QCheckBox *m_flaws;
};

}  // namespace remit::ui
