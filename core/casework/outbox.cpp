#include "casework/outbox.h"

#include "casework/batches.h"

#include <QDir>

namespace remit {

namespace {

/** Whether the record still waits for the court's word on the file that the journal speaks of. */
bool isOpen(const Batch &batch, const Transfer &transfer)
{
    // A batch that was refused and sealed anew is another file, which nobody has sent yet.
    if (transfer.digest != QString::fromLatin1(batch.digest.toHex())) return false;
    if (transfer.state == TransferState::Cancelled) return false;
    switch (batch.state) {
        case BatchStatus::Sending:
        case BatchStatus::Sent:
        case BatchStatus::Unknown:
            return true;
        case BatchStatus::Signed:
            return !batch.reason.isEmpty();
        default:
            return false;
    }
}

}  // namespace

Result<std::vector<Transfer>> outbox(const Desk &desk)
{
    if (!maySend(desk)) return {};
    const Result<std::vector<TransferRow>> rows = desk.ports.transfers.transfers();
    if (!rows) return fail(rows.error());
    std::vector<Transfer> open;
    for (const TransferRow &row : *rows) {
        const Result<Batch> batch = desk.ports.cases.batch(row.batch);
        if (!batch) return fail(batch.error());
        const Result<Transfer> transfer = transferFromJson(row.state);
        if (!transfer) return fail(transfer.error());
        if (isOpen(*batch, *transfer)) open.push_back(*transfer);
    }
    return open;
}

Result<Transfer> transferOf(const Desk &desk, const QString &id, const QString &folder)
{
    const Result<Batch> batch = desk.ports.cases.batch(id);
    if (!batch) return fail(batch.error());
    const Result<std::vector<TransferRow>> rows = desk.ports.transfers.transfers();
    if (!rows) return fail(rows.error());
    const auto row = std::find_if(rows->begin(), rows->end(), [&](const TransferRow &one) { return one.batch == id; });
    if (row == rows->end())
        return fail(u"casework.batch.state"_qs,
                    {{u"batch"_qs, id}, {u"batch_state"_qs, batchStatusCode(batch->state)}});
    Result<Transfer> transfer = transferFromJson(row->state);
    // The store may have been moved since, and the file with it.
    if (transfer) transfer->file = QDir(folder).absoluteFilePath(batch->file);
    return transfer;
}

Result<void> keepTransfer(const Desk &desk, const Transfer &transfer)
{
    return desk.ports.transfers.saveTransfer({transfer.batch, transferToJson(transfer)});
}

}  // namespace remit
