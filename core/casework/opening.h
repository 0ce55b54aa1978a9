#pragma once
#include "casework/desk.h"
#include "law/verdict.h"

namespace remit {

struct OpenCase {
    QString inmate;
    CaseKind kind = CaseKind::Commutation;
    /** The planned report day (报请日). */
    Date asOf;
    /** What the officer confirms; everything that screening assumed must be confirmed here. */
    ConfirmedFacts confirmed;
    Proposal proposal;
};

/**
 * Opens a case (立案) for an inmate whom the law finds eligible with the confirmed facts, not above its maximum.
 * Role: that of the workflow's first stage. Returns the case number.
 * Errors: casework.role, casework.inmate.unknown, casework.case.already (an open case), casework.date.early,
 * casework.case.noteligible with `decision` and, where it is known, `earliest`, casework.proposal.missing,
 * casework.proposal.above, storage.*.
 */
Result<QString> openCase(const Desk &desk, const OpenCase &request);

/** What became of one of several openings: the case's number, or why there is none. */
struct OpenedCase {
    QString inmate;
    QString number;
    std::optional<Error> error;
};

/**
 * Opens cases for the inmates chosen in the pre-screening (批量立案), all in one transaction; each case has its own
 * act, because that act goes with its case to the court and to other stores, where nobody else's belongs. Who cannot be
 * proposed is answered by name and holds up nobody else. Errors, with nothing opened: casework.role,
 * casework.cancelled, casework.officer.changed, storage.*.
 */
Result<std::vector<OpenedCase>> openCases(const Desk &desk, const std::vector<OpenCase> &requests,
                                          const Progress &progress = {});

/** An opening as the pre-screening (条件初筛) suggests it. */
struct SuggestedOpening {
    OpenCase request;
    InmateRow row;
    Decision decision = Decision::Unsupported;
    /** What `request` confirms beyond the record, by name (see casework/assumptions.h). */
    QStringList assuming;
    /** On record: points in hundredths, and praises (表扬). */
    qint64 points = 0;
    int praises = 0;
    /** How far property duties are performed (财产性判项履行): "none", "partial", "full"; empty where there are none or
     * nobody says. */
    QString property = {};
    /** Scans that the case will have to carry (须备材料), as the rules call them; a new case has none of them yet. */
    QStringList papers = {};
};

/**
 * The opening that confirms everything that screening assumes, for the largest amount that the law allows. It is for
 * the officer to read before anything is opened. Errors: casework.inmate.unknown, storage.*.
 */
Result<SuggestedOpening> suggestOpening(const Desk &desk, const QString &inmate, CaseKind kind, Date asOf);

/** The largest amount that the verdict allows; nothing for a parole. */
Proposal largestProposal(const Verdict &verdict, CaseKind kind);

/** Nothing happens in a case before its inmate is held. Errors: casework.date.early with `on`, `delivered`. */
Result<void> checkHeld(const InmateRecord &record, Date on);

}  // namespace remit
