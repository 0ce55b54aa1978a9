#include "rules/citation.h"

#include "base/chinesenumber.h"

#include <QStringList>

namespace remit {

QString citationOf(const QString &documentNumber, const QString &place)
{
    static const QStringList units{u"条"_qs, u"款"_qs, u"项"_qs};
    const QStringList numbers = place.split(u'.');
    QString text = documentNumber;
    for (int i = 0; i < numbers.size() && i < units.size(); ++i) {
        text += u'第' + chineseNumber(numbers[i].toInt()) + units[i];
    }
    return text;
}

}  // namespace remit
