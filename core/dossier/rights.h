#pragma once
#include "workflow/workflow.h"

namespace remit {

/**
 * What somebody does to a dossier: attaches, places and takes out material, lets the case go on without one (免附);
 * remarks on it (审查标注), answers a remark, says that a flaw is mended (已补正), and checks another's review (复核).
 */
enum class DossierAction { Add, Place, Remove, Waive, Note, Answer, Mend, Check };
/** "add", "place", "remove", "waive", "note", "answer", "mend", "check". */
QString dossierActionCode(DossierAction action);
/** Whether it is one of the review (审查) and not of the dossier itself. */
bool isReviewing(DossierAction action);

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

/** Two deeds on one case that one person may not both do (回避), the earlier first. */
struct DossierPair {
    /** "note", "add" (attaching or placing), or "step" (any decision on the case, its opening not counted). */
    QString first;
    DossierAction second = DossierAction::Check;
};

/** Somebody who wants to change a dossier. */
struct DossierActor {
    QStringList roles;
    /** Belongs to another area than the inmate. */
    bool elsewhere = false;
    /** Attached the material that is to be removed. */
    bool attached = false;
    /** What this person did on the case before, as pairs name it: "note", "add", "step". */
    QStringList did = {};
};

/** resources/workflows/dossier.json. */
struct DossierRules {
    std::vector<DossierRight> rights;
    std::vector<DossierPair> pairs;
};

/** Reads them. Errors: workflow.unreadable with `id`. */
Result<DossierRules> loadDossierRights();

/**
 * Whether the dossier of a case in this state may be changed so by this person. Errors: dossier.right.closed with
 * `status`, dossier.right.sent, dossier.right.role with `roles`, dossier.right.stage with `stage`, dossier.right.area,
 * dossier.right.others, dossier.right.apart with `deed` and `doing`; of reviewing, review.right.* in their place.
 */
Result<void> mayChangeDossier(const DossierRules &rules, const Workflow &workflow, const CaseState &state,
                              DossierAction action, const DossierActor &actor);

}  // namespace remit
