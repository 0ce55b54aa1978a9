#pragma once
#include "dossier/catalogue.h"
#include "dossier/material.h"
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
        IfAny,
        /** Not there, and the case may go on without it (免附). */
        Waived
    };
    /** As the rules call it; its name is the text law.procedure.PAPER, its usual source dossier.source.PAPER. */
    QString paper;
    State state = State::Missing;
    /** The stage that is not left without it. */
    QString stage;
    /** What would answer for it: kinds of material, and the program's own papers. */
    QStringList kinds;
    QStringList forms;
    PaperWeight weight = PaperWeight::Hard;
    /** Where it was waived. */
    std::optional<MaterialWaiver> waiver = {};
    /** The article that asks for it (依据); empty where nobody looked it up. */
    QString citation = {};

    /** Whether no decision may move the case on before it is there. */
    bool stops() const { return state == State::Missing && weight == PaperWeight::Hard; }
    bool operator==(const DossierNeed &) const = default;
};

/** "there", "missing", "later", "if_any", "waived". */
QString needCode(DossierNeed::State state);

/** What lies in a dossier, by kind of material and by form, and what it may lack. */
struct DossierHoldings {
    QStringList kinds;
    QStringList forms;
    std::vector<MaterialWaiver> waivers = {};
};

/**
 * Each of the papers that the rules ask for, in the catalogue's order; one that the catalogue does not know is due at
 * once, as a warning: nobody could attach it.
 */
std::vector<DossierNeed> needsOf(const DossierCatalogue &catalogue, const QStringList &papers,
                                 const DossierHoldings &there, const Workflow &workflow, const QString &stage);

}  // namespace remit
