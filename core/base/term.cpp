#include "base/term.h"

#include "base/chinesenumber.h"

#include <QRegularExpression>

namespace remit {

std::optional<Term> parseTerm(QStringView text)
{
    static const QRegularExpression shape(QStringLiteral(R"(^(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,6})d)?$)"));
    const auto match = shape.match(text);
    if (text.isEmpty() || !match.hasMatch()) return std::nullopt;
    return Term{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

QString shortTerm(Term term)
{
    QString text;
    if (term.years) text += QString::number(term.years) + u'y';
    if (term.months) text += QString::number(term.months) + u'm';
    if (term.days || text.isEmpty()) text += QString::number(term.days) + u'd';
    return text;
}

QString chineseTerm(Term term)
{
    QString text;
    if (term.years) text += chineseNumber(term.years) + u"年"_qs;
    if (term.months) text += chineseNumber(term.months) + u"个月"_qs;
    if (term.days) text += chineseNumber(term.days) + u"日"_qs;
    return text.isEmpty() ? QStringLiteral("零") : text;
}

}  // namespace remit
