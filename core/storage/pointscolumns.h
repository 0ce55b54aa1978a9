#pragma once
#include "base/date.h"

namespace remit {

/** A month in a view's column: year * 100 + month. */
inline int monthColumn(Month month) { return int(month.year()) * 100 + int(unsigned(month.month())); }

/** The month of such a column. */
inline Month monthOfColumn(qint64 value)
{
    return std::chrono::year(int(value / 100)) / std::chrono::month(unsigned(value % 100));
}

}  // namespace remit
