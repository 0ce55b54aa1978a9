#include "documents/formdata.h"
#include "base/messages.h"
#include "casework/forms.h"
#include "casework/pointshistory.h"
#include "casework/screening.h"
#include "points/evaluate.h"
#include "records/currentend.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

/** Sets a member only where there is something to print. */
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

Json commutationValues(const SentenceChange &change)
{
    Json json;
    setDate(json, "ruledOn", change.event.ruledOn);
    setDate(json, "servedOn", change.event.servedOn);
    setTerm(json, "reduction", change.event.reduction);
    if (const auto &to = change.event.to) {
        json.set("to", sentenceCode(to->sentence));
        setTerm(json, "toTerm", to->term);
    }
    setTerm(json, "politicalRightsTo", change.event.politicalRightsTo);
    return json;
}

/** "，数罪并罚决定执行有期徒刑九年六个月"; what is not fixed by a term is named by its kind. */
QString mergedInWords(const std::optional<SentenceState> &merged, const Messages &papers)
{
    if (!merged) return {};
    const QString sentence = papers.text(u"sentence."_qs + sentenceCode(merged->sentence)) +
                             (merged->term ? chineseTerm(*merged->term) : QString());
    return papers.text(u"phrase.change.merged"_qs, {{u"sentence"_qs, sentence}});
}

/** A change other than a commutation, as one sentence. */
Json otherChangeValues(const SentenceChange &change, const Messages &papers)
{
    using Kind = HistoryEvent::Kind;
    const HistoryEvent &event = change.event;
    const auto say = [&](const QString &code, const std::optional<Date> &day) {
        return papers.text(u"phrase.change."_qs + code,
                           {{u"day"_qs, day ? chineseDate(*day) : papers.text(u"phrase.day.unknown"_qs)}});
    };
    Json json;
    switch (event.kind) {
        case Kind::NewCrime:
            json.set("other", say(u"new-crime"_qs, event.finalOn) + mergedInWords(event.merged, papers));
            break;
        case Kind::DiscoveredCrime:
            json.set("other", say(u"discovered-crime"_qs, event.finalOn) + mergedInWords(event.merged, papers));
            break;
        case Kind::Retrial:
            json.set("other",
                     say(event.changed.value_or(false) ? u"retrial-changed"_qs : u"retrial"_qs, event.effectiveOn));
            break;
        case Kind::Parole:
            json.set("other", say(u"parole"_qs, event.ruledOn));
            break;
        case Kind::ParoleRevoked:
            json.set("other", say(u"parole-revoked"_qs, event.on));
            break;
        case Kind::Commutation:
            break;
    }
    return json;
}

/** Every change that stands; a revoked commutation never was. */
Json changesValues(const std::vector<SentenceChange> &changes, const Messages &papers)
{
    Json::Array list;
    for (const SentenceChange &change : changes) {
        const bool commutation = change.event.kind == HistoryEvent::Kind::Commutation;
        if (commutation && change.event.revokedOn) continue;
        Json json = commutation ? commutationValues(change) : otherChangeValues(change, papers);
        setText(json, "court", change.court);
        setText(json, "number", change.rulingNumber);
        setDate(json, "endsOn", change.newEndOn);
        list.push_back(std::move(json));
    }
    return list;
}

void addPoints(const Desk &desk, const InmateRecord &record, Json &values)
{
    const Result<Assessment> assessment = assessRecorded(desk, record.inmate.number);
    if (!assessment || assessment->months.empty()) return;
    qint64 total = 0;
    for (const MonthResult &month : assessment->months) total += month.total;
    Json points;
    points.set("from", isoMonth(assessment->months.front().month));
    points.set("to", isoMonth(assessment->months.back().month));
    points.set("total", total);
    points.set("balance", assessment->months.back().cumulative);
    values.set("points", std::move(points));
    Json::Array cycles;
    for (const Cycle &cycle : assessment->cycles) {
        Json json;
        json.set("cycle", cycle.number);
        json.set("from", isoMonth(cycle.from));
        json.set("to", isoMonth(cycle.to));
        cycles.push_back(std::move(json));
    }
    if (!cycles.empty()) values.set("cycles", std::move(cycles));
}

/** The standard phrases for conduct that an officer has confirmed; none where repentance was not. */
void addConduct(const Desk &desk, const CaseFile &file, Json &values)
{
    if (file.confirmed.repentance.value_or(false)) {
        Json conduct;
        for (const char *part : {"confession", "discipline", "education", "labour"})
            conduct.set(part, desk.papers.text(u"phrase.conduct."_qs + QString::fromLatin1(part)));
        values.set("conduct", std::move(conduct));
    }
    const Merit merit = file.confirmed.merit.value_or(Merit::None);
    Json json;
    json.set("kind", merit == Merit::Major ? "major" : merit == Merit::Merit ? "merit" : "none");
    values.set("merit", std::move(json));
    if (file.kind == CaseKind::Parole && file.confirmed.communityAssessed.value_or(false)) {
        Json parole;
        parole.set("community", desk.papers.text(u"phrase.parole.community"_qs));
        values.set("parole", std::move(parole));
    }
}

/** Stage code and the review form's box. */
struct OpinionBox {
    const char *stage;
    const char *box;
    /** Whether the one who decided signs here; the procuratorate's opinion is only recorded by the prison. */
    bool ours = true;
};
constexpr OpinionBox opinionBoxes[] = {{"ward_discussion", "ward"},
                                       {"area_meeting", "area"},
                                       {"department_review", "department"},
                                       {"committee", "committee"},
                                       {"procuratorate", "procuratorate", false},
                                       {"governor", "governor"},
                                       {"bureau", "bureau"}};

Json opinionsValues(const Desk &desk, const CaseFile &file)
{
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    Json json{Json::Object{}};
    for (const OpinionBox &box : opinionBoxes) {
        for (const CaseStep &step : file.state.steps) {
            if (step.stage != QLatin1String(box.stage) || step.event.kind != CaseEvent::Kind::Agree) continue;
            Json opinion;
            opinion.set("text", step.event.text);
            opinion.set("on", isoDate(step.event.on));
            if (officers && box.ours) {
                for (const Officer &officer : *officers)
                    if (officer.person == step.event.person) opinion.set("signer", officer.name);
            }
            json.set(box.box, std::move(opinion));
        }
    }
    return json;
}

/** The document that a citation names, "法释〔2016〕23号", and the article in it. */
std::pair<QString, QString> splitCitation(const QString &citation)
{
    const qsizetype end = citation.indexOf(u'号') + 1;
    return {citation.left(end), citation.mid(end)};
}

/** The interpretations (司法解释) that the verdict rests on, each document once with its articles. */
Json basisOf(const CaseFile &file)
{
    const Json &verdict = file.verdict[file.kind == CaseKind::Parole ? "parole" : "commutation"];
    std::vector<std::pair<QString, QStringList>> documents;
    for (const Json &reason : verdict["reasons"].array()) {
        const QString outcome = reason["outcome"].toString();
        const auto [document, article] = splitCitation(reason["citation"].toString());
        if ((outcome != u"met" && outcome != u"applies") || !document.startsWith(u"法释")) continue;
        auto known = std::find_if(documents.begin(), documents.end(),
                                  [&](const auto &entry) { return entry.first == document; });
        if (known == documents.end()) known = documents.insert(known, {document, {}});
        if (!known->second.contains(article)) known->second << article;
    }
    Json::Array list;
    for (const auto &[document, articles] : documents) list.emplace_back(document + articles.join(u'、'));
    return list;
}

Json proposalValues(const CaseFile &file, const StoreInfo &info, Date on)
{
    Json json;
    json.set("kind", caseKindCode(file.kind));
    setTerm(json, "reduction", file.proposal.reduction);
    if (const auto &to = file.proposal.to) {
        json.set("to", sentenceCode(to->sentence));
        setTerm(json, "toTerm", to->term);
    }
    setTerm(json, "politicalRightsTo", file.proposal.politicalRights);
    if (const Json basis = basisOf(file); !basis.array().empty()) json.set("basis", basis);
    json.set("court", info.court);
    json.set("date", isoDate(on));
    return json;
}

}  // namespace

Result<FormData> formDataOf(const Desk &desk, const CaseFile &file, const QString &form)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Inmate &inmate = record->inmate;

    FormData data;
    Json values;
    Json number;
    setText(number, "number", file.proposalNumber);
    values.set("case", number.isNull() ? Json(Json::Object{}) : number);
    Json prison;
    prison.set("name", info->prison);
    setText(prison, "area", inmate.area);
    setText(prison, "ward", inmate.ward);
    values.set("prison", std::move(prison));
    values.set("inmate", inmateValues(inmate));
    values.set("judgment", judgmentValues(inmate));
    if (!inmate.crimeFacts.isEmpty()) {
        Json crime;
        crime.set("facts", inmate.crimeFacts);
        values.set("crime", std::move(crime));
    }
    if (const auto end = currentEnd(inmate.judgment, record->changes)) {
        Json current;
        current.set("endsOn", isoDate(*end));
        values.set("current", std::move(current));
    }
    if (const Json changes = changesValues(record->changes, desk.papers); !changes.array().empty())
        values.set("changes", changes);
    addPoints(desk, *record, values);
    addConduct(desk, file, values);
    values.set("opinions", opinionsValues(desk, file));
    values.set("proposal", proposalValues(file, *info, file.asOf));
    data.values = std::move(values);
    data.documentId = file.number + u'/' + form;
    data.created = desk.clock();
    data.demo = info->environment != StoreInfo::Environment::Production;
    return data;
}

}  // namespace remit
