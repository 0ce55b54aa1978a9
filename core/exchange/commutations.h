#pragma once
#include "exchange/header.h"
#include "records/inmate.h"

namespace remit {

/**
 * Reads rulings that reduced sentences (历次减刑), a ruling a row.
 * Errors: those of chooseSheet.
 */
Result<Imported<SentenceChange>> importCommutations(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
