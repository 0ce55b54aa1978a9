#include "casework/ledgerwork.h"

#include "signing/cms.h"

namespace remit {

namespace {

/** The name under which a store's ledger is known to others. */
QString originOf(const StoreInfo &info) { return u"remit/"_qs + info.id; }

std::vector<WitnessedCheckpoint> knownCheckpoints(const std::vector<HeldCheckpoint> &held)
{
    std::vector<WitnessedCheckpoint> known;
    for (const HeldCheckpoint &checkpoint : held) known.push_back({checkpoint.checkpoint, checkpoint.witness});
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

Result<LedgerCheck> verifyLedger(const Desk &desk, const std::vector<WitnessedCheckpoint> &others,
                                 const Progress &progress)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<std::vector<HeldCheckpoint>> held = desk.ports.ledger.checkpoints();
    if (!held) return fail(held.error());
    const Result<LedgerHead> head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    std::vector<WitnessedCheckpoint> known = knownCheckpoints(*held);
    known.insert(known.end(), others.begin(), others.end());

    LedgerVerifier verifier(info->id, std::move(known));
    int done = 0;
    bool cancelled = false;
    Result<void> walked = desk.ports.ledger.stored([&](const StoredAct &act) {
        verifier.add(act);
        cancelled = progress && !progress(++done, int(head->size));
        return !cancelled;
    });
    if (!walked) return fail(walked.error());
    if (cancelled) return fail(u"casework.cancelled"_qs);
    LedgerCheck check{verifier.finish(), std::nullopt};
    for (const HeldCheckpoint &checkpoint : *held)
        if (!checkpoint.witness.isEmpty() && checkpoint.checkpoint.size <= check.report.witnessed)
            check.witnessed = checkpoint;
    // Acts that are themselves damaged cannot be folded; they are named already.
    if (!check.report.findings.empty()) return check;
    const Result<ViewsReport> views = desk.ports.ledger.checkViews();
    if (!views) return fail(views.error());
    check.report.findings = findingsOf(*views);
    return check;
}

Result<HeldCheckpoint> makeCheckpoint(const Desk &desk, Signer *signer)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    HeldCheckpoint held{{originOf(*info), qint64(leaves->size()), merkleRoot(*leaves)}, {}, {}, desk.clock()};
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
