#include "rules/ruleset.h"

namespace remit {

namespace {

QString sourceCode(Source source)
{
    switch (source) {
        case Source::Verified:
            return u"verified"_qs;
        case Source::Excerpt:
            return u"excerpt"_qs;
        case Source::Memory:
            return u"memory"_qs;
        case Source::Derived:
            break;
    }
    return u"derived"_qs;
}

Json dateOrNull(const std::optional<Date> &date) { return date ? Json(isoDate(*date)) : Json(); }

Json texts(const QStringList &list)
{
    Json::Array array;
    for (const QString &text : list) array.push_back(text);
    return array;
}

Json provisionsOf(const RuleSet &rules, int rule)
{
    Json::Array rows;
    for (const Provision &provision : rules.provisions()) {
        if (provision.rule != rule) continue;
        rows.push_back(Json::Object{{u"key"_qs, provision.key},
                                    {u"topic"_qs, provision.topic},
                                    {u"when"_qs, provision.when},
                                    {u"value"_qs, provision.value}});
    }
    return rows;
}

}  // namespace

Json rulesToJson(const RuleSet &set, std::optional<Date> asOf)
{
    Json::Array rows;
    for (int i = 0; i < int(set.rules().size()); ++i) {
        const Rule &rule = set.rules()[i];
        if (asOf && !rule.inForce(*asOf)) continue;
        rows.push_back(Json::Object{{u"rule"_qs, rule.id},
                                    {u"citation"_qs, rule.citation},
                                    {u"document"_qs, set.documents()[rule.document].title},
                                    {u"source"_qs, sourceCode(rule.source)},
                                    {u"valid_from"_qs, isoDate(rule.validFrom)},
                                    {u"valid_to"_qs, dateOrNull(rule.validTo)},
                                    {u"provisions"_qs, provisionsOf(set, i)}});
    }
    Json::Array readings;
    for (const ReadingRecord &reading : set.readings())
        readings.push_back(Json::Object{{u"name"_qs, reading.name},
                                        {u"rules"_qs, texts(reading.rules)},
                                        {u"affects"_qs, texts(reading.affects)},
                                        {u"stricter"_qs, reading.stricter}});
    return Json::Object{{u"digest"_qs, QString::fromLatin1(set.digest())},
                        {u"as_of"_qs, dateOrNull(asOf)},
                        {u"rules"_qs, Json(std::move(rows))},
                        {u"readings"_qs, Json(std::move(readings))},
                        {u"documents"_qs, set.source()}};
}

}  // namespace remit
