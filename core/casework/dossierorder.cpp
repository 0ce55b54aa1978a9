#include "casework/dossierorder.h"

#include "casework/dossier.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

/** The body of the act: all of the kind, as they follow each other from now on. */
Json orderToJson(const CaseFile &file, qint64 moved, const QString &person,
                 const std::vector<const DossierMaterial *> &materials)
{
    Json::Array order;
    for (const DossierMaterial *material : materials) order.push_back(material->act);
    return Json::Object{
        {u"case"_qs, file.number}, {u"material"_qs, moved}, {u"order"_qs, order}, {u"person"_qs, person}};
}

Result<void> move(const Desk &desk, const QString &caseNumber, qint64 number, int turn)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const auto found = std::ranges::find(file->materials, number, &DossierMaterial::act);
    if (found == file->materials.end() || found->removed)
        return fail(u"casework.dossier.unknown"_qs,
                    {{u"case"_qs, caseNumber}, {u"material"_qs, QString::number(number)}});
    const Result<void> allowed = mayChange(desk, *file, DossierAction::Place, &*found);
    if (!allowed) return fail(allowed.error());
    std::vector<const DossierMaterial *> materials = materialsOfKind(*file, found->place.kind);
    const auto count = int(materials.size());
    if (turn < 1 || turn > count) return fail(u"casework.dossier.turn"_qs, {{u"count"_qs, QString::number(count)}});
    const auto from = std::ranges::find(materials, &*found);
    const auto to = materials.begin() + (turn - 1);
    if (from == to) return fail(u"casework.dossier.same"_qs);
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    return record(desk, {.kind = u"case.material.order"_qs,
                         .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + file->inmate},
                         .body = orderToJson(*file, number, desk.officer.person, materials)})
        .map([](const Act &) {});
}

}  // namespace

std::vector<const DossierMaterial *> materialsOfKind(const CaseFile &file, const QString &kind)
{
    std::vector<const DossierMaterial *> materials;
    for (const DossierMaterial &material : file.materials)
        if (!material.removed && material.place.kind == kind) materials.push_back(&material);
    std::ranges::stable_sort(materials, {}, &DossierMaterial::placedAct);
    return materials;
}

Result<void> moveMaterial(const Desk &desk, const QString &caseNumber, qint64 material, int turn)
{
    return inOneTransaction(desk, [&] { return move(desk, caseNumber, material, turn); });
}

}  // namespace remit
