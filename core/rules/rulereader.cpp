#include "rules/rulereader.h"

#include "base/digest.h"
#include "rules/citation.h"

#include <QRegularExpression>

namespace remit {

namespace {

tl::unexpected<Error> fault(const QString &where, const QString &what)
{
    return fail(u"rules.document"_qs, {{u"path"_qs, where}, {u"reason"_qs, what}});
}

/** Ranks and articles are counted in tens and hundreds. */
bool isSmall(qint64 number)
{
    constexpr qint64 most = 10'000;
    return number >= 0 && number <= most;
}

/** Refuses a list or number of another kind, which would read as an empty one or as 0. */
Result<void> wellFormed(const Json &json, const QString &where)
{
    for (const QString &list : {u"rules"_qs, u"readings"_qs, u"provisions"_qs, u"affects"_qs})
        if (!json[list].isNull() && !json[list].isArray()) return fault(where, list);
    for (const QString &number : {u"articles"_qs, u"rank"_qs})
        if (!json[number].isNull() && (!json[number].isInteger() || !isSmall(json[number].toInteger())))
            return fault(where, number);
    if (!json["sets"].isNull() && !json["sets"].isObject()) return fault(where, u"sets"_qs);
    if (!json["when"].isNull() && !json["when"].isObject()) return fault(where, u"when"_qs);
    for (const QString &answer : {u"stricter"_qs, u"before"_qs, u"open"_qs})
        if (!json[answer].isNull() && !json[answer].isBool()) return fault(where, answer);
    return {};
}

/** Refuses members that are not in the list, so that a misspelt condition is never taken for none. */
Result<void> onlyMembers(const Json &json, const QString &where, const QStringList &known)
{
    if (!json.isObject()) return fault(where, u"no object"_qs);
    for (const auto &[name, value] : json.object())
        if (!known.contains(name)) return fault(where, name);
    return wellFormed(json, where);
}

std::optional<Source> sourceOf(const QString &code)
{
    if (code == u"verified") return Source::Verified;
    if (code == u"excerpt") return Source::Excerpt;
    if (code == u"memory") return Source::Memory;
    if (code == u"derived") return Source::Derived;
    return std::nullopt;
}

/** Reads a day of validity where it is stated; anything but a day is refused, never taken for none. */
Result<void> readDay(const Json &json, const char *member, const QString &where, std::optional<Date> &out)
{
    const Json &stated = json[member];
    if (stated.isNull()) return {};
    out = parseIsoDate(stated.toString());
    if (!out) return fault(where, QString::fromLatin1(member));
    return {};
}

/** First and last day of validity, both inclusive; `from` and `to` hold what is valid where nothing is stated. */
Result<void> readValidity(const Json &json, const QString &where, std::optional<Date> &from, std::optional<Date> &to)
{
    if (auto first = readDay(json, "valid_from", where, from); !first) return first;
    if (auto last = readDay(json, "valid_to", where, to); !last) return last;
    if (!from) return fault(where, u"valid_from"_qs);
    if (to && *to < *from) return fault(where, u"valid_to"_qs);
    return {};
}

/** Whether the place reads as article, paragraph and items, and the article is one that the document has. */
bool isPlace(const QString &place, int articles)
{
    static const QRegularExpression form(u"^([1-9][0-9]*)(\\.[1-9][0-9]*){0,2}(-[1-9][0-9]*)?$"_qs);
    const QRegularExpressionMatch match = form.match(place);
    return match.hasMatch() && (articles == 0 || match.captured(1).toInt() <= articles);
}

QStringList textsOf(const Json &json)
{
    QStringList texts;
    for (const Json &text : json.array()) texts << text.toString();
    return texts;
}

}  // namespace

Result<void> RuleReader::read(const Json &document)
{
    const QString id = document["id"].toString();
    if (auto known =
            onlyMembers(document, id,
                        {u"id"_qs, u"number"_qs, u"number_en"_qs, u"title"_qs, u"articles"_qs, u"valid_from"_qs,
                         u"valid_to"_qs, u"status"_qs, u"source"_qs, u"sets"_qs, u"rules"_qs, u"readings"_qs});
        !known)
        return known;
    if (auto head = readDocument(document); !head) return head;
    if (auto sets = readSets(document["sets"]); !sets) return sets;
    for (const Json &rule : document["rules"].array())
        if (auto done = readRule(rule); !done) return done;
    for (const Json &reading : document["readings"].array())
        if (auto done = readReading(reading); !done) return done;
    m_all.set(id, document);
    return {};
}

Result<void> RuleReader::readDocument(const Json &json)
{
    const QString id = json["id"].toString();
    std::optional<Date> from, to;
    if (id.isEmpty() || json["number"].toString().isEmpty()) return fault(id, u"id"_qs);
    if (auto valid = readValidity(json, id, from, to); !valid) return valid;
    if (!sourceOf(json["status"].toString())) return fault(id, u"status"_qs);
    if (m_all.has(id)) return fail(u"rules.doubled"_qs, {{u"id"_qs, id}});
    const QString number = json["number"].toString();
    m_set.m_documents.push_back({id, number, json["number_en"].toString(number), json["title"].toString(), *from, to,
                                 json["source"].toString(), int(json["articles"].toInteger())});
    m_all.set(id, json);
    return {};
}

Result<void> RuleReader::readSets(const Json &json)
{
    for (const auto &[name, members] : json.object()) {
        if (m_set.m_sets.has(name)) return fail(u"rules.doubled"_qs, {{u"id"_qs, name}});
        m_set.m_sets.set(name, members);
    }
    return {};
}

Result<void> RuleReader::readRule(const Json &json)
{
    const RuleDocument &document = m_set.m_documents.back();
    const QString place = json["at"].toString();
    const QString id = document.id + u'/' + place;
    if (auto known = onlyMembers(
            json, id, {u"at"_qs, u"status"_qs, u"note"_qs, u"valid_from"_qs, u"valid_to"_qs, u"provisions"_qs});
        !known)
        return known;
    if (!isPlace(place, document.articles)) return fault(id, u"at"_qs);
    if (m_set.find(id)) return fail(u"rules.doubled"_qs, {{u"id"_qs, id}});
    const QString status = json["status"].toString(m_all[document.id]["status"].toString());
    if (!sourceOf(status)) return fault(id, u"status"_qs);
    std::optional<Date> from = document.validFrom, to = document.validTo;
    if (auto valid = readValidity(json, id, from, to); !valid) return valid;
    Rule rule;
    rule.id = id;
    rule.citation = citationOf(document.number, place);
    rule.englishCitation = englishCitationOf(document.englishNumber, place);
    rule.document = int(m_set.m_documents.size()) - 1;
    rule.source = *sourceOf(status);
    rule.validFrom = *from;
    rule.validTo = to;
    rule.idJson = Json(rule.id).canonical();
    rule.citationJson = Json(rule.citation).canonical();
    m_set.m_rules.push_back(std::move(rule));
    for (const Json &provision : json["provisions"].array())
        if (auto done = readProvision(provision); !done) return done;
    return {};
}

Result<void> RuleReader::readProvision(const Json &json)
{
    const QString key = m_set.m_rules.back().id + u'#' + json["key"].toString();
    if (auto known = onlyMembers(json, key, {u"key"_qs, u"topic"_qs, u"rank"_qs, u"when"_qs, u"value"_qs}); !known)
        return known;
    if (json["key"].toString().isEmpty() || json["topic"].toString().isEmpty()) return fault(key, u"topic"_qs);
    for (const Provision &other : m_set.m_provisions)
        if (other.key == key) return fail(u"rules.doubled"_qs, {{u"id"_qs, key}});
    m_set.m_provisions.push_back({key, int(m_set.m_rules.size()) - 1, json["topic"].toString(),
                                  int(json["rank"].toInteger()), json["when"], json["value"]});
    return {};
}

Result<void> RuleReader::readReading(const Json &json)
{
    const QString name = json["name"].toString();
    if (auto known = onlyMembers(
            json, name,
            {u"name"_qs, u"rules"_qs, u"affects"_qs, u"stricter"_qs, u"before"_qs, u"open"_qs, u"source"_qs});
        !known)
        return known;
    if (name.isEmpty()) return fault(m_set.m_documents.back().id, u"name"_qs);
    if (m_set.reading(name)) return fail(u"rules.doubled"_qs, {{u"id"_qs, name}});
    m_set.m_readings.push_back({name, textsOf(json["rules"]), textsOf(json["affects"]), json["stricter"].toBool(true),
                                json["open"].toBool(false), json["source"].toString()});
    return {};
}

Result<RuleSet> RuleReader::finish()
{
    for (const ReadingRecord &reading : m_set.m_readings)
        for (const QString &id : reading.rules)
            if (!m_set.find(id)) return fail(u"rules.unknown"_qs, {{u"id"_qs, id}, {u"name"_qs, reading.name}});
    m_set.m_digest = sha256Hex(m_all.canonical());
    m_set.m_source = std::move(m_all);
    return std::move(m_set);
}

}  // namespace remit
