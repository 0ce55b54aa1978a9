#include "widgets/pointstext.h"

#include <QRegularExpression>

namespace remit::ui {

std::optional<int> pointsFromText(const QString &text)
{
    static const QRegularExpression shape(u"^\\s*([+-]?)(\\d{1,5})(?:[.．](\\d{1,2}))?\\s*$"_qs);
    const auto match = shape.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const int amount = match.captured(2).toInt() * 100 + match.captured(3).leftJustified(2, u'0').toInt();
    return match.captured(1) == u"-" ? -amount : amount;
}

}  // namespace remit::ui
