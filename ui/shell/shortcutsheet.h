#pragma once
#include "shell/searchpresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** Every key of the program on one sheet (F1, Ctrl+/). */
class ShortcutSheet : public Dialog
{
    Q_OBJECT

public:
    ShortcutSheet(const std::vector<Command> &commands, QWidget *parent);
};

}  // namespace remit::ui
