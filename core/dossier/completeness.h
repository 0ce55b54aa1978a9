#pragma once
#include "dossier/catalogue.h"
#include "workflow/workflow.h"

namespace remit {

/** A paper that the rules ask for in a case, and whether it is there. */
struct DossierNeed {
    enum class State {
        There,
        /** Due by the stage that the case stands at, or one before it. */
        Missing,
        /** Due at a stage to come. */
        Later,
        /** Asked for only where there is one, and there is none. */
        IfAny
    };
    /** As the rules call it; its name is the text law.procedure.PAPER, its usual source dossier.source.PAPER. */
    QString paper;
    State state = State::Missing;
    /** The stage that is not left without it. */
    QString stage;
    /** What would answer for it: kinds of material, and the program's own papers. */
    QStringList kinds;
    QStringList forms;

    bool operator==(const DossierNeed &) const = default;
};

/** "there", "missing", "later", "if_any". */
QString needCode(DossierNeed::State state);

/** What lies in a dossier, by kind of material and by form. */
struct DossierHoldings {
    QStringList kinds;
    QStringList forms;
};

/**
 * Each of the papers that the rules ask for, in the catalogue's order; one that the catalogue does not know is due at
 * once.
 */
std::vector<DossierNeed> needsOf(const DossierCatalogue &catalogue, const QStringList &papers,
                                 const DossierHoldings &there, const Workflow &workflow, const QString &stage);

}  // namespace remit
