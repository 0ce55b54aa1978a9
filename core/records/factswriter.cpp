#include "records/factsjson.h"
#include "records/members.h"

namespace remit {

namespace {

Json itemToJson(const PropertyItem &item)
{
    Members out;
    out.add("kind", wordOf(itemCodes, item.kind));
    out.add("performed", performedCodes, item.performed);
    out.add("waived", item.waived);
    out.add("remitted", item.remitted);
    out.add("deposited", item.deposited);
    out.add("instalments_current", item.instalmentsCurrent);
    out.add("performed_by_codebtor", item.performedByCodebtor);
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
    if (performance.deniedBecause) out.add("denied_because", textsToJson(*performance.deniedBecause));
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
    out.add("suspended", judgment.suspended);
    out.add("probation", judgment.probation);
    out.add("commutation_restricted", judgment.commutationRestricted);
    out.add("life_without_commutation", judgment.lifeWithoutCommutation);
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
        out.add("organised_violence", crime.organisedViolence);
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
    out.add("declared_falsely", property.declaredFalsely);
    if (property.evasion) {
        Members evasion;
        evasion.add("kind", wordOf(evasionCodes, property.evasion->kind));
        evasion.add("ended_on", property.evasion->endedOn);
        out.add("evasion", evasion.take());
    } else if (property.evasionStated) {
        out.addNull("evasion");
    }
    if (!property.items.empty()) out.add("items", arrayOf(property.items, itemToJson));
    return out.take();
}

namespace {

Json categoriesToJson(const std::vector<Category> &categories)
{
    return arrayOf(categories, [](Category category) { return Json(categoryCode(category)); });
}

void addCategories(Members &out, const Facts &facts)
{
    if (facts.openCategories == everyCategory && facts.categories.empty()) return;
    std::vector<Category> open;
    for (int i = 0; i < categoryCount; ++i)
        if (facts.openCategories >> i & 1) open.push_back(static_cast<Category>(i));
    out.add("categories", categoriesToJson(facts.categories));
    if (!open.empty()) out.add("categories_unknown", categoriesToJson(open));
}

}  // namespace

Json factsToJson(const Facts &facts)
{
    Members out;
    out.add("id", facts.id);
    out.add("as_of", facts.asOf);
    out.add("person", personToJson(facts.person));
    out.add("judgment", judgmentToJson(facts.judgment));
    out.add("crimes", crimesToJson(facts.crimes));
    addCategories(out, facts);
    out.add("property", propertyToJson(facts.property));
    if (facts.historyStated || !facts.history.empty()) out.add("history", historyToJson(facts.history));
    out.add("performance", performanceToJson(facts.performance));
    out.add("conditions", conditionsToJson(facts.conditions));
    out.add("parole", paroleToJson(facts.parole));
    return out.take();
}

QString categoryCode(Category category) { return wordOf(categoryCodes, category); }
std::optional<Category> categoryFromCode(const QString &code) { return valueOf(categoryCodes, code); }
QString sentenceCode(Sentence sentence) { return wordOf(sentenceCodes, sentence); }
std::optional<Sentence> sentenceFromCode(const QString &code) { return valueOf(sentenceCodes, code); }

}  // namespace remit
