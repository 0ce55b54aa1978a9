#include "base/messages.h"
#include "casework/cases.h"
#include "casework/formvalues.h"
#include "records/factsjson.h"

namespace remit {

void setText(Json &json, const char *name, const QString &text)
{
    if (!text.isEmpty()) json.set(name, text);
}

void setDate(Json &json, const char *name, const std::optional<Date> &date)
{
    if (date) json.set(name, isoDate(*date));
}

void setTerm(Json &json, const char *name, const std::optional<Term> &term)
{
    if (term) json.set(name, shortTerm(*term));
}

void setReduction(Json &json, const std::optional<Term> &reduction, std::optional<Sentence> sentence)
{
    if (!reduction) return;
    json.set("reduced", sentenceCode(reducedPenalty(sentence)));
    setTerm(json, "reduction", reduction);
}

void setAt(Json &json, const QString &name, const Json &value)
{
    const QString first = name.section(u'.', 0, 0);
    const QString rest = name.section(u'.', 1);
    if (rest.isEmpty()) {
        json.set(first, value);
        return;
    }
    Json inner = json[first];
    setAt(inner, rest, value);
    json.set(first, inner);
}

QString chineseMonth(Month month) { return chineseDate(Date(month / 1)).chopped(2); }

namespace {

const char *dutyCode(PropertyItem::Kind kind)
{
    switch (kind) {
        case PropertyItem::Kind::Fine:
            return "fine";
        case PropertyItem::Kind::Confiscation:
            return "confiscation";
        case PropertyItem::Kind::Restitution:
            return "restitution";
        case PropertyItem::Kind::Disgorgement:
            return "disgorgement";
        case PropertyItem::Kind::Compensation:
            break;
    }
    return "compensation";
}

const char *performedCode(Performed performed)
{
    switch (performed) {
        case Performed::None:
            return "none";
        case Performed::Partial:
            return "partial";
        case Performed::Full:
            break;
    }
    return "full";
}

Json dutiesValues(const std::vector<PropertyDuty> &duties)
{
    Json::Array list;
    for (const PropertyDuty &duty : duties) {
        Json json;
        json.set("kind", dutyCode(duty.kind));
        if (duty.amountFen) json.set("amount", *duty.amountFen);
        if (duty.performed) json.set("performed", performedCode(*duty.performed));
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

Json inmateValues(const Inmate &inmate)
{
    Json json;
    setText(json, "number", inmate.number);
    setText(json, "name", inmate.name);
    setText(json, "formerNames", inmate.formerNames);
    if (inmate.person.sex) json.set("sex", *inmate.person.sex == PersonFacts::Sex::Male ? "male" : "female");
    setDate(json, "birthDate", inmate.person.birthDate);
    // Eighteen zeros stand for a number that nobody knows; a paper leaves it out.
    static const QString unknownNumber(18, u'0');
    if (inmate.identityNumber != unknownNumber) setText(json, "identityNumber", inmate.identityNumber);
    setText(json, "ethnicity", inmate.ethnicity);
    setText(json, "education", inmate.education);
    if (inmate.education.contains(u"文盲"_qs)) json.set("unschooled", true);
    setText(json, "nativePlace", inmate.nativePlace);
    setText(json, "address", inmate.address);
    setText(json, "occupation", inmate.occupation);
    Json::Array categories;
    for (const Category category : inmate.categories) categories.emplace_back(categoryCode(category));
    if (!categories.empty()) json.set("categories", std::move(categories));
    return json;
}

Json judgmentValues(const Inmate &inmate)
{
    const JudgmentFacts &judgment = inmate.judgment;
    Json json;
    setText(json, "court", inmate.court);
    setText(json, "number", inmate.judgmentNumber);
    setDate(json, "judgedOn", judgment.judgedOn);
    setDate(json, "effectiveOn", judgment.effectiveOn);
    setDate(json, "deliveredOn", judgment.deliveredOn);
    Json::Array crimes;
    for (const CrimeFacts &crime : inmate.crimes) crimes.emplace_back(crime.name);
    json.set("crimes", std::move(crimes));
    if (judgment.sentence) json.set("sentence", sentenceCode(*judgment.sentence));
    setTerm(json, "term", judgment.term);
    setDate(json, "termStartsOn", judgment.termStartsOn);
    setDate(json, "termEndsOn", judgment.termEndsOn);
    if (judgment.politicalRights.kind == PoliticalRights::Kind::Life) json.set("politicalRightsLife", true);
    setTerm(json, "politicalRightsTerm", judgment.politicalRights.term);
    if (judgment.commutationRestricted == true) json.set("commutationRestricted", true);
    if (!inmate.duties.empty()) json.set("duties", dutiesValues(inmate.duties));
    return json;
}

QString sentenceInWords(const Inmate &inmate, const Messages &papers)
{
    const JudgmentFacts &judgment = inmate.judgment;
    if (!judgment.sentence) return {};
    QString words = papers.text(u"sentence."_qs + sentenceCode(*judgment.sentence));
    if (judgment.term) words += chineseTerm(*judgment.term);
    const PoliticalRights &rights = judgment.politicalRights;
    if (rights.kind == PoliticalRights::Kind::Life) words += papers.text(u"phrase.rights.life"_qs);
    if (rights.term) words += papers.text(u"phrase.rights.term"_qs, {{u"term"_qs, chineseTerm(*rights.term)}});
    return words;
}

}  // namespace remit
