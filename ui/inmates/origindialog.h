#pragma once
#include "inmates/inmatepresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** Where a number comes from: the act in the ledger, and the line in it, as recorded. */
class OriginDialog : public Dialog
{
    Q_OBJECT

public:
    OriginDialog(const PageContext &context, const Origin &origin, QWidget *parent);
};

}  // namespace remit::ui
