#include "exchange/numeral.h"

#include "base/chinesenumber.h"

#include <QRegularExpression>

namespace remit {

std::optional<qint64> readNumeral(const QString &text)
{
    static const QRegularExpression ascii(u"[0-9]"_qs);
    static const QRegularExpression han(u"[零〇一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]"_qs);
    if (text.contains(ascii) && text.contains(han)) return std::nullopt;
    return parseChineseNumber(QString(text).replace(u"廿"_qs, u"二十"_qs).replace(u"卅"_qs, u"三十"_qs));
}

}  // namespace remit
