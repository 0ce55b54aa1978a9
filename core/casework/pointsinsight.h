#pragma once
#include "casework/desk.h"
#include "points/labourinsight.h"

namespace remit {

/**
 * How an inmate did at each operation in the last ninety days, by operation (see points/labourinsight.h). Errors:
 * casework.inmate.unknown, storage.*.
 */
Result<std::vector<OperationInsight>> operationsOf(const Desk &desk, const QString &inmate);

/** Where somebody stands in the running cycle, and what an officer should see in it. */
struct AreaStanding {
    QString inmate;
    QString name;
    QString area;
    /** The team (班组) that the inmate last worked in, within ninety days; empty where none. */
    QString team;
    /** The last month that has a figure; nothing where none has. */
    std::optional<Month> month;
    /** That month's points and the base due in it, in hundredths; both 0 without a month. */
    int total = 0;
    int base = 0;
    /** What stands after closed cycles were taken off. */
    qint64 balance = 0;
    StandingInsight insight;
};

/**
 * Everybody of an area (empty: of the prison) by number: the balance, what is missing to the end of the cycle, who is
 * within a month of it, and who fell below the base in the last month that has a figure, summed here or given by an
 * older system. Who cannot be assessed is left out. Errors: storage.*, points.profile.*, casework.cancelled.
 */
Result<std::vector<AreaStanding>> standingsIn(const Desk &desk, const QString &area, const Progress &progress = {});

/**
 * operationsOf() as data:
 * [{"operation","days","fulfilment","earlier","later","reject_rate","trend","struggles","advice","better"}].
 */
Result<Json> inmateInsight(const Desk &desk, const QString &inmate);

/**
 * standingsIn() as data, of everybody or of one team:
 * [{"inmate","team","month","total","base","balance","missing","months_left","near_cycle", "below_base"}].
 */
Result<Json> areaInsight(const Desk &desk, const QString &area, const QString &team = {});

}  // namespace remit
