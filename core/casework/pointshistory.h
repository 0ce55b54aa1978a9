#pragma once
#include "casework/desk.h"
#include "points/assessment.h"
#include "points/profilehistory.h"

namespace remit {

/** Everything recorded about one inmate that an assessment is made of. */
struct HistoryMaterial {
    PointsSubject subject;
    /** What counts or counted, by day. */
    std::vector<MatterRow> matters;
    /** Summed months, by month. */
    std::vector<MonthTotal> months;
    /** Months as an older system gave them, by month. */
    std::vector<RecordedMonth> recorded;
    /** What the standing sheets give, for months that are not summed. */
    std::vector<LabourSum> labour;
    std::vector<CycleStage> cycles;
};

/** Which history of the material is wanted. */
struct HistoryWish {
    Month until;
    /** The month being summed: it is computed even where an older system gave a figure for it. */
    std::optional<Month> summing = {};
    /** From this month on summed months are taken as the record stands now. */
    std::optional<Month> anewFrom = {};
};

/**
 * The input of `points evaluate`. A summed month is taken as the record stood when it was summed: what was recorded,
 * decided or corrected later does not change it, unless it is wished anew. Nothing where the day of delivery is unknown
 * or lies after `until`.
 */
std::optional<PointsHistory> historyOf(const HistoryMaterial &material, const HistoryWish &wish,
                                       const ProfileHistory &profiles);

/**
 * The last month with a figure: summed here or given by an older system; where there is none but something is recorded,
 * the month before `today`; nothing where nothing is.
 */
std::optional<Month> lastAssessed(const HistoryMaterial &material, Date today);

/** Whether the matter counts in its month, under the same rule. */
bool countsIn(const HistoryMaterial &material, const MatterRow &row, const HistoryWish &wish);

/** The material of one inmate. Errors: casework.inmate.unknown, storage.*. */
Result<HistoryMaterial> materialOf(const Desk &desk, const QString &inmate);

/**
 * The input of `points evaluate` for an inmate as far as there are figures: to the last month that was summed here or
 * given by an older system; where there is none but something is recorded, to the month before this one.
 * Errors: casework.inmate.unknown; casework.points.none with `number` where nothing is recorded yet; storage.*.
 */
Result<PointsHistory> assessedHistory(const Desk &desk, const QString &inmate);
/** That history under the profiles in force; no months where nothing is recorded yet. Errors: casework.inmate.unknown,
 *  points.history.*, storage.*. */
Result<Assessment> assessRecorded(const Desk &desk, const QString &inmate);

/** The material of all inmates, with the labour of the months from `labourFrom` to `until`, by number. Errors:
 * storage.*. */
Result<std::vector<HistoryMaterial>> allMaterial(const Desk &desk, Month labourFrom, Month until);

/** What the assessment asks about a person. */
PointsSubject subjectOf(const Inmate &inmate);

/** The clause under which a month's labour credit stands in a history. */
QString labourClause();

}  // namespace remit
