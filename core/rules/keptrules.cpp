#include "base/digest.h"
#include "rules/ruleset.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace remit {

namespace {

/** The values of a member of every element of the list. */
QSet<QString> namesOf(const Json &list, const QString &member)
{
    QSet<QString> names;
    for (const Json &element : list.array()) names << element[member].toString();
    return names;
}

/** What the kept documents speak of. */
struct Known {
    QSet<QString> topics;
    QSet<QString> readings;

    explicit Known(const Json &kept)
    {
        for (const auto &[id, document] : kept.object()) {
            for (const Json &rule : document["rules"].array()) topics |= namesOf(rule["provisions"], u"topic"_qs);
            readings |= namesOf(document["readings"], u"name"_qs);
        }
    }
};

Json::Array without(const Json &list, const QString &member, const QSet<QString> &known)
{
    Json::Array rest;
    for (const Json &element : list.array())
        if (!known.contains(element[member].toString())) rest.push_back(element);
    return rest;
}

void append(Json::Array &list, const Json::Array &more) { list.insert(list.end(), more.begin(), more.end()); }

/** Adds the rule with these provisions, or the provisions to the rule of the same place. */
void addRule(Json::Array &rules, Json rule, const Json::Array &provisions)
{
    const auto same =
        std::find_if(rules.begin(), rules.end(), [&](const Json &one) { return one["at"] == rule["at"]; });
    if (same == rules.end()) {
        rule.set("provisions", provisions);
        return rules.push_back(std::move(rule));
    }
    Json::Array all = (*same)["provisions"].array();
    append(all, provisions);
    same->set("provisions", all);
}

Json withMember(Json object, const char *name, Json value)
{
    object.set(name, std::move(value));
    return object;
}

/** A reading that earlier sets did not name, with the answer that was given before it had a name. */
Json asBefore(Json reading)
{
    if (reading.has(u"before"_qs)) reading.set("stricter", reading["before"]);
    return reading;
}

/** The kept document with what the present one says of later topics and readings. */
Json completed(const Json &kept, const Json &present, const Known &known)
{
    Json document = kept.isObject() ? kept : present;
    Json::Array rules = kept["rules"].array();
    for (const Json &rule : present["rules"].array())
        if (const Json::Array later = without(rule["provisions"], u"topic"_qs, known.topics); !later.empty())
            addRule(rules, rule, later);
    Json::Array readings = kept["readings"].array();
    for (const Json &reading : without(present["readings"], u"name"_qs, known.readings))
        readings.push_back(asBefore(reading));
    document.set("rules", std::move(rules));
    document.set("readings", std::move(readings));
    return document;
}

}  // namespace

Result<RuleSet> RuleSet::fromArchive(const Json &kept, const std::vector<Json> &present)
{
    const Known known(kept);
    Json all = kept;
    for (const Json &document : present) {
        const QString id = document["id"].toString();
        all.set(id, completed(kept[id], document, known));
    }
    std::vector<Json> documents;
    for (const auto &[id, document] : all.object()) documents.push_back(document);
    Result<RuleSet> set = fromJson(documents);
    if (set) set->m_digest = sha256Hex(kept.canonical());
    if (set) set->m_source = kept;
    return set;
}

Result<RuleSet> RuleSet::withReading(const QString &name, bool stricter) const
{
    const ReadingRecord *record = reading(name);
    if (!record) {
        QStringList known;
        for (const ReadingRecord &one : m_readings) known << one.name;
        return fail(u"rules.reading"_qs, {{u"name"_qs, name}, {u"known"_qs, known.join(u", "_qs)}});
    }
    if (record->stricter == stricter) return RuleSet(*this);
    if (record->open) return fail(u"rules.reading.open"_qs, {{u"name"_qs, name}});
    Json all = m_source;
    for (const auto &[id, document] : m_source.object()) {
        Json::Array readings = document["readings"].array();
        for (Json &one : readings)
            if (one["name"].toString() == name) one.set("stricter", stricter);
        if (document.has(u"readings"_qs)) all.set(id, withMember(document, "readings", Json(std::move(readings))));
    }
    return presentDocuments().and_then([&](const std::vector<Json> &present) { return fromArchive(all, present); });
}

namespace {

/** Whether it is an object of documents, each under its own id, and any at all: an empty set would be the present one.
 */
Result<void> areDocuments(const Json &documents)
{
    if (!documents.isObject() || documents.object().empty()) return fail(u"rules.kept"_qs);
    for (const auto &[id, document] : documents.object())
        if (!document.isObject() || document["id"].toString() != id) return fail(u"rules.kept.id"_qs, {{u"id"_qs, id}});
    return {};
}

/** Refuses what was printed of the set where a number in it was changed: the documents alone are read. */
Result<RuleSet> unchanged(const Json &printed, RuleSet set)
{
    const Json now = rulesToJson(set, parseIsoDate(printed["as_of"].toString()));
    for (const char *member : {"rules", "readings"})
        if (printed.has(QString::fromLatin1(member)) && printed[member] != now[member])
            return fail(u"rules.edited"_qs, {{u"member"_qs, QString::fromLatin1(member)}});
    return set;
}

}  // namespace

Result<RuleSet> readRuleSet(const QByteArray &bytes)
{
    const Result<Json> kept = Json::parse(bytes);
    if (!kept) return fail(kept.error());
    const bool printed = kept->isObject() && (*kept)["documents"].isObject();
    const Json documents = printed ? (*kept)["documents"] : *kept;
    if (const auto documentsAre = areDocuments(documents); !documentsAre) return fail(documentsAre.error());
    const QString computed = QString::fromLatin1(sha256Hex(documents.canonical()));
    if (printed && computed != (*kept)["digest"].toString())
        return fail(u"rules.digest"_qs, {{u"digest"_qs, (*kept)["digest"].toString()}, {u"computed"_qs, computed}});
    auto set = presentDocuments().and_then(
        [&](const std::vector<Json> &present) { return RuleSet::fromArchive(documents, present); });
    return set && printed ? unchanged(*kept, std::move(*set)) : std::move(set);
}

Result<RuleSet> loadRuleSet(const QString &digest)
{
    Result<RuleSet> present = loadRules();
    if (!present || QString::fromLatin1(present->digest()) == digest) return present;
    QFile file(u":/rules/sets/%1.json"_qs.arg(digest));
    if (digest.size() != present->digest().size() || !file.open(QIODevice::ReadOnly))
        return fail(u"rules.set"_qs, {{u"digest"_qs, digest}});
    return readRuleSet(file.readAll());
}

}  // namespace remit
