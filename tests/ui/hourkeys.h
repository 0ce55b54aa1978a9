#pragma once
#include "base/date.h"

namespace remit::ui::testing {

/**
 * What a prison gets from its province and its court before it begins: `authority.pem`, the key of the officer who
 * seals
 * (`zhang.p12`) and the one for the court's line (`tls.p12`), all under one passphrase, valid around that day.
 */
void writeHourKeys(const QString &folder, const QString &passphrase, Date day);

}  // namespace remit::ui::testing
