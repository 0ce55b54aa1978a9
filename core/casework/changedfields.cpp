#include "casework/changedfields.h"

#include <QSet>

#include <algorithm>

namespace remit {

namespace {

bool hasOnly(const Json &json, const QSet<QString> &names)
{
    const auto &members = json.object();
    return !members.empty() &&
           std::ranges::all_of(members, [&names](const auto &member) { return names.contains(member.first); });
}

/** Members that are one value to people: a term, a deprivation of rights, a sentence that a ruling made. */
bool isOneValue(const Json &json)
{
    return hasOnly(json, {u"years"_qs, u"months"_qs, u"days"_qs}) || hasOnly(json, {u"kind"_qs, u"term"_qs}) ||
           hasOnly(json, {u"sentence"_qs, u"term"_qs, u"term_starts_on"_qs, u"term_ends_on"_qs});
}

bool isOpened(const Json &json) { return json.isObject() && !isOneValue(json); }

/** What an entry of a list is known by among the others. */
QString identityOf(const Json &entry)
{
    for (const char *name : {"name", "kind"})
        if (entry[name].isString()) return entry[name].toString();
    return QString::fromUtf8(entry.canonical());
}

bool loses(const Json &before, const Json &after);

/**
 * Entries are paired by what they are known by, equals in their order. A longer list may leave out members of an entry:
 * of one crime the sentence is its own, of two it is not told.
 */
bool listLoses(const Json::Array &before, Json::Array after)
{
    if (before.size() > after.size()) return true;
    const bool longer = after.size() > before.size();
    return std::ranges::any_of(before, [&after, longer](const Json &entry) {
        const auto same = std::ranges::find(after, identityOf(entry), identityOf);
        if (same == after.end()) return !entry.isObject();
        const bool lost = !longer && loses(entry, *same);
        after.erase(same);
        return lost;
    });
}

bool loses(const Json &before, const Json &after)
{
    if (before.isNull() || before == after) return false;
    if (after.isNull()) return true;
    if (before.isArray() && after.isArray()) return listLoses(before.array(), after.array());
    // A kind or a sentence that became another one takes along what belonged to it.
    for (const char *kind : {"kind", "sentence"})
        if (before[kind] != after[kind] && !after[kind].isNull()) return false;
    if (!before.isObject() || hasOnly(before, {u"years"_qs, u"months"_qs, u"days"_qs})) return false;
    return std::ranges::any_of(before.object(),
                               [&after](const auto &member) { return loses(member.second, after[member.first]); });
}

void compare(const QString &path, const Json &before, const Json &after, std::vector<ChangedField> &out)
{
    if (before == after) return;
    if (!isOpened(before) && !isOpened(after)) {
        out.push_back({path, before, after, loses(before, after)});
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
