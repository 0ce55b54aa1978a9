#pragma once
#include "exchange/header.h"
#include "records/sections.h"

namespace remit {

/**
 * Reads medical certificates (病残鉴定、劳动能力、住院), one a row. An inmate's certificates of one day refuse each
 * other. Errors: those of chooseSheet.
 */
Result<Imported<HealthRecord>> importMedical(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
