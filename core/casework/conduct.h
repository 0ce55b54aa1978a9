#pragma once
#include "casework/desk.h"
#include "points/evaluate.h"

namespace remit {

/** A file that proves a matter; kept as an attachment. */
struct EvidenceFile {
    QString title;
    QByteArray bytes;
};

/** A matter as an officer enters it. `area`, `person` and the evidence's digests are filled in. */
struct NewMatter {
    PointsMatter matter;
    std::vector<EvidenceFile> files = {};
    /** The month is summed already: the matter then waits for a correction of that month (see correctMonth). */
    bool late = false;
};

/**
 * Records additions, deductions, sanctions, absences and other facts, in one act: "points.entry" where all are
 * entries, else "points.fact". An entry that article 27 leaves to the officer counts at once, so do absences, events,
 * induction and labour capacity; everything else waits for decideMatters. An addition, and whatever is to be decided
 * by others, needs evidence or a witness.
 * Roles: ward_officer, area_chief, and for facts department_officer and department_chief.
 * Errors: casework.role, casework.points.member, casework.inmate.unknown, casework.date.future, casework.late,
 * points.clause.*,
 * points.json.*, points.history.*, casework.points.evidence, casework.points.doubled, casework.points.summed,
 * casework.points.imported (an older system closed the month), casework.points.fact.day, casework.points.line.twice
 * with `line`, `first`, storage.*.
 */
Result<std::vector<LedgerPlace>> recordMatters(const Desk &desk, const std::vector<NewMatter> &matters);

/** A decision about recorded matters. */
struct MatterDecision {
    /** The area whose group met, or workingGroupName(). */
    QString group;
    std::vector<LedgerPlace> places;
    bool agreed = true;
    PointsMeeting meeting;
};

/**
 * Records what a group decided (articles 25, 27): an agreed matter counts, or goes to the working group where that one
 * must approve; the others are refused. One act a resulting state. Neither the chair nor whoever records the decision
 * may have recorded the matter. Roles: those of rolesOfPointsGroup.
 * Errors: casework.role, casework.points.group, casework.points.meeting.*, casework.points.matter,
 * casework.points.state, casework.points.person, casework.points.line.twice, storage.*.
 */
Result<std::vector<Act>> decideMatters(const Desk &desk, const MatterDecision &decision);

/** A correction of a matter (更正): what it should have been, or nothing where it should not exist. */
struct MatterCorrection {
    LedgerPlace place;
    QString reason;
    std::optional<NewMatter> replacement;
    /** Where the old or the new value is not an officer's to decide alone: the group's meeting. */
    std::optional<PointsMeeting> meeting;
};

/**
 * Corrects a matter by a new act that names it; the old one stays visible. Tells for how long the correction is to be
 * noticed (three working days). Another person than the one who recorded it. Roles: area_chief, department_officer,
 * department_chief. Errors: as above; casework.points.reason, casework.points.meeting.missing, workflow.calendar.year.
 */
Result<Act> correctMatter(const Desk &desk, const MatterCorrection &correction);

/**
 * Records the weekly review (周评议) of an area's week, given by its Monday. Roles: ward_officer, area_chief. Errors:
 * casework.role, casework.points.week (no Monday, or the week has not ended), casework.points.week.doubled, storage.*.
 */
Result<void> reviewWeek(const Desk &desk, const QString &area, Date monday, const QString &remarks);

/** The least authority's state for a matter: where it waits first, and whether the working group must approve it. */
struct MatterWay {
    MatterState first = MatterState::Group;
    bool workingGroup = false;
};
MatterWay wayOf(const PointsMatter &matter, const PointsNumbers &numbers);

}  // namespace remit
