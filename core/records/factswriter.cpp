#include "records/codes.h"
#include "records/factsjson.h"

namespace remit
{

namespace
{

/** An object that leaves absent values out. */
class Members
{
public:
    void add(const char *name, const QString &text)
    {
        if (!text.isEmpty()) m_json.set(name, text);
    }
    void add(const char *name, const std::optional<Date> &date)
    {
        if (date) m_json.set(name, isoDate(*date));
    }
    void add(const char *name, const std::optional<Term> &term)
    {
        if (term) m_json.set(name, termToJson(*term));
    }
    void add(const char *name, const std::optional<bool> &flag)
    {
        if (flag) m_json.set(name, *flag);
    }
    template <class E, std::size_t n>
    void add(const char *name, const std::array<Code<E>, n> &codes, const std::optional<E> &value)
    {
        if (value) m_json.set(name, wordOf(codes, *value));
    }
    void add(const char *name, Json json)
    {
        if (!json.isNull()) m_json.set(name, std::move(json));
    }
    Json take() { return m_json.isNull() ? Json(Json::Object{}) : std::move(m_json); }

private:
    Json m_json;
};

Json stateToJson(const SentenceState &state)
{
    Members out;
    out.add("sentence", wordOf(sentenceCodes, state.sentence));
    out.add("term", state.term);
    out.add("term_starts_on", state.termStartsOn);
    return out.take();
}

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

void addCommutation(Members &out, const HistoryEvent &event)
{
    out.add("reported_on", event.reportedOn);
    out.add("ruled_on", event.ruledOn);
    out.add("served_on", event.servedOn);
    out.add("reduction", event.reduction);
    if (event.to) out.add("to", stateToJson(*event.to));
    out.add("political_rights_to", event.politicalRightsTo);
    out.add("revoked_on", event.revokedOn);
}

void addCrime(Members &out, const HistoryEvent &event)
{
    out.add("final_on", event.finalOn);
    out.add("penalty", sentenceCodes, event.penalty);
    if (event.merged) out.add("merged", stateToJson(*event.merged));
    if (event.kind == HistoryEvent::Kind::DiscoveredCrime) return out.add("confessed", event.confessed);
    out.add("intentional", event.intentional);
    out.add("during_reprieve", std::optional(event.duringReprieve));
}

Json eventToJson(const HistoryEvent &event)
{
    using Kind = HistoryEvent::Kind;
    Members out;
    out.add("kind", wordOf(eventCodes, event.kind));
    switch (event.kind) {
        case Kind::Commutation:
            addCommutation(out, event);
            break;
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            addCrime(out, event);
            break;
        case Kind::Retrial:
            out.add("effective_on", event.effectiveOn);
            out.add("changed", event.changed);
            if (event.judgment) out.add("judgment", judgmentToJson(*event.judgment));
            break;
        case Kind::Parole:
            out.add("ruled_on", event.ruledOn);
            out.add("from", event.from);
            out.add("to", event.until);
            break;
        case Kind::ParoleRevoked:
            out.add("on", event.on);
            out.add("readmitted_on", event.readmittedOn);
            out.add("reason", event.reason);
            break;
    }
    return out.take();
}

template <class T, class Write>
Json arrayOf(const std::vector<T> &values, Write write)
{
    Json::Array array;
    for (const T &value : values) array.push_back(write(value));
    return array;
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

Json historyToJson(const std::vector<HistoryEvent> &history)
{
    return arrayOf(history, eventToJson);
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
