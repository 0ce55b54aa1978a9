#pragma once
#include "exchange/header.h"
#include "records/inmate.h"

namespace remit {

/**
 * Reads the courts' decisions that change a sentence (刑罚变动): commutation, parole and its revocation, retrial, new
 * and discovered crimes, one a row, told apart by the column 变动类别. What a decision of that kind must state and
 * does not refuses its row.
 * Errors: those of chooseSheet.
 */
Result<Imported<SentenceChange>> importRulings(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
