#pragma once
#include "casework/drafts.h"
#include "casework/workplace.h"
#include "shell/page.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** What is there after an unclean end: the officer's drafts, and the last act that was acknowledged. */
struct Recovered {
    std::vector<Draft> drafts;
    LedgerHead head;
    std::optional<Act> last;
};

/** Reads it. Errors: storage.*. */
Result<Recovered> readRecovered(Workplace &place);

/** After the program was ended by force (意外退出): what was recovered, each to be opened or thrown away. */
class RecoveryDialog : public Dialog
{
    Q_OBJECT

public:
    RecoveryDialog(const PageContext &context, Recovered recovered, QWidget *parent);

    /** Whether a draft was thrown away. */
    bool discarded() const { return m_discarded; }

Q_SIGNALS:
    /** The officer wants to go on with a draft. */
    void openWanted(const remit::ui::Route &route);

private:
    void addDraft(const Draft &draft);
    void discard(const Draft &draft, QWidget *row);

    PageContext m_context;
    bool m_discarded = false;
};

}  // namespace remit::ui
