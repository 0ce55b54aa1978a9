#pragma once
#include "exchange/finding.h"

namespace remit {

/**
 * The name (姓名) that a row gives, where it is another than `recorded`: the number may belong to somebody else.
 * Nothing where they are alike but for blanks, width and the form of the middle dot, and where the row gives no name.
 */
std::optional<QString> otherName(const ImportReport &report, const TableRow &row, const QString &recorded);

}  // namespace remit
