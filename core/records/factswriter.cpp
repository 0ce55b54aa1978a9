#include "records/factsjson.h"
#include "records/members.h"

namespace remit
{

namespace
{

Json itemToJson(const PropertyItem &item)
{
    Members out;
    out.add("kind", wordOf(itemCodes, item.kind));
    out.add("performed", performedCodes, item.performed);
    out.add("waived", std::optional(item.waived));
    out.add("remitted", std::optional(item.remitted));
    out.add("deposited", std::optional(item.deposited));
    out.add("instalments_current", std::optional(item.instalmentsCurrent));
    out.add("performed_by_codebtor", std::optional(item.performedByCodebtor));
    return out.take();
}

Json textsToJson(const QStringList &texts)
{
    Json::Array array;
    for (const QString &text : texts) array.push_back(text);
    return array;
}

Json personToJson(const PersonFacts &person)
{
    Members out;
    out.add("birth_date", person.birthDate);
    out.add("sex", sexCodes, person.sex);
    out.add("identity_known", person.identityKnown);
    return out.take();
}

Json performanceToJson(const PerformanceFacts &performance)
{
    Members out;
    out.add("repentance", performance.repentance);
    out.add("merit", meritCodes, performance.merit);
    out.add("denied_because", textsToJson(performance.deniedBecause));
    return out.take();
}

Json conditionsToJson(const ConditionFacts &conditions)
{
    Members out;
    out.add("seriously_ill", conditions.seriouslyIll);
    out.add("disabled", conditions.disabled);
    out.add("unable_to_work_and_self_care", conditions.unableToWorkAndSelfCare);
    return out.take();
}

Json paroleToJson(const ParoleFacts &parole)
{
    Members out;
    out.add("danger_of_reoffending", parole.dangerOfReoffending);
    out.add("community_assessed", parole.communityAssessed);
    return out.take();
}

}  // namespace

Json termToJson(Term term)
{
    Json json{Json::Object{}};
    if (term.years) json.set("years", term.years);
    if (term.months) json.set("months", term.months);
    if (term.days) json.set("days", term.days);
    return json;
}

Json judgmentToJson(const JudgmentFacts &judgment)
{
    Members out;
    out.add("sentence", sentenceCodes, judgment.sentence);
    out.add("term", judgment.term);
    out.add("judged_on", judgment.judgedOn);
    out.add("effective_on", judgment.effectiveOn);
    out.add("custody_from", judgment.custodyFrom);
    out.add("delivered_on", judgment.deliveredOn);
    out.add("term_starts_on", judgment.termStartsOn);
    out.add("term_ends_on", judgment.termEndsOn);
    out.add("suspended", std::optional(judgment.suspended));
    out.add("probation", judgment.probation);
    out.add("commutation_restricted", std::optional(judgment.commutationRestricted));
    out.add("life_without_commutation", std::optional(judgment.lifeWithoutCommutation));
    out.add("reprieve_ended_on", judgment.reprieveEndedOn);
    out.add("life_from_on", judgment.lifeFromOn);
    if (judgment.politicalRights.kind == PoliticalRights::Kind::Unknown) return out.take();
    Members rights;
    rights.add("kind", wordOf(rightsCodes, judgment.politicalRights.kind));
    rights.add("term", judgment.politicalRights.term);
    out.add("political_rights", rights.take());
    return out.take();
}

Json crimesToJson(const std::vector<CrimeFacts> &crimes)
{
    return arrayOf(crimes, [](const CrimeFacts &crime) {
        Members out;
        out.add("name", crime.name);
        out.add("sentence", sentenceCodes, crime.sentence);
        out.add("term", crime.term);
        out.add("intentional", crime.intentional);
        out.add("organised_violence", std::optional(crime.organisedViolence));
        out.add("committed_on", crime.committedOn);
        return out.take();
    });
}

Json propertyToJson(const PropertyFacts &property)
{
    Members out;
    out.add("exists", property.exists);
    out.add("able", property.able);
    out.add("performed", performedCodes, property.performed);
    out.add("performed_on", property.performedOn);
    out.add("declared_falsely", std::optional(property.declaredFalsely));
    if (property.evasion) {
        Members evasion;
        evasion.add("kind", wordOf(evasionCodes, property.evasion->kind));
        evasion.add("ended_on", property.evasion->endedOn);
        out.add("evasion", evasion.take());
    }
    if (!property.items.empty()) out.add("items", arrayOf(property.items, itemToJson));
    return out.take();
}

Json factsToJson(const Facts &facts)
{
    Members out;
    out.add("id", facts.id);
    out.add("as_of", facts.asOf);
    out.add("person", personToJson(facts.person));
    out.add("judgment", judgmentToJson(facts.judgment));
    out.add("crimes", crimesToJson(facts.crimes));
    out.add("categories",
            arrayOf(facts.categories, [](Category category) { return Json(categoryCode(category)); }));
    out.add("property", propertyToJson(facts.property));
    out.add("history", historyToJson(facts.history));
    out.add("performance", performanceToJson(facts.performance));
    out.add("conditions", conditionsToJson(facts.conditions));
    out.add("parole", paroleToJson(facts.parole));
    return out.take();
}

QString categoryCode(Category category)
{
    return wordOf(categoryCodes, category);
}
std::optional<Category> categoryFromCode(const QString &code)
{
    return valueOf(categoryCodes, code);
}
QString sentenceCode(Sentence sentence)
{
    return wordOf(sentenceCodes, sentence);
}
std::optional<Sentence> sentenceFromCode(const QString &code)
{
    return valueOf(sentenceCodes, code);
}

}  // namespace remit
