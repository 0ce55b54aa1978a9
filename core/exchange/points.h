#pragma once
#include "exchange/header.h"
#include "records/inmate.h"

namespace remit {

/**
 * Reads monthly points (计分考核): an inmate a row with the months across, or an inmate and a month a row with the
 * total and, where given, its parts. An empty month is no record; a bad one refuses the row.
 * Errors: those of chooseSheet, import.points.shape.
 */
Result<Imported<RecordedMonth>> importPoints(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
