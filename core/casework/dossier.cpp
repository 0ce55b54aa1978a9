#include "casework/dossier.h"

#include "base/digest.h"
#include "base/messages.h"
#include "casework/meetings.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

/** The place with nothing left out, or what is wrong with it. */
Result<MaterialPlace> checkedPlace(const Desk &desk, MaterialPlace place)
{
    const Result<DossierCatalogue> catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    const MaterialKind *kind = catalogue->kind(place.kind);
    if (!kind) return fail(u"casework.dossier.kind"_qs, {{u"kind"_qs, place.kind}});
    const QString name = desk.papers.text(u"dossier.kind."_qs + kind->kind);
    place.title = place.title.trimmed();
    if (place.title.isEmpty()) place.title = name;
    if (kind->asksHand && place.writing.hand == Hand::None)
        return fail(u"casework.dossier.hand"_qs, {{u"kind"_qs, kind->kind}});
    const bool explained = !place.writing.scribe.trimmed().isEmpty() && !place.writing.reason.trimmed().isEmpty();
    if (place.writing.hand == Hand::Dictated && !explained) return fail(u"casework.dossier.scribe"_qs);
    return place;
}

/** The material of that number that is still there. */
Result<const DossierMaterial *> find(const CaseFile &file, qint64 number)
{
    const auto found = std::ranges::find(file.materials, number, &DossierMaterial::act);
    if (found != file.materials.end() && !found->removed) return &*found;
    return fail(u"casework.dossier.unknown"_qs, {{u"case"_qs, file.number}, {u"material"_qs, QString::number(number)}});
}

NewAct actOn(const CaseFile &file, const char16_t *kind, Json body)
{
    body.set("case", file.number);
    return {.kind = QString::fromUtf16(kind),
            .subject = {u"case:"_qs + file.number, u"inmate:"_qs + file.inmate},
            .body = std::move(body)};
}

Result<void> notThere(const CaseFile &file, const DossierMaterial &material)
{
    for (const DossierMaterial &other : file.materials)
        if (!other.removed && other.original == material.original)
            return fail(u"casework.dossier.doubled"_qs,
                        {{u"title"_qs, other.place.title}, {u"material"_qs, QString::number(other.act)}});
    return {};
}

/** The material that the request makes; what belongs to it joins the commit. */
Result<DossierMaterial> prepare(const Desk &desk, const CaseFile &file, const AttachMaterial &request, Commit &commit)
{
    const Result<MaterialPlace> place = checkedPlace(desk, request.place);
    if (!place) return fail(place.error());
    const DossierMaterial material{*place,
                                   sha256(request.read.pdf),
                                   sha256(request.original),
                                   request.read.type,
                                   int(request.read.pages.size()),
                                   request.read.pdf.size(),
                                   desk.officer.person,
                                   desk.today()};
    const Result<void> anew = notThere(file, material);
    if (!anew) return fail(anew.error());
    commit.acts.push_back(actOn(file, u"case.material.add", materialToJson(material)));
    commit.attachments.push_back({material.digest, request.read.pdf});
    if (material.original != material.digest) commit.attachments.push_back({material.original, request.original});
    return material;
}

Result<std::vector<DossierMaterial>> attach(const Desk &desk, const std::vector<AttachMaterial> &requests)
{
    Result<CaseFile> file = desk.ports.cases.caseFile(requests.front().caseNumber);
    if (!file) return fail(file.error());
    const Result<void> allowed = mayChange(desk, *file, DossierAction::Add);
    if (!allowed) return fail(allowed.error());
    const size_t before = file->materials.size();
    Commit commit;
    for (const AttachMaterial &request : requests) {
        const Result<DossierMaterial> material = prepare(desk, *file, request, commit);
        if (!material) return fail(material.error());
        file->materials.push_back(*material);
    }
    return record(desk, commit).map([&](const std::vector<Act> &acts) {
        std::vector<DossierMaterial> made(file->materials.begin() + qsizetype(before), file->materials.end());
        for (size_t i = 0; i < made.size(); ++i) made[i].act = made[i].placedAct = acts[i].seq;
        return made;
    });
}

Result<DossierMaterial> placeAnew(const Desk &desk, const QString &caseNumber, qint64 number,
                                  const MaterialPlace &wanted)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<const DossierMaterial *> found = find(*file, number);
    if (!found) return fail(found.error());
    const Result<void> allowed = mayChange(desk, *file, DossierAction::Place, *found);
    if (!allowed) return fail(allowed.error());
    const Result<MaterialPlace> place = checkedPlace(desk, wanted);
    if (!place) return fail(place.error());
    if (*place == (*found)->place) return fail(u"casework.dossier.same"_qs);
    Json body = materialPlaceToJson(*place);
    body.set("material", number);
    body.set("person", desk.officer.person);
    DossierMaterial material = **found;
    material.place = *place;
    return record(desk, actOn(*file, u"case.material.place", std::move(body))).map([&](const Act &) {
        return material;
    });
}

Result<void> remove(const Desk &desk, const QString &caseNumber, qint64 number, const QString &reason)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<const DossierMaterial *> found = find(*file, number);
    if (!found) return fail(found.error());
    const Result<void> allowed = mayChange(desk, *file, DossierAction::Remove, *found);
    if (!allowed) return fail(allowed.error());
    if (reason.trimmed().isEmpty()) return fail(u"casework.dossier.reason"_qs);
    Json body = removalToJson({reason.trimmed(), desk.officer.person, desk.today()});
    body.set("material", number);
    return record(desk, actOn(*file, u"case.material.remove", std::move(body))).map([](const Act &) {});
}

}  // namespace

Result<void> mayChange(const Desk &desk, const CaseFile &file, DossierAction action, const DossierMaterial *material)
{
    const Result<DossierRules> rights = loadDossierRights();
    if (!rights) return fail(rights.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const bool elsewhere = !requireMember(desk, record->inmate.area);
    const bool attached = material && material->person == desk.officer.person;
    return mayChangeDossier(*rights, desk.workflowOf(file.kind), file.state, action,
                            {desk.officer.roles, elsewhere, attached});
}

Result<DossierMaterial> attachMaterial(const Desk &desk, const AttachMaterial &request)
{
    return attachMaterials(desk, {request}).map([](const auto &made) { return made.front(); });
}

Result<std::vector<DossierMaterial>> attachMaterials(const Desk &desk, const std::vector<AttachMaterial> &requests)
{
    if (requests.empty()) return std::vector<DossierMaterial>();
    return inOneTransaction(desk, [&] { return attach(desk, requests); });
}

Result<DossierMaterial> placeMaterial(const Desk &desk, const QString &caseNumber, qint64 material,
                                      const MaterialPlace &place)
{
    return inOneTransaction(desk, [&] { return placeAnew(desk, caseNumber, material, place); });
}

Result<void> removeMaterial(const Desk &desk, const QString &caseNumber, qint64 material, const QString &reason)
{
    return inOneTransaction(desk, [&] { return remove(desk, caseNumber, material, reason); });
}

}  // namespace remit
