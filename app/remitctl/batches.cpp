#include "casework/batches.h"
#include "base/durablefile.h"
#include "batch/container.h"
#include "casework/courtsupplement.h"
#include "command.h"
#include "items.h"
#include "packet/packetfile.h"
#include "trust.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

QStringList linesOf(const Call &call, const Batch &batch)
{
    const Output &out = call.out;
    QStringList lines{
        out.say(u"said.batch"_qs, {{u"batch"_qs, batch.id},
                                   {u"title"_qs, batch.title},
                                   {u"cases"_qs, QString::number(batch.cases.size())},
                                   {u"state"_qs, out.say(u"batch.state."_qs + batchStatusCode(batch.state))}})};
    if (!batch.digest.isEmpty())
        lines << out.say(u"said.batch.file"_qs, {{u"digest"_qs, QString::fromLatin1(batch.digest.toHex())},
                                                 {u"size"_qs, QString::number(batch.size)},
                                                 {u"file"_qs, batch.file}});
    if (batch.receivedAt) lines << out.say(u"said.batch.receipt"_qs, {{u"time"_qs, isoInstant(*batch.receivedAt)}});
    if (!batch.reason.isEmpty()) lines << u"  "_qs + batch.reason;
    return lines;
}

/** The cases that were named, or all that stand before the court's door and are in no batch yet. */
Result<QStringList> casesFor(const Call &call, const Desk &desk)
{
    QStringList cases = call.operands().mid(1);
    if (!call.isSet(u"ready"_qs)) return cases;
    const auto rows = desk.ports.cases.cases({u"court"_qs, CaseStatus::Open, {}, {}, {}});
    if (!rows) return fail(rows.error());
    for (const CaseRow &row : *rows)
        if (row.batch.isEmpty()) cases << row.number;
    return cases;
}

/** What keeps each case out of a batch; empty where any of them may join. */
std::vector<ItemResult> allRefused(const Desk &desk, const QStringList &cases)
{
    std::vector<ItemResult> results;
    for (const QString &number : cases) {
        const Result<void> may = mayJoinBatch(desk, number);
        if (may) return {};
        results.push_back({number, may.error()});
    }
    return results;
}

Ending batchCreate(const Call &call, LocalWorkplace &workplace)
{
    const QString id = call.operand(0);
    const Desk &desk = workplace.desk();
    const Result<QStringList> cases = casesFor(call, desk);
    if (!cases) return fail(cases.error());
    // A number is taken for good: none is used up for a batch that nothing can join.
    if (const auto refused = allRefused(desk, *cases); !refused.empty()) return answerItems(call, refused);
    if (call.isSet(u"ready"_qs) && cases->isEmpty()) return fail(u"casework.batch.nothing"_qs);
    const Result<Batch> batch = createBatch(desk, id, call.value(u"title"_qs));
    if (!batch) return fail(batch.error());
    return answerItems(call, addToBatch(desk, id, *cases));
}

Ending batchSupplement(const Call &call, LocalWorkplace &workplace)
{
    const Result<Batch> batch =
        createSupplement(workplace.desk(), call.operand(0), call.value(u"title"_qs), call.operands().mid(1));
    if (!batch) return fail(batch.error());
    call.out.answer(batchToJson(*batch), linesOf(call, *batch));
    return Exit::Done;
}

using Change = std::vector<ItemResult> (*)(const Desk &, const QString &, const QStringList &);

Ending changeMembers(const Call &call, LocalWorkplace &workplace, Change change)
{
    return answerItems(call, change(workplace.desk(), call.operand(0), call.operands().mid(1)));
}

Ending batchAdd(const Call &call, LocalWorkplace &workplace) { return changeMembers(call, workplace, addToBatch); }
Ending batchRemove(const Call &call, LocalWorkplace &workplace)
{
    return changeMembers(call, workplace, removeFromBatch);
}

/** A container on disk says itself what it holds. */
Ending showContainer(const Call &call, const QString &path)
{
    const Result<Container> container = openContainer(path);
    if (!container) return fail(container.error());
    const Result<QByteArray> document = container->read(u"batch.json"_qs);
    const Result<Json> json = document ? Json::parse(*document) : Result<Json>(fail(document.error()));
    if (!json) return fail(json.error());
    Json answer = *json;
    answer.set("digest", QString::fromLatin1(container->digest().toHex()));
    QStringList lines{QString::fromLatin1(container->digest().toHex())};
    Json::Array entries;
    for (const ArchiveEntry &entry : container->entries()) {
        entries.emplace_back(entry.name);
        lines << entry.name;
    }
    answer.set("entries", std::move(entries));
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending batchShow(const Call &call)
{
    const QString what = call.operand(0);
    if (QFile::exists(what)) return showContainer(call, what);
    const auto workplace = call.open();
    if (!workplace) return fail(workplace.error());
    const auto all = (*workplace)->desk().ports.cases.batches();
    if (!all) return fail(all.error());
    Json::Array list;
    QStringList lines;
    for (const Batch &batch : *all) {
        if (!what.isEmpty() && batch.id != what) continue;
        list.push_back(batchToJson(batch));
        lines += linesOf(call, batch);
    }
    if (!what.isEmpty() && list.empty()) return fail(u"casework.batch.unknown"_qs, {{u"batch"_qs, what}});
    call.out.answer(what.isEmpty() ? Json(list) : list.front(), lines);
    return Exit::Done;
}

Ending batchExport(const Call &call, LocalWorkplace &workplace)
{
    const Result<Batch> batch = workplace.desk().ports.cases.batch(call.operand(0));
    if (!batch) return fail(batch.error());
    const QString target = call.operand(1);
    if (batch->file.isEmpty())
        return fail(u"casework.batch.state"_qs,
                    {{u"batch"_qs, batch->id}, {u"batch_state"_qs, batchStatusCode(batch->state)}});
    const QString source = QDir(workplace.folder()).absoluteFilePath(batch->file);
    if (!QFile::exists(source)) return fail(u"file.read"_qs, {{u"path"_qs, source}, {u"reason"_qs, u"missing"_qs}});
    if (QFile::exists(target)) return fail(u"file.write"_qs, {{u"path"_qs, target}, {u"reason"_qs, u"exists"_qs}});
    if (QFile file(source); !file.copy(target))
        return fail(u"file.write"_qs, {{u"path"_qs, target}, {u"reason"_qs, file.errorString()}});
    const Result<void> synced = syncDurably(target);
    if (!synced) return fail(synced.error());
    Json answer;
    answer.set("file", target);
    answer.set("digest", QString::fromLatin1(batch->digest.toHex()));
    call.out.answer(answer, {target});
    return Exit::Done;
}

Ending batchPackets(const Call &call)
{
    const Result<QString> court = call.required(u"court"_qs);
    const Result<QString> division = call.required(u"division"_qs);
    if (!court || !division) return fail(court ? division.error() : court.error());
    const Result<QStringList> paths = openContainer(call.operand(0)).and_then([&](const Container &container) {
        return writePackets(container, {*court, *division}, call.operand(1));
    });
    if (!paths) return fail(paths.error());
    call.out.answer(Json::Array(paths->begin(), paths->end()), *paths);
    return Exit::Done;
}

Ending sign(const Call &call, LocalWorkplace &workplace)
{
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    const auto trust = trustOf(call, workplace.desk());
    if (!trust) return fail(trust.error());
    const SealRequest request{call.operand(0), workplace.folder(), *trust ? &**trust : nullptr};
    const Result<Batch> batch = sealBatch(workplace.desk(), request, **signer);
    if (!batch) return fail(batch.error());
    call.out.answer(batchToJson(*batch), linesOf(call, *batch));
    return Exit::Done;
}

}  // namespace

std::vector<Command> batchCommands()
{
    return {{u"batch create"_qs, u"BATCH [CASE…]"_qs, {{u"title"_qs, u"TEXT"_qs}, {u"ready"_qs}}, batchCreate},
            {u"batch supplement"_qs, u"BATCH CASE…"_qs, {{u"title"_qs, u"TEXT"_qs}}, batchSupplement},
            {u"batch add"_qs, u"BATCH CASE…"_qs, {}, batchAdd},
            {u"batch remove"_qs, u"BATCH CASE…"_qs, {}, batchRemove},
            {u"batch show"_qs, u"[BATCH|FILE]"_qs, {}, batchShow},
            {u"batch export"_qs, u"BATCH FILE"_qs, {}, batchExport},
            {u"batch packets"_qs,
             u"FILE FOLDER"_qs,
             {{u"court"_qs, u"NAME"_qs}, {u"division"_qs, u"CODE"_qs}},
             batchPackets},
            {u"sign"_qs, u"BATCH"_qs, {{u"trust"_qs, u"CA.pem"_qs}, {u"key-passphrase-file"_qs, u"FILE"_qs}}, sign}};
}

}  // namespace remit
