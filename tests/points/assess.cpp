#include "assess.h"

#include <algorithm>

namespace remit::testing {

namespace {

QString show(const Json &json) { return QString::fromUtf8(json.canonical()); }

/** A list of objects as an object by one member's value. */
Json keyed(const Json &list, const char *key)
{
    Json byKey = Json::Object();
    for (const Json &element : list.array()) {
        const Json &name = element[key];
        byKey.set(name.isString() ? name.toString() : QString::number(name.toInteger()), element);
    }
    return byKey;
}

QString missingRow(const Json &rows, const Json &actual, const QString &path)
{
    for (const Json &row : rows.array()) {
        const bool found = std::any_of(actual.array().begin(), actual.array().end(),
                                       [&](const Json &candidate) { return difference(row, candidate).isEmpty(); });
        if (!found) return path + u" lacks "_qs + show(row) + u" among "_qs + show(actual);
    }
    return {};
}

/** Rule names that must not occur. */
QString unwantedRow(const Json &names, const Json &actual, const QString &path)
{
    for (const Json &name : names.array())
        for (const Json &row : actual.array())
            if (row["name"] == name) return path + u" holds "_qs + show(row);
    return {};
}

QString memberDifference(const QString &name, const Json &expected, const Json &actual, const QString &path)
{
    if (name == u"reasons"_qs || name == u"why"_qs) return missingRow(expected, actual[name], path + u'.' + name);
    if (name == u"no_reasons"_qs) return unwantedRow(expected, actual["reasons"], path + u".reasons"_qs);
    if (name == u"no_why"_qs) return unwantedRow(expected, actual["why"], path + u".why"_qs);
    if (name == u"months"_qs) return difference(expected, keyed(actual[name], "month"), path + u".months"_qs);
    if (name == u"cycles"_qs && expected.isObject())
        return difference(expected, keyed(actual[name], "cycle"), path + u".cycles"_qs);
    return difference(expected, actual[name], path + u'.' + name);
}

}  // namespace

const PointsProfiles &shippedProfiles()
{
    static const PointsProfiles profiles = PointsProfiles::shipped();
    return profiles;
}

PointsProfile nationalWith(const Json &options)
{
    PointsProfile profile = **shippedProfiles().find(u"national"_qs);
    for (const auto &[option, value] : options.object())
        if (setPointsOption(profile.options, option, value.toString()) != OptionSet::Done)
            qFatal("no such option: %s", qPrintable(option));
    return profile;
}

QString difference(const Json &expected, const Json &actual, const QString &path)
{
    if (!expected.isObject())
        return expected == actual ? QString() : path + u" is "_qs + show(actual) + u", not "_qs + show(expected);
    for (const auto &[name, value] : expected.object())
        if (const QString found = memberDifference(name, value, actual, path); !found.isEmpty()) return found;
    return {};
}

}  // namespace remit::testing
