#include "records/factsjson.h"
#include "records/memberreader.h"

namespace remit {

namespace {

void readPerson(MemberReader &in, PersonFacts &out)
{
    in.ignore("number");
    in.ignore("name");
    in.date("birth_date", out.birthDate);
    in.word("sex", sexCodes, out.sex);
    in.flag("identity_known", out.identityKnown);
}

void readJudgment(MemberReader &in, JudgmentFacts &out)
{
    in.word("sentence", sentenceCodes, out.sentence);
    in.term("term", out.term);
    in.date("judged_on", out.judgedOn);
    in.date("effective_on", out.effectiveOn);
    in.date("custody_from", out.custodyFrom);
    in.date("delivered_on", out.deliveredOn);
    in.date("term_starts_on", out.termStartsOn);
    in.date("term_ends_on", out.termEndsOn);
    in.flag("suspended", out.suspended);
    in.term("probation", out.probation);
    in.flag("commutation_restricted", out.commutationRestricted);
    in.flag("life_without_commutation", out.lifeWithoutCommutation);
    in.date("reprieve_ended_on", out.reprieveEndedOn);
    in.date("life_from_on", out.lifeFromOn);
    in.object("political_rights", [&](MemberReader &rights) {
        rights.word("kind", rightsCodes, out.politicalRights.kind);
        rights.term("term", out.politicalRights.term);
    });
}

void readCrime(MemberReader &in, CrimeFacts &out)
{
    in.text("name", out.name);
    in.word("sentence", sentenceCodes, out.sentence);
    in.term("term", out.term);
    in.flag("intentional", out.intentional);
    in.flag("organised_violence", out.organisedViolence);
    in.date("committed_on", out.committedOn);
}

void readItem(MemberReader &in, PropertyItem &out)
{
    in.require("kind");
    in.word("kind", itemCodes, out.kind);
    in.word("performed", performedCodes, out.performed);
    in.flag("waived", out.waived);
    in.flag("remitted", out.remitted);
    in.flag("deposited", out.deposited);
    in.flag("instalments_current", out.instalmentsCurrent);
    in.flag("performed_by_codebtor", out.performedByCodebtor);
}

void readProperty(MemberReader &in, PropertyFacts &out)
{
    in.flag("exists", out.exists);
    in.flag("able", out.able);
    in.word("performed", performedCodes, out.performed);
    in.date("performed_on", out.performedOn);
    in.flag("declared_falsely", out.declaredFalsely);
    out.evasionStated = in.has("evasion");
    in.object("evasion", [&](MemberReader &evasion) {
        out.evasion.emplace();
        evasion.require("kind");
        evasion.word("kind", evasionCodes, out.evasion->kind);
        evasion.date("ended_on", out.evasion->endedOn);
    });
    in.objects("items", [&](MemberReader &item) { readItem(item, out.items.emplace_back()); });
}

void readState(MemberReader &in, std::optional<SentenceState> &out)
{
    out.emplace();
    in.require("sentence");
    in.word("sentence", sentenceCodes, out->sentence);
    in.term("term", out->term);
    in.date("term_starts_on", out->termStartsOn);
    in.date("term_ends_on", out->termEndsOn);
}

void readCommutation(MemberReader &in, HistoryEvent &out)
{
    in.date("reported_on", out.reportedOn);
    in.date("ruled_on", out.ruledOn);
    in.date("served_on", out.servedOn);
    in.term("reduction", out.reduction);
    in.object("to", [&](MemberReader &to) { readState(to, out.to); });
    in.term("political_rights_to", out.politicalRightsTo);
    in.term("probation_to", out.probationTo);
    in.date("revoked_on", out.revokedOn);
}

void readCrimeEvent(MemberReader &in, HistoryEvent &out)
{
    in.date("final_on", out.finalOn);
    in.word("penalty", sentenceCodes, out.penalty);
    in.object("merged", [&](MemberReader &merged) { readState(merged, out.merged); });
    if (out.kind == HistoryEvent::Kind::DiscoveredCrime) return in.flag("confessed", out.confessed);
    in.flag("intentional", out.intentional);
    in.flag("during_reprieve", out.duringReprieve);
}

void readEvent(MemberReader &in, HistoryEvent &out)
{
    using Kind = HistoryEvent::Kind;
    in.require("kind");
    in.word("kind", eventCodes, out.kind);
    switch (out.kind) {
        case Kind::Commutation:
            return readCommutation(in, out);
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            return readCrimeEvent(in, out);
        case Kind::Retrial:
            in.date("effective_on", out.effectiveOn);
            in.flag("changed", out.changed);
            return in.object("judgment",
                             [&](MemberReader &judgment) { readJudgment(judgment, out.judgment.emplace()); });
        case Kind::Parole:
            in.date("ruled_on", out.ruledOn);
            in.date("from", out.from);
            return in.date("to", out.until);
        case Kind::ParoleRevoked:
            in.date("on", out.on);
            in.date("readmitted_on", out.readmittedOn);
            return in.text("reason", out.reason);
    }
}

/** The list says all, but for what `categories_unknown` names; no list says nothing. */
void readCategories(MemberReader &in, Facts &out)
{
    std::vector<Category> open;
    const bool stated = in.states("categories");
    in.words("categories", categoryCodes, out.categories);
    in.words("categories_unknown", categoryCodes, open);
    out.openCategories = stated ? CategorySet(0) : everyCategory;
    for (const Category category : open) out.openCategories |= bit(category);
    for (const Category category : out.categories)
        out.openCategories = static_cast<CategorySet>(out.openCategories & ~bit(category));
}

void readFacts(MemberReader &in, Facts &out)
{
    in.text("id", out.id);
    in.date("as_of", out.asOf);
    in.object("person", [&](MemberReader &person) { readPerson(person, out.person); });
    in.object("judgment", [&](MemberReader &judgment) { readJudgment(judgment, out.judgment); });
    in.objects("crimes", [&](MemberReader &crime) { readCrime(crime, out.crimes.emplace_back()); });
    readCategories(in, out);
    in.object("property", [&](MemberReader &property) { readProperty(property, out.property); });
    out.historyStated = in.states("history");
    in.objects("history", [&](MemberReader &event) { readEvent(event, out.history.emplace_back()); });
    in.object("performance", [&](MemberReader &performance) {
        performance.flag("repentance", out.performance.repentance);
        performance.word("merit", meritCodes, out.performance.merit);
        if (performance.states("denied_because")) out.performance.deniedBecause.emplace();
        QStringList codes;
        performance.texts("denied_because", codes);
        if (out.performance.deniedBecause) out.performance.deniedBecause = codes;
    });
    in.object("conditions", [&](MemberReader &conditions) {
        conditions.flag("seriously_ill", out.conditions.seriouslyIll);
        conditions.flag("disabled", out.conditions.disabled);
        conditions.flag("unable_to_work_and_self_care", out.conditions.unableToWorkAndSelfCare);
    });
    in.object("parole", [&](MemberReader &parole) {
        parole.flag("danger_of_reoffending", out.parole.dangerOfReoffending);
        parole.flag("community_assessed", out.parole.communityAssessed);
    });
}

}  // namespace

Result<Facts> factsFromJson(const Json &json)
{
    Facts facts;
    std::optional<Error> error;
    MemberReader in(json, u"$"_qs, error);
    readFacts(in, facts);
    in.finish();
    if (error) return fail(std::move(*error));
    return facts;
}

Result<HistoryEvent> historyEventFromJson(const Json &json)
{
    HistoryEvent event;
    std::optional<Error> error;
    MemberReader in(json, u"$.history[0]"_qs, error);
    readEvent(in, event);
    in.finish();
    if (error) return fail(std::move(*error));
    return event;
}

}  // namespace remit
