#pragma once
#include "inmates/inmatepresenter.h"

#include <QWidget>

class QPushButton;

namespace remit::ui {

/** One step of a verdict: its mark, the words, the facts used, what would have to change, the article. */
class ReasonRow : public QWidget
{
    Q_OBJECT

public:
    ReasonRow(const PageContext &context, const ExplainedReason &reason, QWidget *parent = nullptr);
};

/** What would come of one change (假设), in one line that opens to the steps that it alters. */
class SuppositionRow : public QWidget
{
    Q_OBJECT

public:
    SuppositionRow(const PageContext &context, const Supposition &supposition, QWidget *parent = nullptr);

private:
    QPushButton *m_why;
    QWidget *m_steps;
};

}  // namespace remit::ui
