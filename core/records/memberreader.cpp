#include "records/memberreader.h"

namespace remit {

/** More days than these are a month, and would not be compared rightly with terms of months. */
constexpr int longestDays = 30;

namespace {

/** Longer than any name, code or remark; what is longer came out of a broken file. */
constexpr qsizetype longestText = 10000;

/** A part of a term: a whole number that no sentence comes near to exceeding. */
std::optional<int> partOf(const Json &json)
{
    constexpr qint64 most = 9999;
    if (json.isNull()) return 0;
    if (!json.isInteger() || json.toInteger() < 0 || json.toInteger() > most) return std::nullopt;
    return static_cast<int>(json.toInteger());
}

}  // namespace

MemberReader::MemberReader(const Json &json, QString path, std::optional<Error> &error)
    : m_json(json), m_path(std::move(path)), m_error(error)
{
    if (!json.isObject()) faultAt(u"facts.object"_qs, m_path, json);
}

const Json &MemberReader::take(const char *name)
{
    static const Json nothing;
    const QLatin1String asked(name);
    m_taken.append(asked);
    for (const auto &[member, value] : m_json.object())
        if (member == asked) return value;
    return nothing;
}

void MemberReader::text(const char *name, QString &out)
{
    const Json &member = take(name);
    if (!member.isNull() && !member.isString()) return fault(u"facts.text"_qs, name, member);
    out = member.toString();
    if (out.size() > longestText) fault(u"facts.long"_qs, name, member);
}

void MemberReader::texts(const char *name, QStringList &out)
{
    elements(name, [&](const Json &element, const QString &path) {
        if (!element.isString()) return faultAt(u"facts.text"_qs, path, element);
        out << element.toString();
        if (out.back().size() > longestText) faultAt(u"facts.long"_qs, path, element);
    });
}

void MemberReader::date(const char *name, std::optional<Date> &out)
{
    const Json &member = take(name);
    if (member.isNull()) return;
    out = parseIsoDate(member.toString());
    if (!out) fault(u"facts.date"_qs, name, member);
}

void MemberReader::term(const char *name, std::optional<Term> &out)
{
    const Json &member = take(name);
    if (member.isNull()) return;
    if (!member.isObject()) return fault(u"facts.object"_qs, name, member);
    Term term;
    for (const auto &[part, value] : member.object()) {
        const auto number = partOf(value);
        const QString path = m_path + u'.' + QLatin1String(name) + u'.' + part;
        if (!number) return faultAt(u"facts.number"_qs, path, value);
        if (part == u"years")
            term.years = *number;
        else if (part == u"months")
            term.months = *number;
        else if (part == u"days" && *number > longestDays)
            return faultAt(u"facts.days"_qs, path, value);
        else if (part == u"days")
            term.days = *number;
        else
            return faultAt(u"facts.unknown"_qs, path, value);
    }
    out = normalised(term);
}

void MemberReader::flag(const char *name, std::optional<bool> &out)
{
    const Json &member = take(name);
    if (member.isNull()) return;
    if (!member.isBool()) return fault(u"facts.flag"_qs, name, member);
    out = member.toBool();
}

void MemberReader::object(const char *name, const std::function<void(MemberReader &)> &read)
{
    const Json &member = take(name);
    if (member.isNull()) return;
    MemberReader inner(member, m_path + u'.' + QLatin1String(name), m_error);
    read(inner);
    inner.finish();
}

void MemberReader::objects(const char *name, const std::function<void(MemberReader &)> &read)
{
    elements(name, [&](const Json &element, const QString &path) {
        MemberReader inner(element, path, m_error);
        read(inner);
        inner.finish();
    });
}

void MemberReader::elements(const char *name, const std::function<void(const Json &, const QString &)> &read)
{
    const Json &member = take(name);
    if (member.isNull()) return;
    if (!member.isArray()) return fault(u"facts.array"_qs, name, member);
    qsizetype index = 0;
    for (const Json &element : member.array())
        read(element, m_path + u'.' + QLatin1String(name) + u'[' + QString::number(index++) + u']');
}

void MemberReader::require(const char *name)
{
    if (m_json[name].isNull()) fault(u"facts.required"_qs, name, m_json[name]);
}

void MemberReader::finish()
{
    for (const auto &[name, value] : m_json.object())
        if (!m_taken.contains(name)) return faultAt(u"facts.unknown"_qs, m_path + u'.' + name, value);
}

void MemberReader::fault(const QString &code, const char *name, const Json &value)
{
    faultAt(code, m_path + u'.' + QLatin1String(name), value);
}

void MemberReader::faultAt(const QString &code, const QString &path, const Json &value)
{
    if (m_error) return;
    const QString shown = value.isString() ? value.toString() : QString::fromUtf8(value.canonical());
    m_error = Error{code, {{u"path"_qs, path}, {u"value"_qs, shown.left(80)}}, {}};
}

}  // namespace remit
