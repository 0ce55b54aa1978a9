#pragma once
#include "casework/desk.h"
#include "points/assessment.h"

namespace remit {

/** A cycle that closed and what people may decide about it. */
struct CycleCandidate {
    QString inmate;
    QString name;
    QString area;
    Cycle cycle;
    /** How far people are with it; absent before the first proposal. */
    std::optional<CycleStage> stage;
};

/** All cycles that closed in one month (本期参评), with the quota of active grades over the prison (article 21). */
struct CycleBoard {
    Month closed;
    std::vector<CycleCandidate> candidates;
    int quota = 0;
    /** Proposed or decided as active so far. */
    int active = 0;
};

/** What closed in the month, with the grades allowed and why. Changes nothing. Errors: storage.*. */
Result<CycleBoard> cycleBoard(const Desk &desk, Month closed);

/** A grade for one cycle. */
struct GradeChoice {
    QString inmate;
    int cycle = 0;
    CycleGrade grade = CycleGrade::Qualified;
};

/** Grades proposed by an area's group, or decided by the working group. */
struct GradeDecision {
    Month closed;
    /** The area, or workingGroupName(). */
    QString group;
    std::vector<GradeChoice> grades;
    PointsMeeting meeting;
};

/**
 * Records the grades of a meeting, one act with a line an inmate: proposed by the group, then decided by the working
 * group, which alone is held to the quota and gives the reward its kind (article 38). Grades are given in the month
 * after the cycle closed, when that month's figures are fixed. Roles: those of rolesOfPointsGroup.
 * Errors: casework.role, casework.points.meeting.*, casework.points.cycle.none, casework.points.cycle.early,
 * casework.points.cycle.state, casework.points.cycle.grade, casework.points.cycle.quota, storage.*.
 */
Result<Act> decideGrades(const Desk &desk, const GradeDecision &decision);

/**
 * Puts every decided grade of the month on notice, three working days; one act. Roles: department_officer,
 * department_chief. Errors: casework.role, casework.points.cycle.none, workflow.calendar.year, storage.*.
 */
Result<Act> noticeGrades(const Desk &desk, Month closed);

/** The rewards as recorded, and the list that goes to the procuratorate. */
struct RewardOutcome {
    qint64 act = 0;
    int rewards = 0;
    /** CSV in UTF-8 with a byte order mark; kept as an attachment of the act too. */
    QByteArray copy;
};

/**
 * Grants what the noticed grades give once their notice is over; one act, with the copy for the procuratorate
 * (article 39). Roles: governor, department_chief. Errors: casework.role, casework.points.cycle.none,
 * casework.points.notice, storage.*.
 */
Result<RewardOutcome> grantRewards(const Desk &desk, Month closed);

}  // namespace remit
