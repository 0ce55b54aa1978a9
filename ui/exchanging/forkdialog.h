#pragma once
#include "exchanging/exchangepresenter.h"
#include "widgets/dialog.h"

class QButtonGroup;
class QLineEdit;

namespace remit::ui {

/** Both sides of a fork beside each other, and the choice of one with a reason (分叉取舍). */
class ForkDialog : public Dialog
{
    Q_OBJECT

public:
    ForkDialog(const Words &words, const CaseFork &fork, const ForkNames &names, QWidget *parent);

    ForkSide side() const;
    QString reason() const;

private:
    QWidget *sideOf(const Words &words, const QString &name, const CaseCourse &course, const ForkNames &names);
    void addChoice(const CaseFork &fork);

    QButtonGroup *m_sides;
    QLineEdit *m_reason;
};

}  // namespace remit::ui
