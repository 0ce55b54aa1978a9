#pragma once
#include "casework/desk.h"
#include "points/profilehistory.h"

namespace remit {

/** Which month of whom. */
struct MonthRequest {
    Month month;
    /** Empty: all areas; else only these. */
    QStringList areas = {};
    /** Empty: everyone; else only these. */
    QStringList inmates = {};
    /** From this month on summed months are taken as the record stands now, not as it stood when they were summed. */
    std::optional<Month> anewFrom = {};
    /** Whether each line names the sheets that it rests on: for an act, yes; a list on a screen opens to them later. */
    bool sheets = true;
    /** The month's labour, by inmate, instead of what its signed sheets give. */
    std::optional<std::vector<LabourSum>> labour = {};
};

/** A month computed from what is recorded. */
struct MonthSummary {
    Month month;
    /** By number. */
    std::vector<MonthLine> lines;
    /** Who cannot be assessed, and why. */
    std::vector<std::pair<QString, Error>> skipped;
};

/**
 * Every inmate's month (月汇总), computed by `points evaluate` from the acts. Changes nothing. Months summed before
 * enter as the record stood when they were summed; later corrections of them wait for correctMonth. Errors: storage.*,
 * casework.cancelled.
 */
Result<MonthSummary> computeMonth(const Desk &desk, const MonthRequest &request, const ProfileHistory &profiles,
                                  const Progress &progress = {});
/** The same under the profiles in force. */
Result<MonthSummary> computeMonth(const Desk &desk, const MonthRequest &request, const Progress &progress = {});

/** What summing a month did. */
struct MonthSum {
    qint64 act = 0;
    int inmates = 0;
    /** Areas that are not in the state "reviewed" and were left out. */
    QStringList areasLeft;
    std::vector<std::pair<QString, Error>> skipped;
};

/**
 * Sums a month of the prison in one act with a line an inmate, for the areas whose weeks are reviewed; cancelling
 * leaves nothing. Roles: department_officer, department_chief. Errors: casework.role, casework.points.month.running
 * (the month has not ended), casework.points.month.none (no area is reviewed), casework.cancelled, storage.*.
 */
Result<MonthSum> sumMonth(const Desk &desk, Month month, const Progress &progress = {});

/** An area's step along the month's path; see resources/points/month/path.json. */
struct MonthStep {
    Month month;
    QString area;
    /** "review", "agree", "send_back", "notice", "fix". */
    QString step;
    std::optional<PointsMeeting> meeting;
    QString reason;
};

/**
 * Takes one step of an area's month: review (every week that begins in it has been reviewed and it has ended), agree or
 * send_back (the group's meeting, two thirds), notice (three working days), fix (the notice is over, every objection is
 * answered, what was upheld is corrected, the sum says what the record says, and no correction is on notice). One act.
 * Errors: casework.role, casework.points.step with `state`, `step`, casework.points.weeks with `monday`,
 * casework.points.month.running, casework.points.meeting.*, casework.points.notice with `until`,
 * casework.points.objection.open, casework.points.objection.uncorrected, casework.points.lot.waiting and
 * .lot.uncorrected with `lot`, `team`, `on`, casework.points.month.outdated with `number`, `fixed`, `now`,
 * casework.points.area, workflow.calendar.year, storage.*.
 */
Result<MonthStage> stepMonth(const Desk &desk, const MonthStep &step);

/** A correction of months that were summed. */
struct MonthCorrection {
    Month month;
    QStringList inmates;
    QString reason;
    PointsMeeting meeting;
};

/**
 * Sums months anew from `month` on for these inmates as the record stands now, and records every line that differs;
 * one act for each act that is corrected, decided by the working group, with three working days of notice. Roles:
 * department_officer, department_chief. Errors: casework.role, casework.points.meeting.*, casework.points.reason,
 * casework.points.month.same (nothing differs), workflow.calendar.year, storage.*.
 */
Result<std::vector<Act>> correctMonth(const Desk &desk, const MonthCorrection &correction);

/** The days of a notice: objections are raised from the first on. */
struct NoticeDays {
    Date since;
    Date until;
};

/**
 * The notice of a correction (更正公示, article 35), three working days from the day of the act that holds a month's
 * line; nothing where that act only summed the month. Errors: workflow.calendar.year, storage.*.
 */
Result<std::optional<NoticeDays>> noticeOfCorrection(const Desk &desk, qint64 act);

/** A summed month that would be another as the record stands now. */
struct MonthDifference {
    QString inmate;
    Month month;
    int fixed = 0;
    int now = 0;
    LedgerPlace place;
};

/**
 * Every summed line of the month that later acts would change, of the prison or of one area. Changes nothing.
 * Errors: storage.*, casework.cancelled.
 */
Result<std::vector<MonthDifference>> differencesOf(const Desk &desk, Month month, const Progress &progress = {},
                                                   const QString &area = {});

}  // namespace remit
