#include "casework/batches.h"

#include "casework/batchmembers.h"
#include "casework/ledgerwork.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/shapes.h"
#include "sync/receipt.h"
#include "sync/transfer.h"

#include <QDir>
#include <QRegularExpression>

namespace remit {

namespace {

QStringList batchRoles() { return {u"department_officer"_qs, u"department_chief"_qs}; }

/** Appends one act about a batch, with what belongs to it, and answers with the batch as it then is. */
Result<Batch> note(const Desk &desk, const QString &kind, Json body, Commit with = {})
{
    const QString id = body["batch"].toString();
    with.acts = {{.kind = kind, .subject = {u"batch:"_qs + id}, .body = std::move(body)}};
    const auto acts = record(desk, with);
    if (!acts) return fail(acts.error());
    return desk.ports.cases.batch(id);
}

Json bodyFor(const QString &id)
{
    Json body;
    body.set("batch", id);
    return body;
}

Result<void> requireState(const Batch &batch, const std::vector<BatchStatus> &allowed)
{
    for (const BatchStatus status : allowed)
        if (batch.state == status) return {};
    return fail(u"casework.batch.state"_qs,
                {{u"batch"_qs, batch.id}, {u"batch_state"_qs, batchStatusCode(batch.state)}});
}

/** The batch, for an officer who may handle it and in one of these states. */
Result<Batch> batchFor(const Desk &desk, const QString &id, const std::vector<BatchStatus> &allowed)
{
    Result<void> may = requireRole(desk, batchRoles());
    if (!may) return fail(may.error());
    Result<Batch> batch = desk.ports.cases.batch(id);
    if (!batch) return batch;
    Result<void> state = requireState(*batch, allowed);
    if (!state) return fail(state.error());
    return batch;
}

/** Whether a case may join or leave the batch. */
using MemberCheck = std::function<Result<void>(const Batch &batch, const QString &number)>;

Result<Batch> changeMember(const Desk &desk, const QString &id, const QString &number, const QString &kind,
                           const MemberCheck &check)
{
    const Result<Batch> batch = batchFor(desk, id, {BatchStatus::Draft, BatchStatus::Rejected});
    if (!batch) return batch;
    if (batch->isSupplement()) return fail(u"casework.supplement.fixed"_qs, {{u"batch"_qs, id}});
    const Result<void> may = check(*batch, number);
    if (!may) return fail(may.error());
    Json body = bodyFor(id);
    body.set("cases", Json::Array{number});
    return note(desk, kind, std::move(body));
}

/** The same change for many cases, each its own transaction and act. */
std::vector<ItemResult> eachMember(const Desk &desk, const QString &id, const QStringList &cases, const QString &kind,
                                   const MemberCheck &check)
{
    std::vector<ItemResult> results;
    for (const QString &number : cases) {
        const Result<Batch> done = inOneTransaction(desk, [&] { return changeMember(desk, id, number, kind, check); });
        results.push_back({number, done ? std::nullopt : std::optional<Error>(done.error())});
    }
    return results;
}

}  // namespace

Result<void> mayNameBatch(const Desk &desk, const QString &id)
{
    static const QRegularExpression shape(u"^\\d{4}-\\d{1,3}$"_qs);
    if (!shape.match(id).hasMatch()) return fail(u"casework.batch.id"_qs, {{u"batch"_qs, id}});
    if (desk.ports.cases.batch(id)) return fail(u"casework.batch.exists"_qs, {{u"batch"_qs, id}});
    return {};
}

Result<Batch> createBatch(const Desk &desk, const QString &id, const QString &title)
{
    return inOneTransaction(desk, [&]() -> Result<Batch> {
        const Result<void> may = requireRole(desk, batchRoles()).and_then([&] { return mayNameBatch(desk, id); });
        if (!may) return fail(may.error());
        Batch batch;
        batch.id = id;
        batch.title = title;
        batch.createdOn = desk.today();
        return note(desk, u"batch.create"_qs, batchRecordToJson(batch));
    });
}

Result<void> mayJoinBatch(const Desk &desk, const QString &number)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    if (!file->batch.isEmpty())
        return fail(u"casework.batch.case.taken"_qs, {{u"case"_qs, number}, {u"batch"_qs, file->batch}});
    return standsForCourt(desk, *file);
}

std::vector<ItemResult> addToBatch(const Desk &desk, const QString &id, const QStringList &cases)
{
    return eachMember(desk, id, cases, u"batch.add"_qs,
                      [&](const Batch &, const QString &number) { return mayJoinBatch(desk, number); });
}

std::vector<ItemResult> removeFromBatch(const Desk &desk, const QString &id, const QStringList &cases)
{
    return eachMember(
        desk, id, cases, u"batch.remove"_qs, [](const Batch &batch, const QString &number) -> Result<void> {
            if (batch.cases.contains(number)) return {};
            return fail(u"casework.batch.case.absent"_qs, {{u"case"_qs, number}, {u"batch"_qs, batch.id}});
        });
}

Result<void> maySend(const Desk &desk) { return requireRole(desk, batchRoles()); }

Result<Batch> queueBatch(const Desk &desk, const QString &id)
{
    return inOneTransaction(desk, [&]() -> Result<Batch> {
        const Result<Batch> batch = batchFor(desk, id, {BatchStatus::Signed, BatchStatus::Rejected});
        if (!batch) return batch;
        const Result<StoreInfo> info = desk.ports.officers.info();
        if (!info) return fail(info.error());
        Transfer transfer;
        transfer.file = batch->file;
        transfer.digest = QString::fromLatin1(batch->digest.toHex());
        transfer.size = batch->size;
        transfer.sender = info->prisonCode;
        transfer.batch = batch->id;
        Json body = bodyFor(id);
        body.set("state", batchStatusCode(BatchStatus::Sending));
        body.set("reason", u""_qs);
        return note(desk, u"batch.queue"_qs, std::move(body), {.transfers = {{id, transferToJson(transfer)}}});
    });
}

Result<Batch> recordSending(const Desk &desk, const QString &id, BatchStatus state, const QString &reason)
{
    return inOneTransaction(desk, [&]() -> Result<Batch> {
        const Result<Batch> batch = batchFor(desk, id,
                                             {BatchStatus::Signed, BatchStatus::Sending, BatchStatus::Sent,
                                              BatchStatus::Unknown, BatchStatus::Rejected});
        if (!batch) return batch;
        if (batch->state == state && batch->reason == reason) return batch;
        Json body = bodyFor(id);
        body.set("state", batchStatusCode(state));
        body.set("reason", reason);
        return note(desk, u"batch.sending"_qs, std::move(body));
    });
}

Result<Batch> recordReceipt(const Desk &desk, const QString &id, const QByteArray &bytes, const TrustStore &court)
{
    return inOneTransaction(desk, [&]() -> Result<Batch> {
        const Result<Batch> batch = batchFor(desk, id,
                                             {BatchStatus::Signed, BatchStatus::Sending, BatchStatus::Sent,
                                              BatchStatus::Unknown, BatchStatus::Received});
        if (!batch) return batch;
        if (batch->state == BatchStatus::Received && batch->receipt == bytes) return batch;
        const Result<StoreInfo> info = desk.ports.officers.info();
        if (!info) return fail(info.error());
        if (!batch->checkpoint)
            return fail(u"casework.batch.state"_qs,
                        {{u"batch"_qs, id}, {u"batch_state"_qs, batchStatusCode(batch->state)}});
        const SentBatch sent{info->prisonCode, id,
                             batch->version,   QString::fromLatin1(batch->digest.toHex()),
                             batch->size,      *batch->checkpoint};
        const Result<Receipt> receipt = verifyReceipt(bytes, sent, court, desk.clock());
        if (!receipt) return fail(receipt.error());
        const Result<void> agrees = checkCheckpoint(desk, {receipt->checkpoint, receipt->court});
        if (!agrees) return fail(u"casework.receipt.ledger"_qs, {{u"batch"_qs, id}}, {agrees.error()});
        Json body = bodyFor(id);
        body.set("state", batchStatusCode(BatchStatus::Received));
        body.set("receipt", QString::fromLatin1(bytes.toBase64()));
        body.set("received_at", isoInstant(receipt->receivedAt));
        body.set("reason", u""_qs);
        // The court now holds our checkpoint: from here on a rewritten or shortened ledger shows.
        return note(desk, u"batch.receipt"_qs, std::move(body),
                    {.checkpoints = {{receipt->checkpoint, bytes, receipt->court, receipt->receivedAt}}});
    });
}

Json batchToJson(const Batch &batch)
{
    Json json = batchRecordToJson(batch);
    json.set("cases_count", int(batch.cases.size()));
    return json;
}

}  // namespace remit
