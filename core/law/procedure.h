#pragma once
#include "base/json.h"
#include "base/messages.h"
#include "law/reason.h"
#include "rules/ruleset.h"

namespace remit {

struct Case;

/** What is proposed to the court. */
enum class ProposalKind : std::uint8_t { Commutation, Parole };

/** One thing that the procedure asks for, by the provision that asks for it. */
struct ProcedureItem {
    ProvisionIndex provision = noProvision;
    /** "high_court", "supplement", "community_assessment"; its words are law.procedure.CODE. */
    QString code;
    /** How long it takes or lasts, and by how much that may grow; calendar months and days but for `workingDays`. */
    std::optional<Term> period;
    std::optional<Term> extension;
    bool workingDays = false;
};

/** How one proposal is handled (办理程序). */
struct Procedure {
    /** The court that rules (管辖), and the time it has from the day it receives the proposal; without a
     *  provision where the rules name none. */
    ProcedureItem court;
    /** Consents, notices, deadlines and copies, as the rules list them. */
    std::vector<ProcedureItem> steps;
    /** Why it must be heard in open court (应当开庭) whatever else happens; the codes are those of the verdict's marks.
     */
    std::vector<ProcedureItem> openCourt;
    /** What would make a hearing in open court (开庭审理) a duty and is not known from the facts. */
    std::vector<ProcedureItem> openCourtIf;
    /** The papers that this case must carry (移送材料). */
    std::vector<ProcedureItem> materials;
};

/** The procedure of one person's case by the rules of the planned report day (报请日). */
struct CaseProcedure {
    QString id;
    Date asOf;
    QByteArray rulesDigest;
    /** The paths of facts that cannot stand together; the procedure cannot be relied on before they are mended. */
    QStringList contradictory;
    Procedure commutation;
    /** Nothing for sentences from which nobody is paroled. */
    std::optional<Procedure> parole;
};

/** The rows on procedure that fit the case. */
Procedure procedureOf(const Case &c, ProposalKind proposal);

/**
 * {"id":…,"as_of":…,"rules":…,"contradictory":[PATH…],"commutation":{"court":ITEM,"steps":[ITEM…],"open_court_if":[…],"materials":[…]},
 * "parole":…}; ITEM is {"code":…,"rule":…,"citation":…} and, where they are set, "period", "extension" and
 * "working_days".
 */
Json procedureToJson(const CaseProcedure &procedure, const RuleSet &rules);

/** One item in words, without its citation. */
QString tell(const ProcedureItem &item, const RuleSet &rules, const Messages &messages);

/** The whole procedure in words: a heading, then a line an item with its citation; headings law.procedure.part.NAME. */
QStringList tell(const Procedure &procedure, const RuleSet &rules, const Messages &messages);

}  // namespace remit
