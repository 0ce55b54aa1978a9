#include "casework/ledgerwork.h"

#include "signing/cms.h"
#include "sync/receipt.h"

namespace remit {

namespace {

/**
 * Every checkpoint there is on record: what the store keeps, what batches were sealed with, and what courts' receipts
 * say. Whoever rewrites the ledger must change all of them, the signed receipts too.
 */
Result<std::vector<WitnessedCheckpoint>> knownCheckpoints(const Desk &desk)
{
    const Result<std::vector<HeldCheckpoint>> held = desk.ports.ledger.checkpoints();
    if (!held) return fail(held.error());
    const Result<std::vector<Batch>> batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    std::vector<WitnessedCheckpoint> known;
    for (const HeldCheckpoint &checkpoint : *held) known.push_back({checkpoint.checkpoint, checkpoint.witness});
    for (const Batch &batch : *batches) {
        if (batch.checkpoint) known.push_back({*batch.checkpoint, {}});
        if (batch.receipt.isEmpty()) continue;
        const Result<Receipt> receipt = readReceipt(batch.receipt);
        if (!receipt) return fail(receipt.error());
        known.push_back({receipt->checkpoint, receipt->court});
    }
    return known;
}

/** One finding for each row that a screen would show otherwise than the ledger has it. */
std::vector<Error> findingsOf(const ViewsReport &views)
{
    std::vector<Error> findings;
    for (const ViewsReport::View &view : views.views)
        for (const QString &row : view.differing)
            findings.push_back({u"casework.view"_qs, {{u"view"_qs, view.table}, {u"row"_qs, row}}, {}});
    return findings;
}

}  // namespace

Result<LedgerReport> verifyActs(const Desk &desk, const std::vector<WitnessedCheckpoint> &others,
                                const Progress &progress)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    Result<std::vector<WitnessedCheckpoint>> known = knownCheckpoints(desk);
    if (!known) return fail(known.error());
    const Result<LedgerHead> head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    known->insert(known->end(), others.begin(), others.end());

    LedgerVerifier verifier(info->id, std::move(*known));
    int done = 0;
    bool cancelled = false;
    const Result<void> walked = desk.ports.ledger.stored([&](const StoredAct &act) {
        verifier.add(act);
        cancelled = progress && !progress(++done, int(head->size));
        return !cancelled;
    });
    if (!walked) return fail(walked.error());
    if (cancelled) return fail(u"casework.cancelled"_qs);
    return verifier.finish();
}

Result<LedgerReport> verifyLedger(const Desk &desk, const std::vector<WitnessedCheckpoint> &others,
                                  const Progress &progress)
{
    Result<LedgerReport> report = verifyActs(desk, others, progress);
    // Acts that are themselves damaged cannot be folded; they are named already.
    if (!report || !report->findings.empty()) return report;
    const Result<ViewsReport> views = desk.ports.ledger.checkViews();
    if (!views) return fail(views.error());
    report->findings = findingsOf(*views);
    return report;
}

Result<void> checkCheckpoint(const Desk &desk, const WitnessedCheckpoint &held)
{
    Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    const Checkpoint &checkpoint = held.checkpoint;
    ErrorArgs args{
        {u"size"_qs, QString::number(checkpoint.size)}, {u"witness"_qs, held.witness}, {u"first"_qs, u"1"_qs}};
    if (checkpoint.size > qint64(leaves->size())) {
        args.insert(u"first"_qs, QString::number(leaves->size() + 1));
        return fail(u"ledger.truncated"_qs, args);
    }
    leaves->resize(static_cast<size_t>(checkpoint.size));
    if (merkleRoot(*leaves) == checkpoint.root) return {};
    args.insert(u"last"_qs, QString::number(checkpoint.size));
    return fail(u"ledger.rewritten"_qs, args);
}

Result<HeldCheckpoint> makeCheckpoint(const Desk &desk, Signer *signer)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    HeldCheckpoint held{{originOf(info->id), qint64(leaves->size()), merkleRoot(*leaves)}, {}, {}, desk.clock()};
    if (signer) {
        Result<QByteArray> signature = signCms(*signer, checkpointText(held.checkpoint), {true, held.at, true});
        if (!signature) return fail(signature.error());
        held.signature = std::move(*signature);
    }
    Result<void> kept = desk.ports.ledger.keepCheckpoint(held);
    if (!kept) return fail(kept.error());
    return held;
}

}  // namespace remit
