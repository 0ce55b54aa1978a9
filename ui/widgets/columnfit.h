#pragma once
#include <QList>

namespace remit::ui {

/** One column's claim on the room of its table, in pixels. */
struct ColumnClaim {
    /** What its heading and its values need. */
    int wanted = 0;
    /** Below this its values could not be told apart any more. */
    int least = 0;

    bool operator==(const ColumnClaim &) const = default;
};

/** How many of the columns, from the first on, find room; never fewer than `fewest`. */
int columnsThatFit(const QList<ColumnClaim> &claims, int room, int fewest);

/**
 * The width of each column: what is spare is spread, what is lacking is taken from the widest, none below its least.
 * Their sum is more than `room` only where the least are.
 */
QList<int> fittedWidths(const QList<ColumnClaim> &claims, int room);

}  // namespace remit::ui
