#include "base/hundredths.h"

#include "base/result.h"

namespace remit {

QString hundredths(qint64 value)
{
    // Unsigned, so that the least number has a size too.
    const quint64 size = value < 0 ? 0 - quint64(value) : quint64(value);
    return (value < 0 ? u"-"_qs : QString()) + QString::number(size / 100) + u'.' +
           QString::number(size % 100).rightJustified(2, u'0');
}

QString briefHundredths(qint64 value)
{
    QString text = hundredths(value);
    if (text.endsWith(u".00")) return text.chopped(3);
    return text.endsWith(u'0') ? text.chopped(1) : text;
}

}  // namespace remit
