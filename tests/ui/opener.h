#pragma once
#include "hands.h"

#include <functional>

class QDialog;

namespace remit::ui {
class Backend;
}

namespace remit::ui::testing {

/** The dialog on top; null where none is open. */
QDialog *openDialog();

/** Opens every dialog that the buttons of a page open (their words end in …), lets it be looked at and leaves it. */
class Opener
{
public:
    /** A dialog, and the page and button that led to it. */
    using Look = std::function<void(QDialog *dialog, const QString &where)>;

    Opener(Window &window, Backend &backend, Look look);

    /** The pages that have dialogs, and each of these cases. */
    void openEverywhere(const QStringList &cases);

private:
    void openAll(const QString &page, const QString &argument);
    /** One dialog may open another. */
    void lookAndLeave(const QString &where);

    Window &m_window;
    Backend &m_backend;
    Look m_look;
};

}  // namespace remit::ui::testing
