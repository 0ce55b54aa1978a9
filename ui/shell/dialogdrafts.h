#pragma once
#include "shell/drafts.h"

namespace remit::ui {

class Dialog;

/**
 * Keeps what is typed and chosen in any dialog of the window as a draft (草稿) until it is submitted or cancelled, and
 * puts it back when the same dialog is opened again after a crash. It finds the dialogs by itself, so that none can be
 * forgotten; one that keeps its own drafts has the property "ownDraft". Left out are passphrases, and boxes with the
 * property "confirms": what an officer declares to be so is ticked anew.
 */
class DialogDrafts : public QObject
{
    Q_OBJECT

public:
    /** `place` tells on which page the window is. */
    DialogDrafts(const PageContext &context, std::function<Route()> place, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PageContext m_context;
    std::function<Route()> m_place;
};

/** Where a dialog's draft belongs. */
struct DialogPlace {
    Route route;
    QString title;
};
/** Reads a draft's subject; nothing where it is not that of a dialog. */
std::optional<DialogPlace> dialogPlace(const QString &subject);

}  // namespace remit::ui
