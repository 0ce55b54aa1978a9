#pragma once
#include "shell/backend.h"
#include "widgets/dialog.h"
#include "widgets/words.h"

namespace remit::ui {

/** What this program is, and which store is open (关于). */
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    AboutDialog(const Theme &theme, const Words &words, const std::optional<OpenedStore> &store, QWidget *parent);
};

}  // namespace remit::ui
