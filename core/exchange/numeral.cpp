#include "exchange/numeral.h"

#include "base/chinesenumber.h"

#include <QRegularExpression>

namespace remit {

std::optional<qint64> readNumeral(const QString &text)
{
    static const QRegularExpression ascii(u"[0-9]"_qs);
    static const QRegularExpression han(u"[零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]"_qs);
    if (text.contains(ascii) && text.contains(han)) return std::nullopt;
    return parseChineseNumber(text);
}

}  // namespace remit
