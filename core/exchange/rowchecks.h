#pragma once
#include "base/date.h"
#include "exchange/rowreader.h"

namespace remit {

// What rows of several kinds are held against.

/** The inmate that a row is about; refused where the cell is empty. */
QString readInmateNumber(RowReader &row);

/** Refuses a row without a field that it needs, even where the file has no such column; `kind` names the column list.
 */
bool requireField(RowReader &row, const QString &kind, const QString &field);

/** Refuses a row whose `field`, the later of two days, lies before the earlier one. */
void requireOrder(RowReader &row, const std::optional<Date> &earlier, const std::optional<Date> &later,
                  const QString &field);

}  // namespace remit
