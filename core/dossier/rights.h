#pragma once
#include "workflow/workflow.h"

namespace remit {

/** What somebody does to a dossier. */
enum class DossierAction { Add, Place, Remove };
/** "add", "place", "remove". */
QString dossierActionCode(DossierAction action);

/** A line of resources/workflows/dossier.json: who may do what, and when. */
struct DossierRight {
    QStringList actions;
    QStringList roles;
    /** The first and last stage, empty: any. */
    QString from;
    QString until;
    /** Only for inmates of the officer's own area (本监区); only what the officer attached. */
    bool ownArea = false;
    bool own = false;
};

/** Somebody who wants to change a dossier. */
struct DossierActor {
    QStringList roles;
    /** Belongs to another area than the inmate. */
    bool elsewhere = false;
    /** Attached the material that is to be removed. */
    bool attached = false;
};

/** Reads them. Errors: workflow.unreadable with `id`. */
Result<std::vector<DossierRight>> loadDossierRights();

/**
 * Whether the dossier of a case in this state may be changed so by this person. Errors: dossier.right.closed with
 * `status`, dossier.right.sent, dossier.right.role with `roles`, dossier.right.stage with `stage`, dossier.right.area,
 * dossier.right.others.
 */
Result<void> mayChangeDossier(const std::vector<DossierRight> &rights, const Workflow &workflow, const CaseState &state,
                              DossierAction action, const DossierActor &actor);

}  // namespace remit
