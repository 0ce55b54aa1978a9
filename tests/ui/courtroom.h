#pragma once
#include "demo.h"
#include "hands.h"
#include "sending.h"

namespace remit::ui::testing {

/** A prison whose first cases are at the real intake, sent and received, and a window before it. */
class CourtRoom
{
public:
    /** `reach(i)` is the stage of the i-th case; those at stage 10 are sealed and sent. */
    explicit CourtRoom(int count = 2, Language language = Language::Chinese, Theme::Mode mode = Theme::Mode::Light);

    /** The window before the store, with `officer` at the desk. */
    bool enter(const QString &officer);
    /** The court's clerk enters something, with papers where there are any, and the officer fetches it. */
    bool hear(const QString &caseNumber, const QString &kind, const QString &details, const QStringList &papers = {});
    /** A PDF of one page with that text, as a scanner makes them. */
    QString paper(const QString &name, const QString &text) const;

    DemoStore store;
    QStringList cases;
    CourtIntake intake;
    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace remit::ui::testing
