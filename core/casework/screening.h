#pragma once
#include "casework/desk.h"
#include "law/verdict.h"
#include "points/history.h"

namespace remit {

/**
 * The facts document of a record on a planned report day. What no file carries stays unknown, unless an officer
 * confirmed it.
 */
Facts factsOf(const InmateRecord &record, Date asOf, const ConfirmedFacts &confirmed = {});

/** Fills in what screening assumes (see casework/assumptions.h). Returns the names. */
QStringList assumeForScreening(const Law &law, Facts &facts);

/** One inmate's answer. */
struct Screened {
    InmateRow row;
    Verdict verdict;
    QStringList assuming;
};

struct ScreenCounts {
    int eligible = 0;
    int notYet = 0;
    int barred = 0;
    int unsupported = 0;
    int invalid = 0;

    void add(Decision decision);
};

struct ScreenResult {
    Date asOf;
    std::vector<Screened> rows;
    ScreenCounts commutation;
    ScreenCounts parole;
};

/** Every inmate's verdict on that day. Changes nothing. Errors: storage.*, casework.cancelled. */
Result<ScreenResult> screen(const Desk &desk, Date asOf, const Progress &progress = {});

/** One inmate's verdict, with the same assumptions. Errors: casework.inmate.unknown, storage.*. */
Result<Screened> screenOne(const Desk &desk, const QString &number, Date asOf);

/**
 * The input of the points assessment for a record: months known only by what an older system recorded. The first of
 * them opens the count with a balance of nothing.
 */
PointsHistory pointsHistoryOf(const InmateRecord &record);

/** The row that a list shows of a record. */
InmateRow rowOf(const InmateRecord &record);

}  // namespace remit
