#pragma once
#include "shell/page.h"
#include "shell/recordedact.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** Where a number comes from: the act in the ledger, or the line of it, as recorded. */
class ActDialog : public Dialog
{
    Q_OBJECT

public:
    ActDialog(const PageContext &context, const RecordedAct &recorded, QWidget *parent);
};

}  // namespace remit::ui
