#include "casework/catalogue.h"
#include "casework/dossier.h"
#include "casework/papers.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

Result<DossierPiece> pieceOf(const Desk &desk, const CaseFile &file, const CaseDocument &document)
{
    const Result<CataloguePlace> place = cataloguePlace(document.form);
    if (!place) return fail(place.error());
    const Result<LedgerEntry> made = desk.ports.ledger.act(document.act);
    if (!made) return fail(made.error());
    const std::optional<Paper> paper = paperOf(file.kind, document.form);
    return DossierPiece{.position = place->position,
                        .code = place->code,
                        .title = document.title,
                        .digest = document.digest,
                        .pages = document.pages,
                        .on = dateIn(made->act.at),
                        .form = document.form,
                        .lists = paper && paper->lists,
                        .file = place->code + u'-' + document.form + u".pdf"_qs,
                        .act = document.act};
}

/** Those that are there, as they follow each other in one kind's place. */
std::vector<const DossierMaterial *> standing(const CaseFile &file)
{
    std::vector<const DossierMaterial *> materials;
    for (const DossierMaterial &material : file.materials)
        if (!material.removed) materials.push_back(&material);
    std::ranges::stable_sort(materials, {}, &DossierMaterial::placedAct);
    return materials;
}

void addMaterials(const CaseFile &file, const DossierCatalogue &catalogue, std::vector<DossierPiece> &pieces)
{
    std::map<QString, int> numbers;
    for (const DossierMaterial *material : standing(file)) {
        // A kind that a later edition no longer knows stands with the others.
        const MaterialKind *kind = catalogue.kind(material->place.kind);
        if (!kind) kind = catalogue.kind(u"other"_qs);
        const int number = ++numbers[kind->kind];
        pieces.push_back({.position = kind->position,
                          .code = kind->code,
                          .title = material->place.title,
                          .digest = material->digest,
                          .pages = material->pages,
                          .on = material->on,
                          .material = material->act,
                          .writing = material->place.writing,
                          .file = u"%1-%2-%3.pdf"_qs.arg(kind->code, kind->kind).arg(number, 2, 10, QChar(u'0')),
                          .act = material->act});
    }
}

}  // namespace

Result<std::vector<DossierPiece>> dossierPieces(const Desk &desk, const CaseFile &file)
{
    const Result<DossierCatalogue> catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    std::vector<DossierPiece> pieces;
    for (const CaseDocument &document : file.documents) {
        Result<DossierPiece> piece = pieceOf(desk, file, document);
        if (!piece) return fail(piece.error());
        pieces.push_back(*std::move(piece));
    }
    addMaterials(file, *catalogue, pieces);
    std::ranges::stable_sort(pieces, {}, &DossierPiece::position);
    return pieces;
}

Result<std::vector<MergePiece>> dossierPapers(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<std::vector<DossierPiece>> pieces = dossierPieces(desk, *file);
    if (!pieces) return fail(pieces.error());
    std::vector<MergePiece> papers;
    for (const DossierPiece &piece : *pieces) {
        Result<QByteArray> bytes = desk.ports.ledger.attachment(piece.digest);
        if (!bytes) return fail(bytes.error());
        papers.push_back({piece.code + u' ' + piece.title, *std::move(bytes)});
    }
    return papers;
}

}  // namespace remit
