#include "casework/changedfields.h"

#include <QSet>

namespace remit {

namespace {

/** {"years":10,"months":6} and the like: one value to people. */
bool isTerm(const Json &json)
{
    static const QSet<QString> parts{u"years"_qs, u"months"_qs, u"days"_qs};
    const auto &members = json.object();
    return !members.empty() && std::all_of(members.begin(), members.end(),
                                           [](const auto &member) { return parts.contains(member.first); });
}

QString termText(const Json &json)
{
    QString text;
    for (const auto &[name, letter] : {std::pair("years", u'y'), std::pair("months", u'm'), std::pair("days", u'd')})
        if (const Json &part = json[name]; part.isInteger()) text += QString::number(part.toInteger()) + letter;
    return text;
}

QString textOf(const Json &json)
{
    if (json.isNull()) return {};
    if (json.isString()) return json.toString();
    if (json.isObject() && isTerm(json)) return termText(json);
    if (json.isObject()) {
        QStringList members;
        for (const auto &[name, value] : json.object()) members << name + u'=' + textOf(value);
        return members.join(u' ');
    }
    if (json.isArray()) {
        QStringList elements;
        for (const Json &element : json.array()) elements << textOf(element);
        return elements.join(u"；"_qs);
    }
    return QString::fromUtf8(json.canonical());
}

bool isOpened(const Json &json) { return json.isObject() && !isTerm(json); }

void compare(const QString &path, const Json &before, const Json &after, std::vector<ChangedField> &out)
{
    if (before == after) return;
    if (!isOpened(before) && !isOpened(after)) {
        out.push_back({path, textOf(before), textOf(after)});
        return;
    }
    QStringList names;
    for (const Json *json : {&before, &after})
        if (json->isObject())
            for (const auto &[name, value] : json->object())
                if (!names.contains(name)) names << name;
    names.sort();
    static const Json none;
    for (const QString &name : names) {
        const auto member = [&name](const Json &json) -> const Json & { return json.isObject() ? json[name] : none; };
        compare(path.isEmpty() ? name : path + u'.' + name, member(before), member(after), out);
    }
}

}  // namespace

std::vector<ChangedField> changedFields(const Json &before, const Json &after)
{
    std::vector<ChangedField> out;
    compare({}, before, after, out);
    return out;
}

}  // namespace remit
