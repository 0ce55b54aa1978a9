#pragma once
#include "base/date.h"

#include <QByteArrayView>

#include <vector>

namespace remit {

/** A month in a view's column: year * 100 + month. */
inline int monthColumn(Month month) { return int(month.year()) * 100 + int(unsigned(month.month())); }

/** The month of such a column. */
inline Month monthOfColumn(qint64 value)
{
    return std::chrono::year(int(value / 100)) / std::chrono::month(unsigned(value % 100));
}

/** The words between separators, none of them empty, in a text that one row holds for many. */
inline std::vector<QByteArrayView> tokensOf(QByteArrayView text, char separator)
{
    std::vector<QByteArrayView> tokens;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = text.indexOf(separator, from);
        if (to < 0) to = text.size();
        if (to > from) tokens.push_back(text.sliced(from, to - from));
        from = to + 1;
    }
    return tokens;
}

}  // namespace remit
