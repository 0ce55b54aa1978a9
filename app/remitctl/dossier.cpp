#include "casework/dossier.h"
#include "base/durablefile.h"
#include "casework/dossierorder.h"
#include "command.h"

#include <QFileInfo>

namespace remit {

namespace {

QString handOf(const Call &call, const Handwriting &writing)
{
    if (writing.hand == Hand::None) return {};
    const QString scribe = writing.scribe.isEmpty() ? QString() : u" "_qs + writing.scribe;
    return u"  ["_qs + call.out.say(u"dossier.hand."_qs + handCode(writing.hand)) + scribe + u']';
}

Json pieceToJson(const DossierPiece &piece)
{
    Json json;
    json.set("code", piece.code);
    json.set("position", piece.position);
    json.set("title", piece.title);
    json.set("pages", piece.pages);
    json.set("digest", QString::fromLatin1(piece.digest.toHex()));
    json.set("on", isoDate(piece.on));
    json.set("form", piece.form.isEmpty() ? Json() : Json(piece.form));
    json.set("material", piece.material ? Json(piece.material) : Json());
    json.set("hand", handCode(piece.writing.hand));
    return json;
}

Json removedToJson(const DossierMaterial &material)
{
    Json json = materialToJson(material);
    json.set("material", material.act);
    json.set("removed", removalToJson(*material.removed));
    return json;
}

Ending dossierList(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseFile> file = workplace.desk().ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const auto pieces = dossierPieces(workplace.desk(), *file);
    if (!pieces) return fail(pieces.error());
    Json::Array list;
    Json::Array removed;
    QStringList lines;
    for (const DossierPiece &piece : *pieces) {
        list.push_back(pieceToJson(piece));
        const QString number = piece.material ? QString::number(piece.material) : u"—"_qs;
        lines << u"%1  %2  %3  %4%5"_qs.arg(piece.code, -6)
                     .arg(number, 6)
                     .arg(piece.pages, 4)
                     .arg(piece.title, handOf(call, piece.writing));
    }
    for (const DossierMaterial &material : file->materials) {
        if (!material.removed) continue;
        removed.push_back(removedToJson(material));
        lines << call.out.say(u"said.dossier.removed"_qs, {{u"material"_qs, QString::number(material.act)},
                                                           {u"title"_qs, material.place.title},
                                                           {u"why"_qs, material.removed->reason}});
    }
    call.out.answer(Json::Object{{u"pieces"_qs, list}, {u"removed"_qs, removed}}, lines);
    return Exit::Done;
}

/** The mark that the options give, over what stands already. */
Result<Handwriting> writingOf(const Call &call, Handwriting writing)
{
    if (call.isSet(u"hand"_qs)) {
        const auto hand = handFromCode(call.value(u"hand"_qs));
        if (!hand) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"hand"_qs)}});
        writing.hand = *hand;
    }
    writing.scribe = call.value(u"scribe"_qs, writing.scribe);
    writing.reason = call.value(u"why-dictated"_qs, writing.reason);
    writing.fingerprint = writing.fingerprint || call.isSet(u"fingerprint"_qs);
    return writing;
}

Result<DossierMaterial> attachFile(const Call &call, LocalWorkplace &workplace, const QString &path)
{
    const Result<QString> kind = call.required(u"kind"_qs);
    if (!kind) return fail(kind.error());
    const Result<Handwriting> writing = writingOf(call, {});
    if (!writing) return fail(writing.error());
    Result<QByteArray> bytes = readWhole(path, largestMaterial);
    if (!bytes) return fail(bytes.error());
    const auto read = workplace.reader()->read(*bytes, workplace.desk().clock());
    if (!read) return fail(read.error());
    return attachMaterial(workplace.desk(),
                          {call.operand(0), {*kind, call.value(u"title"_qs), *writing}, *std::move(bytes), *read});
}

/** Each file is attached or refused alone; the first refusal gives the exit code. */
Ending dossierAdd(const Call &call, LocalWorkplace &workplace)
{
    Json::Array list;
    QStringList lines;
    std::optional<Exit> refused;
    for (const QString &path : call.operands().mid(1)) {
        const Result<DossierMaterial> material = attachFile(call, workplace, path);
        if (!material) {
            const Exit exit = call.out.error(material.error(), QFileInfo(path).fileName());
            refused = refused.value_or(exit);
            continue;
        }
        Json json = materialToJson(*material);
        json.set("material", material->act);
        json.set("file", path);
        list.push_back(std::move(json));
        lines << call.out.say(u"said.dossier.added"_qs, {{u"material"_qs, QString::number(material->act)},
                                                         {u"title"_qs, material->place.title},
                                                         {u"pages"_qs, QString::number(material->pages)}});
    }
    call.out.answer(list, lines);
    return refused.value_or(Exit::Done);
}

/** The number of a material, as list shows it. */
Result<qint64> materialIn(const Call &call)
{
    bool good = false;
    const qint64 number = call.operand(1).toLongLong(&good);
    if (good) return number;
    return fail(u"casework.dossier.unknown"_qs, {{u"case"_qs, call.operand(0)}, {u"material"_qs, call.operand(1)}});
}

Ending dossierPlace(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseFile> file = workplace.desk().ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const Result<qint64> number = materialIn(call);
    if (!number) return fail(number.error());
    const auto now = std::ranges::find(file->materials, *number, &DossierMaterial::act);
    MaterialPlace place = now == file->materials.end() ? MaterialPlace{} : now->place;
    const Result<Handwriting> writing = writingOf(call, place.writing);
    if (!writing) return fail(writing.error());
    place = {call.value(u"kind"_qs, place.kind), call.value(u"title"_qs, place.title), *writing};
    const auto placed = placeMaterial(workplace.desk(), call.operand(0), *number, place);
    if (!placed) return fail(placed.error());
    Json json = materialToJson(*placed);
    json.set("material", placed->act);
    call.out.answer(json, {placed->place.title + handOf(call, placed->place.writing)});
    return Exit::Done;
}

Ending dossierMove(const Call &call, LocalWorkplace &workplace)
{
    const Result<qint64> number = materialIn(call);
    if (!number) return fail(number.error());
    const Result<QString> to = call.required(u"to"_qs);
    if (!to) return fail(to.error());
    const Result<void> moved = moveMaterial(workplace.desk(), call.operand(0), *number, to->toInt());
    if (!moved) return fail(moved.error());
    return dossierList(call, workplace);
}

Ending dossierRemove(const Call &call, LocalWorkplace &workplace)
{
    const Result<qint64> number = materialIn(call);
    if (!number) return fail(number.error());
    const auto removed = removeMaterial(workplace.desk(), call.operand(0), *number, call.value(u"reason"_qs));
    if (!removed) return fail(removed.error());
    call.out.answer(Json::Object{{u"material"_qs, *number}, {u"removed"_qs, true}},
                    {call.out.say(u"said.dossier.removed"_qs, {{u"material"_qs, QString::number(*number)},
                                                               {u"title"_qs, QString()},
                                                               {u"why"_qs, call.value(u"reason"_qs)}})});
    return Exit::Done;
}

Ending dossierMerge(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> target = call.required(u"out"_qs);
    if (!target) return fail(target.error());
    const Result<void> writable = checkWritable(*target);
    if (!writable) return fail(writable.error());
    auto papers = dossierPapers(workplace.desk(), call.operand(0));
    if (!papers) return fail(papers.error());
    if (papers->empty()) return fail(u"dossier.merge.empty"_qs, {{u"case"_qs, call.operand(0)}});
    for (MergePiece &piece : *papers) piece.front = call.isSet(u"double-sided"_qs);
    const auto merged =
        workplace.reader()->merge(*papers, call.out.say(u"dossier.merge.title"_qs, {{u"case"_qs, call.operand(0)}}));
    if (!merged) return fail(merged.error());
    const Result<void> written = writeDurably(*target, *merged);
    if (!written) return fail(written.error());
    call.out.answer(Json::Object{{u"pieces"_qs, qint64(papers->size())}, {u"size"_qs, merged->size()}},
                    {call.out.say(u"said.dossier.merged"_qs,
                                  {{u"pieces"_qs, QString::number(papers->size())}, {u"path"_qs, *target}})});
    return Exit::Done;
}

Ending dossierKinds(const Call &call)
{
    const auto catalogue = loadDossierCatalogue();
    if (!catalogue) return fail(catalogue.error());
    Json::Array list;
    QStringList lines;
    for (const MaterialKind &kind : catalogue->kinds) {
        const QString title = call.out.say(u"dossier.kind."_qs + kind.kind);
        list.push_back(Json::Object{
            {u"kind"_qs, kind.kind}, {u"code"_qs, kind.code}, {u"title"_qs, title}, {u"asks_hand"_qs, kind.asksHand}});
        lines << u"%1  %2  %3"_qs.arg(kind.code, -6).arg(kind.kind, -22).arg(title);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

std::vector<Option> markOptions()
{
    return {{u"kind"_qs, u"KIND"_qs},   {u"title"_qs, u"TEXT"_qs},        {u"hand"_qs, u"own|dictated|none"_qs},
            {u"scribe"_qs, u"NAME"_qs}, {u"why-dictated"_qs, u"TEXT"_qs}, {u"fingerprint"_qs}};
}

}  // namespace

std::vector<Command> dossierCommands()
{
    return {{u"dossier list"_qs, u"CASE"_qs, {}, dossierList},
            {u"dossier kinds"_qs, {}, {}, dossierKinds},
            {u"dossier add"_qs, u"CASE FILE…"_qs, markOptions(), dossierAdd},
            {u"dossier place"_qs, u"CASE NUMBER"_qs, markOptions(), dossierPlace},
            {u"dossier move"_qs, u"CASE NUMBER"_qs, {{u"to"_qs, u"N"_qs}}, dossierMove},
            {u"dossier remove"_qs, u"CASE NUMBER"_qs, {{u"reason"_qs, u"TEXT"_qs}}, dossierRemove},
            {u"dossier merge"_qs, u"CASE"_qs, {{u"out"_qs, u"FILE"_qs}, {u"double-sided"_qs}}, dossierMerge}};
}

}  // namespace remit
