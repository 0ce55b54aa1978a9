#include "casework/cases.h"
#include "casework/casestate.h"
#include "casework/pointshistory.h"
#include "casework/shapes.h"
#include "points/historyjson.h"
#include "records/inmatejson.h"
#include "records/sections.h"

namespace remit {

namespace {

/** The day that a change of sentence is known by. */
QString dayOf(const SentenceChange &change)
{
    const HistoryEvent &event = change.event;
    for (const auto *day : {&event.ruledOn, &event.finalOn, &event.effectiveOn, &event.on, &event.servedOn})
        if (*day) return isoDate(**day);
    return {};
}

void addInmate(const InmateRecord &record, CaseEntries &entries)
{
    entries[{u"inmate"_qs, {}}] = inmateToJson(record.inmate);
    for (const SentenceChange &change : record.changes)
        entries[{u"changes"_qs, dayOf(change)}] = sentenceChangeToJson(change);
    for (const HealthRecord &health : record.health) {
        const Json json = healthToJson(health);
        entries[{u"medical"_qs, healthKey(json)}] = json;
    }
    for (const PropertyRecord &duty : record.property) {
        const Json json = propertyRecordToJson(duty);
        entries[{u"property"_qs, propertyKey(json)}] = json;
    }
}

Result<void> addPoints(const Desk &desk, const QString &inmate, CaseEntries &entries)
{
    const Result<Assessment> assessment = assessRecorded(desk, inmate);
    if (!assessment) return {};
    for (const MonthResult &month : assessment->months)
        entries[{u"points"_qs, isoMonth(month.month)}] = Json::Object{{u"total"_qs, Json(month.total)}};
    for (const Cycle &cycle : assessment->cycles) {
        Json json{Json::Object{}};
        json.set("to", isoMonth(cycle.to));
        if (cycle.grade) json.set("grade", gradeCode(*cycle.grade));
        entries[{u"cycles"_qs, QString::number(cycle.number)}] = json;
    }
    return {};
}

Json decisionJson(const CaseStep &step)
{
    Json json = caseStepToJson({{}, step, {}, CaseStatus::Open, {}, {}});
    Json decision;
    decision.set("decided_on", isoDate(step.event.on));
    decision.set("decided_by", step.event.person);
    decision.set("opinion", step.event.text);
    if (step.event.meeting) decision.set("meeting", json["meeting"]);
    return decision;
}

void addCase(const CaseFile &file, CaseEntries &entries)
{
    Json asked;
    asked.set("as_of", isoDate(file.asOf));
    asked.set("proposal", proposalText(file));
    asked.set("confirmed", confirmedToJson(file.confirmed));
    if (!file.proposalNumber.isEmpty()) asked.set("proposal_number", file.proposalNumber);
    entries[{u"case"_qs, {}}] = asked;
    for (const CaseText &text : file.texts)
        if (!text.text.isEmpty()) entries[{u"passages"_qs, text.name}] = text.text;
    for (const NoticeObjection &objection : file.objections)
        entries[{u"objections"_qs, QString::number(objection.act)}] = noticeObjectionToJson(objection);
    if (file.reply) entries[{u"reply"_qs, {}}] = prosecutionReplyToJson(*file.reply);
    for (const CaseStep &step : file.state.steps)
        if (const CaseStep *decision = decisionOf(file.state, step.stage))
            entries[{u"decisions"_qs, step.stage}] = decisionJson(*decision);
}

}  // namespace

Result<CaseEntries> recordEntries(const Desk &desk, const CaseFile &file)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    CaseEntries entries;
    addInmate(*record, entries);
    addCase(file, entries);
    return addPoints(desk, file.inmate, entries).map([&] { return std::move(entries); });
}

}  // namespace remit
