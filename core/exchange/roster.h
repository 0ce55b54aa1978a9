#pragma once
#include "exchange/header.h"
#include "records/inmate.h"

namespace remit {

/**
 * Reads a roster (罪犯花名册) with judgment and property columns. For a fixed term the recorded 刑期起日 also gives the
 * first day of custody where no column states it. With one crime the sentence is that crime's too; with several
 * the sentence of each stays unknown. Categories come from the crimes' names and from columns such as 累犯; the
 * 2019 corruption group (法释〔2019〕6号) is never derived but noted for confirmation. Whether an inmate is able to
 * pay is never derived.
 * Errors: those of chooseSheet.
 */
Result<Imported<Inmate>> importRoster(const std::vector<Table> &tables, const Mapping &mapping = {});

}  // namespace remit
