#include "witness.h"

#include "base/durablefile.h"
#include "signing/cms.h"
#include "signing/trust.h"
#include "sync/receipt.h"

namespace remit {

namespace {

Result<WitnessedCheckpoint> readWitness(const QString &path, const std::optional<TrustStore> &trust)
{
    const Result<QByteArray> bytes = readWhole(path, 1 << 20);
    if (!bytes) return fail(bytes.error());
    if (const Result<Checkpoint> checkpoint = parseCheckpoint(*bytes))
        return WitnessedCheckpoint{*checkpoint, path, false};
    const Result<Receipt> receipt = readReceipt(*bytes);
    if (!receipt) return fail(u"ledger.witness"_qs, {{u"file"_qs, path}}, {receipt.error()});
    if (!trust) return WitnessedCheckpoint{receipt->checkpoint, path, false};
    const Result<CmsReport> signature = verifyCms(*bytes, std::nullopt, *trust, receipt->receivedAt);
    if (!signature) return fail(u"sync.receipt.signature"_qs, {}, {signature.error()});
    if (!signature->valid) return fail(u"sync.receipt.signature"_qs, {}, signature->findings);
    const QString day = isoDate(dateIn(receipt->receivedAt));
    return WitnessedCheckpoint{receipt->checkpoint, u"%1 %2"_qs.arg(receipt->court, day)};
}

}  // namespace

Result<std::vector<WitnessedCheckpoint>> readWitnesses(const Call &call)
{
    std::optional<TrustStore> trust;
    if (call.isSet(u"trust"_qs)) {
        Result<TrustStore> read = TrustStore::fromFile(call.value(u"trust"_qs));
        if (!read) return fail(read.error());
        trust = std::move(*read);
    }
    std::vector<WitnessedCheckpoint> witnesses;
    for (const QString &path : call.values(u"witness"_qs)) {
        Result<WitnessedCheckpoint> witness = readWitness(path, trust);
        if (!witness) return fail(witness.error());
        witnesses.push_back(std::move(*witness));
    }
    return witnesses;
}

}  // namespace remit
