#include "records/inmatejson.h"

#include "records/factsjson.h"

namespace remit {

namespace {

struct TextField {
    const char *name;
    QString Inmate::*member;
};
constexpr TextField textFields[] = {{"number", &Inmate::number},
                                    {"name", &Inmate::name},
                                    {"former_names", &Inmate::formerNames},
                                    {"identity_number", &Inmate::identityNumber},
                                    {"ethnicity", &Inmate::ethnicity},
                                    {"education", &Inmate::education},
                                    {"native_place", &Inmate::nativePlace},
                                    {"address", &Inmate::address},
                                    {"occupation", &Inmate::occupation},
                                    {"area", &Inmate::area},
                                    {"ward", &Inmate::ward},
                                    {"court", &Inmate::court},
                                    {"judgment_number", &Inmate::judgmentNumber},
                                    {"crime_facts", &Inmate::crimeFacts}};

struct KindName {
    PropertyItem::Kind kind;
    const char *code;
};
constexpr KindName kindNames[] = {{PropertyItem::Kind::Fine, "fine"},
                                  {PropertyItem::Kind::Confiscation, "confiscation"},
                                  {PropertyItem::Kind::Restitution, "restitution"},
                                  {PropertyItem::Kind::Disgorgement, "disgorgement"},
                                  {PropertyItem::Kind::Compensation, "compensation"}};

struct PerformedName {
    Performed performed;
    const char *code;
};
constexpr PerformedName performedNames[] = {
    {Performed::None, "none"}, {Performed::Partial, "partial"}, {Performed::Full, "full"}};

Json dutyToJson(const PropertyDuty &duty)
{
    Json json;
    for (const auto &name : kindNames)
        if (name.kind == duty.kind) json.set("kind", name.code);
    if (duty.amountFen) json.set("amount_fen", *duty.amountFen);
    for (const auto &name : performedNames)
        if (duty.performed == name.performed) json.set("performed", name.code);
    return json;
}

PropertyDuty dutyFromJson(const Json &json)
{
    PropertyDuty duty;
    for (const auto &name : kindNames)
        if (json["kind"].toString() == QLatin1String(name.code)) duty.kind = name.kind;
    if (json["amount_fen"].isInteger()) duty.amountFen = json["amount_fen"].toInteger();
    for (const auto &name : performedNames)
        if (json["performed"].toString() == QLatin1String(name.code)) duty.performed = name.performed;
    return duty;
}

Facts factsPart(const Inmate &inmate)
{
    Facts facts;
    facts.person = inmate.person;
    facts.judgment = inmate.judgment;
    facts.crimes = inmate.crimes;
    facts.categories = inmate.categories;
    facts.openCategories = inmate.openCategories;
    facts.property = inmate.property;
    facts.conditions = inmate.conditions;
    return facts;
}

tl::unexpected<Error> missing(const QString &path) { return fail(u"facts.required"_qs, {{u"path"_qs, path}}); }

}  // namespace

Json inmateToJson(const Inmate &inmate)
{
    Json json;
    for (const TextField &field : textFields)
        if (!(inmate.*field.member).isEmpty()) json.set(field.name, inmate.*field.member);
    for (const PropertyDuty &duty : inmate.duties) {
        Json duties = json["duties"];
        duties.append(dutyToJson(duty));
        json.set("duties", std::move(duties));
    }
    json.set("facts", factsToJson(factsPart(inmate)));
    return json;
}

Result<Inmate> inmateFromJson(const Json &json)
{
    Result<Facts> facts = factsFromJson(json["facts"]);
    if (!facts) return fail(facts.error());
    Inmate inmate;
    for (const TextField &field : textFields) inmate.*field.member = json[field.name].toString();
    for (const Json &duty : json["duties"].array()) inmate.duties.push_back(dutyFromJson(duty));
    inmate.person = facts->person;
    inmate.judgment = facts->judgment;
    inmate.crimes = std::move(facts->crimes);
    inmate.categories = std::move(facts->categories);
    inmate.openCategories = facts->openCategories;
    inmate.property = std::move(facts->property);
    inmate.conditions = facts->conditions;
    if (inmate.number.isEmpty()) return missing(u"$.number"_qs);
    return inmate;
}

Json sentenceChangeToJson(const SentenceChange &change)
{
    Json json;
    json.set("inmate", change.inmate);
    json.set("ruling_number", change.rulingNumber);
    json.set("court", change.court);
    const Json history = historyToJson({change.event});
    json.set("event", history.array().front());
    if (change.newEndOn) json.set("new_end_on", isoDate(*change.newEndOn));
    return json;
}

Result<SentenceChange> sentenceChangeFromJson(const Json &json)
{
    Result<HistoryEvent> event = historyEventFromJson(json["event"]);
    if (!event) return fail(event.error());
    SentenceChange change;
    change.inmate = json["inmate"].toString();
    change.rulingNumber = json["ruling_number"].toString();
    change.court = json["court"].toString();
    change.event = std::move(*event);
    change.newEndOn = parseIsoDate(json["new_end_on"].toString());
    return change;
}

Json recordedMonthToJson(const RecordedMonth &month)
{
    Json json;
    json.set("inmate", month.inmate);
    json.set("month", isoMonth(month.month));
    json.set("total", month.total);
    if (month.parts) {
        Json parts;
        parts.set("custody", month.parts->custody);
        parts.set("education", month.parts->education);
        parts.set("labour", month.parts->labour);
        json.set("parts", std::move(parts));
    }
    return json;
}

Result<RecordedMonth> recordedMonthFromJson(const Json &json)
{
    RecordedMonth month;
    const auto date = parseIsoMonth(json["month"].toString());
    if (!date) return missing(u"$.month"_qs);
    if (!json["total"].isInteger()) return missing(u"$.total"_qs);
    month.inmate = json["inmate"].toString();
    month.month = *date;
    month.total = int(json["total"].toInteger());
    if (const Json &parts = json["parts"]; parts.isObject())
        month.parts = RecordedMonth::Parts{int(parts["custody"].toInteger()), int(parts["education"].toInteger()),
                                           int(parts["labour"].toInteger())};
    return month;
}

}  // namespace remit
