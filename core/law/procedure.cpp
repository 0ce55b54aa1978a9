#include "law/procedure.h"

#include "law/case.h"
#include "law/vocabulary.h"
#include "law/waitingtimes.h"
#include "law/wording.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

std::optional<Term> termOf(const Json &json)
{
    if (!json.isObject()) return std::nullopt;
    return Term{int(json["years"].toInteger()), int(json["months"].toInteger()), int(json["days"].toInteger())};
}

ProcedureItem itemOf(const Row &row, const RuleSet &rules)
{
    const Json &value = rules.provisions()[row.provision].value;
    return {row.provision, value["code"].toString(), termOf(value["period"]), termOf(value["extension"]),
            value["working_days"].toBool()};
}

std::vector<ProcedureItem> itemsOf(Topic topic, const Case &c, ProposalKind proposal)
{
    std::vector<ProcedureItem> items;
    c.rules.each(topic, c.situation, [&](const Row &row) {
        if (row.selects(static_cast<int>(proposal))) items.push_back(itemOf(row, c.rules.set()));
    });
    return items;
}

/** What is done for the proposal, in the order in which it comes. */
std::vector<ProcedureItem> stepsOf(const Case &c, ProposalKind proposal)
{
    auto steps = itemsOf(Topic::ProcedureStep, c, proposal);
    const auto order = [](const ProcedureItem &step) { return indexOf(vocabulary::steps, step.code); };
    std::stable_sort(steps.begin(), steps.end(),
                     [&](const ProcedureItem &a, const ProcedureItem &b) { return order(a) < order(b); });
    return steps;
}

/** What requires open court already, whatever else happens. */
std::vector<ProcedureItem> openCourtOf(const Case &c, ProposalKind proposal)
{
    std::vector<ProcedureItem> items;
    Reasons unused;
    DueDates quiet(c.asOf);
    const bool departs =
        proposal == ProposalKind::Commutation && c.situation.phase != Phase::Reprieve && waitingTimes(c, quiet, unused);
    auto rows = openCourtRows(c, proposal);
    if (departs) c.rules.each(Topic::OpenCourtDeparts, c.situation, [&](const Row &row) { rows.append(&row); });
    for (const Row *row : rows) {
        ProcedureItem item = itemOf(*row, c.rules.set());
        item.code = c.rules.set().provisions()[row->provision].value["mark"].toString();
        items.push_back(std::move(item));
    }
    return items;
}

Json itemToJson(const ProcedureItem &item, const RuleSet &rules)
{
    if (item.provision == noProvision) return {};
    const Rule &rule = rules.rules()[rules.provisions()[item.provision].rule];
    Json json = Json::Object{{u"code"_qs, item.code}, {u"rule"_qs, rule.id}, {u"citation"_qs, rule.citation}};
    if (item.period) json.set("period", termToJson(*item.period));
    if (item.extension) json.set("extension", termToJson(*item.extension));
    if (item.workingDays) json.set("working_days", true);
    return json;
}

Json itemsToJson(const std::vector<ProcedureItem> &items, const RuleSet &rules)
{
    Json::Array array;
    for (const ProcedureItem &item : items) array.push_back(itemToJson(item, rules));
    return array;
}

Json procedureToJson(const Procedure &procedure, const RuleSet &rules)
{
    return Json::Object{{u"court"_qs, itemToJson(procedure.court, rules)},
                        {u"steps"_qs, itemsToJson(procedure.steps, rules)},
                        {u"open_court"_qs, itemsToJson(procedure.openCourt, rules)},
                        {u"open_court_if"_qs, itemsToJson(procedure.openCourtIf, rules)},
                        {u"materials"_qs, itemsToJson(procedure.materials, rules)}};
}

}  // namespace

Procedure procedureOf(const Case &c, ProposalKind proposal)
{
    Procedure procedure;
    if (const Match court = c.rules.find(Topic::ProcedureCourt, c.situation, static_cast<int>(proposal)))
        procedure.court = itemOf(*court, c.rules.set());
    procedure.steps = stepsOf(c, proposal);
    procedure.openCourt = openCourtOf(c, proposal);
    procedure.openCourtIf = itemsOf(Topic::ProcedureOpenCourt, c, proposal);
    procedure.materials = itemsOf(Topic::ProcedureMaterial, c, proposal);
    return procedure;
}

Json procedureToJson(const CaseProcedure &procedure, const RuleSet &rules)
{
    Json::Array contradictory;
    for (const QString &path : procedure.contradictory) contradictory.emplace_back(path);
    return Json::Object{{u"id"_qs, procedure.id},
                        {u"as_of"_qs, isoDate(procedure.asOf)},
                        {u"rules"_qs, QString::fromLatin1(procedure.rulesDigest)},
                        {u"contradictory"_qs, Json(std::move(contradictory))},
                        {u"commutation"_qs, procedureToJson(procedure.commutation, rules)},
                        {u"parole"_qs, procedure.parole ? procedureToJson(*procedure.parole, rules) : Json()}};
}

QString tell(const ProcedureItem &item, const RuleSet &rules, const Messages &messages)
{
    const Wording wording(rules, messages);
    ErrorArgs args;
    if (item.workingDays)
        args.insert(u"period"_qs,
                    wording.text(u"law.procedure.working-days"_qs, {{u"n"_qs, QString::number(item.period->days)}}));
    else if (item.period)
        args.insert(u"period"_qs, wording.value(*item.period));
    args.insert(u"extension"_qs, item.extension ? wording.text(u"law.procedure.extended"_qs,
                                                               {{u"extension"_qs, wording.value(*item.extension)}})
                                                : wording.text(u"law.procedure.not-extended"_qs));
    return wording.text(u"law.procedure."_qs + item.code, args);
}

QStringList tell(const Procedure &procedure, const RuleSet &rules, const Messages &messages)
{
    const Wording wording(rules, messages);
    QStringList lines;
    const auto part = [&](const QString &name, const std::vector<ProcedureItem> &items) {
        if (!items.empty()) lines << wording.text(u"law.procedure.part."_qs + name);
        for (const ProcedureItem &item : items) {
            const Rule &rule = rules.rules()[rules.provisions()[item.provision].rule];
            lines << u"  "_qs + wording.cited(wording.citation(rule), tell(item, rules, messages));
        }
    };
    if (procedure.court.provision != noProvision) part(u"court"_qs, {procedure.court});
    part(u"steps"_qs, procedure.steps);
    part(u"open-court"_qs, procedure.openCourt);
    part(u"open-court-if"_qs, procedure.openCourtIf);
    part(u"materials"_qs, procedure.materials);
    return lines;
}

}  // namespace remit
