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
        for (const QString &name : expanded(text.toString())) m_known[name].kind = kind;
}

void CrimeNames::add(const Json &list, CrimeLists bit)
{
    for (const Json &text : list.array())
        for (const QString &name : expanded(text.toString())) m_known[name].lists |= bit;
}

CrimeKind CrimeNames::find(QStringView crime) const
{
    auto found = m_known.find(crime);
    if (found != m_known.end()) return found->second.kind;
    for (const QString &name : spellings(crime))
        if (found = m_known.find(QStringView(name)); found != m_known.end())
            return found->second.kind == CrimeKind::Other && namesViolence(remarkOf(inChineseType(crime)))
                       ? CrimeKind::Unknown
                       : found->second.kind;
    return CrimeKind::Unknown;
}

CrimeLists CrimeNames::listsOf(QStringView crime) const
{
    if (const auto known = m_known.find(crime); known != m_known.end()) return known->second.lists;
    CrimeLists lists = 0;
    for (const QString &name : spellings(crime))
        if (const auto known = m_known.find(QStringView(name)); known != m_known.end()) lists |= known->second.lists;
    return lists;
}

bool CrimeNames::namesViolence(QStringView remark) const
{
    return !remark.isEmpty() && std::any_of(m_known.begin(), m_known.end(), [&](const auto &known) {
        return known.second.kind == CrimeKind::Violent && remark.contains(QStringView(known.first).chopped(1));
    });
}

}  // namespace remit
