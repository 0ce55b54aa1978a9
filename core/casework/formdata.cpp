#include "casework/awards.h"
#include "casework/forms.h"
#include "casework/formvalues.h"
#include "casework/papers.h"
#include "casework/passages.h"
#include "records/currentend.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

/** Confirmed facts that papers name by a code; the words for them are passages. */
void addConfirmed(const CaseFile &file, Json &values)
{
    const Merit merit = file.confirmed.merit.value_or(Merit::None);
    Json json;
    json.set("kind", merit == Merit::Major ? "major" : merit == Merit::Merit ? "merit" : "none");
    values.set("merit", std::move(json));
}

/** Stage code and the review form's box. */
struct OpinionBox {
    const char *stage;
    const char *box;
    /**
     * Who signs under the form's words (负责人, 监区长, 科长, 主任 …), by role: a clerk who recorded the decision is
     * not named as the chief. Empty: the place stays open for the hand.
     */
    const char *signs;
};
constexpr OpinionBox opinionBoxes[] = {{"ward_discussion", "ward", "ward_officer"},
                                       {"area_meeting", "area", "area_chief"},
                                       {"department_review", "department", "department_chief"},
                                       {"committee", "committee", ""},
                                       {"procuratorate", "procuratorate", ""},
                                       {"governor", "governor", "governor"},
                                       {"bureau", "bureau", "bureau_officer"}};

Json opinionsValues(const Desk &desk, const CaseFile &file)
{
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    Json json{Json::Object{}};
    for (const OpinionBox &box : opinionBoxes) {
        const CaseStep *step = decisionOf(file.state, QLatin1String(box.stage));
        if (!step) continue;
        Json opinion;
        opinion.set("text", step->event.text);
        opinion.set("on", isoDate(step->event.on));
        if (officers) {
            for (const Officer &officer : *officers)
                if (officer.person == step->event.person && officer.roles.contains(QLatin1String(box.signs)))
                    opinion.set("signer", officer.name);
        }
        json.set(box.box, std::move(opinion));
    }
    return json;
}

/** The document that a citation names, "法释〔2016〕23号", and the article in it. */
std::pair<QString, QString> splitCitation(const QString &citation)
{
    const qsizetype end = citation.indexOf(u'号') + 1;
    return {citation.left(end), citation.mid(end)};
}

Json proposalValues(const CaseFile &file, const StoreInfo &info, Date on)
{
    Json json;
    json.set("kind", caseKindCode(file.kind));
    setReduction(json, file.proposal.reduction, sentenceFromCode(file.state.sentence));
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

/** What only this paper tells. */
Result<void> addOwn(const Desk &desk, const CaseFile &file, const InmateRecord &record, const Paper &paper,
                    Json &values)
{
    const auto set = [&](const char *name) { return [&values, name](const Json &own) { values.set(name, own); }; };
    if (!paper.stage.isEmpty()) set("meeting")(meetingValues(desk, file, record.inmate, paper.stage));
    if (paper.form == u"points-detail") return monthsValues(desk, file.inmate).map(set("months"));
    if (paper.form == u"notice") return noticeValues(desk, file, record).map(set("notice"));
    if (paper.form == u"notice-report") {
        return noticeValues(desk, file, record).map([&](Json notice) {
            addNoticeReport(file, notice);
            values.set("notice", std::move(notice));
        });
    }
    if (paper.form == u"prosecution-reply") set("reply")(replyValues(file));
    if (paper.form == u"assessment")
        setAt(values, u"assessment.year"_qs, u"%1年度"_qs.arg(int(assessedYearOf(file).year())));
    if (paper.form == u"award") return awardValues(desk, file.inmate, paper.name.mid(6)).map(set("award"));
    if (paper.lists) return addDossier(desk, file, values);
    return {};
}

}  // namespace

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

Result<FormData> formDataOf(const Desk &desk, const CaseFile &file, const QString &name)
{
    const std::optional<Paper> paper = paperOf(file.kind, name);
    if (!paper) return fail(u"casework.form.unknown"_qs, {{u"form"_qs, name}});
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
    if (const Json changes = changesValues(*record, desk.papers); !changes.array().empty())
        values.set("changes", changes);
    addPoints(desk, inmate.number, values);
    addConfirmed(file, values);
    values.set("opinions", opinionsValues(desk, file));
    values.set("proposal", proposalValues(file, *info, file.asOf));
    Result<void> added = addOwn(desk, file, *record, *paper, values);
    if (added && paper->tellsPassages) added = addPassages(desk, file, *record, *paper, values);
    if (!added) return fail(added.error());
    data.values = std::move(values);
    data.documentId = file.number + u'/' + name;
    data.created = desk.clock();
    data.demo = info->environment != StoreInfo::Environment::Production;
    return data;
}

}  // namespace remit
