#include "base/messages.h"
#include "casework/caseprocedure.h"
#include "casework/dossier.h"
#include "casework/record.h"
#include "casework/screening.h"
#include "law/evaluate.h"

#include <algorithm>

namespace remit {

namespace {

DossierHoldings holdingsOf(const CaseFile &file)
{
    DossierHoldings there;
    for (const DossierMaterial &material : file.materials)
        if (!material.removed) there.kinds << material.place.kind;
    for (const CaseDocument &document : file.documents) there.forms << document.form;
    there.waivers = file.waivers;
    return there;
}

/** The article that asks for it first. */
QString citationOf(const std::vector<ProcedureItem> &items, const QString &paper, const RuleSet &rules)
{
    const auto found = std::ranges::find(items, paper, &ProcedureItem::code);
    if (found == items.end() || found->provision == noProvision) return {};
    return rules.rules()[rules.provisions()[found->provision].rule].citation;
}

Result<MaterialWaiver> waive(const Desk &desk, const QString &caseNumber, const QString &paper, const QString &reason)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<void> allowed = mayChange(desk, *file, DossierAction::Waive);
    if (!allowed) return fail(allowed.error());
    if (reason.trimmed().isEmpty()) return fail(u"casework.dossier.waivereason"_qs);
    const Result<std::vector<DossierNeed>> needs = dossierNeeds(desk, *file);
    if (!needs) return fail(needs.error());
    const auto need = std::ranges::find(*needs, paper, &DossierNeed::paper);
    if (need == needs->end() || need->weight != PaperWeight::Hard || need->state == DossierNeed::State::There)
        return fail(u"casework.dossier.needless"_qs, {{u"paper"_qs, paper}, {u"case"_qs, caseNumber}});
    if (need->waiver) return fail(u"casework.dossier.waived"_qs, {{u"paper"_qs, paper}});
    MaterialWaiver waiver{paper, reason.trimmed(), desk.officer.person, desk.today()};
    Json body = waiverToJson(waiver);
    body.set("case", caseNumber);
    return record(desk, {.kind = u"case.material.waive"_qs,
                         .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + file->inmate},
                         .body = std::move(body)})
        .map([&](const Act &act) {
            waiver.act = act.seq;
            return waiver;
        });
}

}  // namespace

Result<std::vector<DossierNeed>> dossierNeeds(const Desk &desk, const CaseFile &file)
{
    const Result<DossierCatalogue> catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    const Result<Procedure> asked = procedureOfCase(desk, file);
    if (!asked) return fail(asked.error());
    QStringList papers;
    for (const ProcedureItem &item : asked->materials)
        if (!papers.contains(item.code)) papers << item.code;
    std::vector<DossierNeed> needs =
        needsOf(*catalogue, papers, holdingsOf(file), desk.workflowOf(file.kind), file.state.stage);
    for (DossierNeed &need : needs) need.citation = citationOf(asked->materials, need.paper, desk.law.rules());
    return needs;
}

Result<void> checkMaterials(const Desk &desk, const CaseFile &file)
{
    const Result<std::vector<DossierNeed>> needs = dossierNeeds(desk, file);
    if (!needs) return fail(needs.error());
    std::vector<Error> lacking;
    for (const DossierNeed &need : *needs)
        if (need.stops())
            lacking.push_back(
                {u"casework.dossier.lacking"_qs,
                 {{u"paper"_qs, need.paper}, {u"from_source"_qs, need.paper}, {u"citation"_qs, need.citation}},
                 {}});
    if (lacking.empty()) return {};
    const QString count = QString::number(lacking.size());
    return fail(u"casework.dossier.incomplete"_qs,
                {{u"case"_qs, file.number}, {u"stage"_qs, file.state.stage}, {u"count"_qs, count}}, std::move(lacking));
}

Result<std::vector<CaseWaiver>> waiversInForce(const Desk &desk, const CaseFile &file)
{
    if (file.waivers.empty()) return {};
    const Result<std::vector<DossierNeed>> needs = dossierNeeds(desk, file);
    if (!needs) return fail(needs.error());
    const Messages names(Language::Chinese);
    std::vector<CaseWaiver> waivers;
    for (const DossierNeed &need : *needs) {
        if (need.state != DossierNeed::State::Waived) continue;
        const QString title = names.text(u"law.procedure."_qs + QString(need.paper).replace(u'_', u'-'));
        waivers.push_back({need.paper, title, need.waiver->reason, need.waiver->on, need.waiver->act});
    }
    return waivers;
}

Result<MaterialWaiver> waiveMaterial(const Desk &desk, const QString &caseNumber, const QString &paper,
                                     const QString &reason)
{
    return inOneTransaction(desk, [&] { return waive(desk, caseNumber, paper, reason); });
}

}  // namespace remit
