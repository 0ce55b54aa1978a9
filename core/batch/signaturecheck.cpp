#include "batch/containercheck.h"
#include "batch/layout.h"

#include <algorithm>

namespace remit {

namespace {

/** The report on a detached signature in one entry over another. */
Result<CmsReport> verifyEntry(const Container &container, const QString &signature, const QString &content,
                              const ContainerTrust &trust)
{
    const auto cms = container.read(signature);
    if (!cms) return fail(cms.error());
    return container.read(content).and_then(
        [&](const QByteArray &bytes) { return verifyCms(*cms, QByteArrayView(bytes), trust.authorities, trust.at); });
}

/** Notes what is wrong with a signature under one code; gives back the report, empty where there is none. */
CmsReport noted(const Result<CmsReport> &verified, const QString &code, const QString &entry, ContainerReport &report)
{
    const ErrorArgs args{{u"entry"_qs, entry}};
    if (!verified) {
        report.findings.push_back({code, args, {verified.error()}});
        return {};
    }
    if (!verified->valid) report.findings.push_back({code, args, verified->findings});
    return *verified;
}

void checkProfile(ContainerReport &report)
{
    if (!report.batch || report.signature.signer.isNull()) return;
    if (!fitsProfile(report.signature.signer.keyKind(), report.batch->profile))
        report.findings.push_back(
            {u"container.profile"_qs, {{u"profile"_qs, batchProfileCode(report.batch->profile)}}, {}});
}

/** The older checkpoints that any case shows to be continued. */
std::vector<Checkpoint> continued(const ContainerReport &report)
{
    std::vector<Checkpoint> all{*report.checkpoint};
    for (const CaseReport &each : report.cases)
        for (const WitnessedCheckpoint &claimed : each.claimed) all.push_back(claimed.checkpoint);
    return all;
}

}  // namespace

bool fitsProfile(KeyKind key, BatchProfile profile)
{
    return key == (profile == BatchProfile::Sha256Rsa ? KeyKind::Rsa : KeyKind::EcdsaP256);
}

void checkSignatures(const Container &container, const ContainerTrust &trust, ContainerReport &report)
{
    const auto batch = verifyEntry(container, signatureEntry, manifestEntry, trust);
    report.signature = noted(batch, u"container.signature"_qs, signatureEntry, report);
    if (batch && !batch->signingTime)
        report.findings.push_back({u"container.signature.time"_qs, {{u"entry"_qs, signatureEntry}}, {}});
    checkProfile(report);
    if (!container.find(checkpointSignatureEntry)) return;
    const auto checkpoint = verifyEntry(container, checkpointSignatureEntry, checkpointEntry, trust);
    report.checkpointSignature =
        noted(checkpoint, u"container.checkpoint.signature"_qs, checkpointSignatureEntry, report);
}

void checkWitnesses(const std::vector<WitnessedCheckpoint> &known, ContainerReport &report)
{
    if (!report.checkpoint) return;
    const std::vector<Checkpoint> shown = continued(report);
    const WitnessedCheckpoint *latest = nullptr;
    for (const WitnessedCheckpoint &each : known) {
        const Checkpoint &held = each.checkpoint;
        if (held.origin != report.checkpoint->origin || held.size < 1 || held.size > report.checkpoint->size) continue;
        if (!latest || held.size > latest->checkpoint.size) latest = &each;
        if (std::ranges::find(shown, held) != shown.end())
            report.witnesses.push_back(each);
        else if (std::ranges::find(shown, held.size, &Checkpoint::size) != shown.end())
            report.findings.push_back({u"container.checkpoint.forked"_qs,
                                       {{u"size"_qs, QString::number(held.size)}, {u"witness"_qs, each.witness}},
                                       {}});
    }
    if (latest && std::ranges::find(shown, latest->checkpoint.size, &Checkpoint::size) == shown.end())
        report.findings.push_back(
            {u"container.checkpoint.unlinked"_qs,
             {{u"size"_qs, QString::number(latest->checkpoint.size)}, {u"witness"_qs, latest->witness}},
             {}});
}

}  // namespace remit
