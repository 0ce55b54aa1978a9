#include "law/crimenames.h"

#include <algorithm>

namespace remit {

namespace {

/** Every name that the text stands for, the alternatives of its first braces taken alone and together in their order.
 */
QStringList expanded(const QString &text)
{
    const auto open = text.indexOf(u'{');
    const auto close = text.indexOf(u'}', open);
    if (open < 0 || close < 0) return {text};
    const QStringList alternatives = text.mid(open + 1, close - open - 1).split(u'|');
    QStringList names;
    for (int chosen = 1; chosen < 1 << alternatives.size(); ++chosen) {
        QStringList together;
        for (int i = 0; i < alternatives.size(); ++i)
            if (chosen >> i & 1) together << alternatives[i];
        names << expanded(text.first(open) + together.join(u'、') + text.mid(close + 1));
    }
    return names;
}

QString inChineseType(QStringView written)
{
    QString name;
    for (const QChar c : written)
        if (!c.isSpace()) name += c == u'(' ? QChar(u'（') : c == u')' ? QChar(u'）') : c;
    return name;
}

/** What stands in brackets at the end of a name. */
QString remarkOf(const QString &name)
{
    const auto begin = name.endsWith(u'）') ? name.lastIndexOf(u'（') : -1;
    return begin > 0 ? name.mid(begin) : QString();
}

QString withEnding(const QString &name) { return name.endsWith(u'罪') ? name : name + u'罪'; }

}  // namespace

QStringList spellings(QStringView crime)
{
    const QString name = inChineseType(crime);
    return {name, withEnding(name.chopped(remarkOf(name).size()))};
}

void CrimeNames::add(const Json &list, CrimeKind kind)
{
    for (const Json &text : list.array())
        for (const QString &name : expanded(text.toString())) m_kinds[name] = kind;
}

CrimeKind CrimeNames::find(QStringView crime) const
{
    auto found = m_kinds.find(crime);
    if (found != m_kinds.end()) return found->second;
    for (const QString &name : spellings(crime))
        if (found = m_kinds.find(QStringView(name)); found != m_kinds.end())
            return found->second == CrimeKind::Other && namesViolence(remarkOf(inChineseType(crime)))
                       ? CrimeKind::Unknown
                       : found->second;
    return CrimeKind::Unknown;
}

bool CrimeNames::namesViolence(QStringView remark) const
{
    return !remark.isEmpty() && std::any_of(m_kinds.begin(), m_kinds.end(), [&](const auto &known) {
        return known.second == CrimeKind::Violent && remark.contains(QStringView(known.first).chopped(1));
    });
}

}  // namespace remit
