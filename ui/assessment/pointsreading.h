#pragma once
#include "casework/cycles.h"
#include "casework/labourwork.h"
#include "casework/months.h"
#include "casework/objections.h"
#include "casework/workplace.h"
#include "points/profile.h"

#include <QHash>

// What the pages of points read of the record; each runs beside the record, away from the window's thread.
namespace remit::ui {

/** One inmate's month on the screen: computed from the acts, and as it was summed. */
struct MonthRow {
    QString inmate;
    QString name;
    QString area;
    MonthResult result;
    qint64 labourCredit = 0;
    /** The figure that an act fixed; nothing while the month is open. */
    std::optional<int> summed;
    LedgerPlace place;
    /** Why there is no figure. */
    std::optional<Error> skipped;
};

/** Where an area stands in the month. */
struct AreaMonth {
    QString area;
    MonthStage stage;
    int inmates = 0;
    /** Mondays of weeks that began in the month, and whether each was reviewed. */
    std::vector<std::pair<Date, bool>> weeks;
    /** Matters that still wait for a decision. */
    int waiting = 0;
    std::vector<PointsObjection> objections;
};

/** A month of the prison (月汇总). */
struct PrisonMonth {
    Month month;
    std::vector<MonthRow> rows;
    std::vector<AreaMonth> areas;
    /** Rejected lots that the figures do not hold yet. */
    std::vector<OutdatedMonth> outdated;
    /** Working days left of an objection's clock, by its act. */
    QHash<qint64, int> left;
    QHash<QString, QString> names;
    QHash<QString, QString> officers;
    Officer officer;
    Date today;
    /** How long the sums took, in milliseconds. */
    qint64 took = 0;
};
/** Errors: storage.*, casework.cancelled. */
Result<PrisonMonth> readMonth(Workplace &place, Month month, const Progress &progress);

/** Who may sit in a meeting of the group, by person with name. */
struct GroupMembers {
    PointsGroup group;
    QHash<QString, QString> names;
    /** Members who must stay out of this meeting. */
    QStringList recused = {};
};
/** Errors: casework.points.group, storage.*. */
Result<GroupMembers> readGroup(Workplace &place, const QString &group);

}  // namespace remit::ui
