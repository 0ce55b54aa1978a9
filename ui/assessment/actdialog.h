#pragma once
#include "assessment/pointsreading.h"
#include "shell/page.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** An act of the ledger as it was recorded, or the line of it that a number rests on. */
class ActDialog : public Dialog
{
    Q_OBJECT

public:
    ActDialog(const PageContext &context, const RecordedAct &recorded, QWidget *parent);
};

}  // namespace remit::ui
