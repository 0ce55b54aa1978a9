#pragma once
#include "base/clock.h"
#include "casework/ports.h"
#include "workflow/workflow.h"
#include "workflow/workingdays.h"

namespace remit {

class Law;
class Messages;
class Points;
class Renderer;

/**
 * What an officer works at: the store's ports, the rules, the calendar, the clock, and who is sitting there.
 * Every use case takes a desk; it checks the officer's role, runs one transaction and appends one act.
 */
struct Desk {
    Ports ports;
    const Law &law;
    const Points &points;
    /** The words of papers: the catalogue in Chinese, whatever language the screen is in. */
    const Messages &papers;
    const Workflow &commutation;
    const Workflow &parole;
    const WorkingDays &calendar;
    Clock clock;
    Random random;
    Officer officer;

    /** The day of the desk's clock, in China. */
    Date today() const { return dateIn(clock()); }
    /** The path of a case of that kind. */
    const Workflow &workflowOf(CaseKind kind) const { return kind == CaseKind::Parole ? parole : commutation; }
    /** Who signs the act. */
    Act::By by() const { return {officer.id, officer.certificate.toLatin1()}; }
};

/** Told how far a long job is; answers false to stop it. Nothing that was not yet committed remains. */
using Progress = std::function<bool(int done, int total)>;

}  // namespace remit
