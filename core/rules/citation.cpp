#include "rules/citation.h"

#include "base/chinesenumber.h"

#include <QStringList>

namespace remit {

QString citationOf(const QString &documentNumber, const QString &place)
{
    const QStringList items = place.split(u'-');
    const QStringList numbers = items.first().split(u'.');
    static const QStringList units{u"条"_qs, u"款"_qs, u"项"_qs};
    QString text = documentNumber;
    for (int i = 0; i < numbers.size() && i < units.size(); ++i) {
        text += u'第' + chineseNumber(numbers[i].toInt()) + units[i];
    }
    if (items.size() > 1) text += u'第' + chineseNumber(items[1].toInt()) + u'项';
    return text;
}

QString englishCitationOf(const QString &documentNumber, const QString &place)
{
    const QStringList items = place.split(u'-');
    const QStringList numbers = items.first().split(u'.');
    QString text = documentNumber + u", art. "_qs + numbers.first();
    for (int i = 1; i < numbers.size(); ++i) text += u'(' + numbers[i] + u')';
    if (items.size() > 1) text += u", item "_qs + items[1];
    return text;
}

}  // namespace remit
