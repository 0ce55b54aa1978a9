#pragma once
#include "casework/desk.h"
#include "points/assessment.h"

namespace remit {

/** What an older system's months leave open about a cycle: a rule, and the months that it asks about. */
struct GradeQuestion {
    PointsRule rule = PointsRule::SingleDeduction;
    /** Empty for a question about the cycle before. */
    std::vector<Month> months;
};

/** A cycle that closed and what people may decide about it. */
struct CycleCandidate {
    QString inmate;
    QString name;
    QString area;
    Cycle cycle;
    /** How far people are with it; absent before the first proposal. */
    std::optional<CycleStage> stage;
    /** The closing month is known from an older system alone and was closed there. */
    bool imported = false;
    /**
     * What must be answered before the grades in `cycle.gradesUnsupported` may be given; unanswered, the stricter grade
     * holds. Empty where nothing is open, or what is open is not for people to answer.
     */
    std::vector<GradeQuestion> questions;
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
    /** What was established where an older system's figures leave it open. */
    std::vector<GradeAnswer> answers = {};
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
 * after the cycle closed, when that month's figures are fixed, here or in the older system that gave them. A grade
 * that an older system's figures leave open needs an answer to every question; the answers stand in the act.
 * Roles: those of rolesOfPointsGroup.
 * Errors: casework.role, casework.points.meeting.*, casework.points.cycle.none, casework.points.cycle.early,
 * casework.points.cycle.state, casework.points.cycle.grade, casework.points.cycle.open.* with `months`,
 * casework.points.cycle.quota, casework.points.line.twice, storage.*.
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
