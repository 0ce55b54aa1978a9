#pragma once
#include "exchange/header.h"
#include "records/sections.h"

namespace remit {

/**
 * Reads how property duties are performed (财产性判项履行情况), a duty a row. How far one is performed stands in words
 * or follows from both amounts; where both stand they must agree. Errors: those of chooseSheet.
 */
Result<Imported<PropertyRecord>> importProperty(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
