#pragma once
#include "exchange/table.h"
#include "exchange/xlsx/parts.h"

namespace remit {

/** The cell of a stored number: a day where its format says so, else its decimal digits. */
Cell numberCell(const QString &stored, const NumberFormat &format, bool from1904);

}  // namespace remit
