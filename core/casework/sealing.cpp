#include "casework/allowed.h"
#include "casework/batches.h"
#include "casework/batchmembers.h"
#include "casework/casecontents.h"
#include "casework/courtkey.h"
#include "casework/courtsupplement.h"
#include "casework/ledgerwork.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/sealregister.h"
#include "casework/shapes.h"
#include "casework/signercheck.h"
#include "signing/cms.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

BatchDocument documentOf(const Batch &batch, const StoreInfo &info, const Signer &signer, Instant at)
{
    BatchDocument document;
    document.profile =
        signer.certificate().keyKind() == KeyKind::Rsa ? BatchProfile::Sha256Rsa : BatchProfile::Sha256Ecdsa;
    document.senderNumber = info.prisonCode;
    document.senderName = info.prison;
    document.senderDivision = info.prisonDivision;
    document.receiverNumber = info.courtCode;
    document.batch = batch.id;
    document.version = batch.version;
    document.kind = batch.isSupplement() ? BatchKind::Supplement : BatchKind::New;
    document.sentAt = at;
    document.cases = batch.cases;
    return document;
}

/**
 * The checkpoints that others hold, or will hold by the time this batch arrives: batches that are sealed and have no
 * receipt yet may reach the court before it.
 */
Result<std::vector<HeldCheckpoint>> heldElsewhere(const Desk &desk, const QString &sealing)
{
    Result<std::vector<HeldCheckpoint>> held = desk.ports.ledger.checkpoints();
    if (!held) return held;
    std::erase_if(*held, [](const HeldCheckpoint &one) { return one.witness.isEmpty(); });
    const Result<std::vector<Batch>> batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    for (const Batch &batch : *batches) {
        const bool underWay = batch.id != sealing && batch.checkpoint && batch.receipt.isEmpty();
        if (underWay) held->push_back({*batch.checkpoint, {}, u"%1 v%2"_qs.arg(batch.id).arg(batch.version), {}});
    }
    return held;
}

/** What a new case needs is proven as proposed; an answer to the court brings what it asked for. */
Result<std::vector<ContainerEntry>> filesOf(const Desk &desk, const Batch &batch, const QString &number,
                                            CaseContents &contents)
{
    if (batch.isSupplement())
        return supplementOf(desk, number).and_then([&](const Supplement &asked) { return contents.answerTo(asked); });
    return desk.ports.cases.caseFile(number)
        .and_then([&](const CaseFile &file) {
            return standsForCourt(desk, file).and_then([&] { return checkUnchanged(desk, file); });
        })
        .and_then([&] { return contents.entriesOf(number); });
}

Result<std::vector<ContainerEntry>> gather(const Desk &desk, const Batch &batch, const HeldCheckpoint &checkpoint,
                                           const Progress &progress)
{
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    Result<std::vector<HeldCheckpoint>> held = heldElsewhere(desk, batch.id);
    if (!held) return fail(held.error());
    const MerkleProver prover(*leaves);
    CaseContents contents(desk, prover, checkpoint.checkpoint, std::move(*held));
    std::vector<ContainerEntry> entries{{u"ledger/checkpoint.txt"_qs, checkpointText(checkpoint.checkpoint)},
                                        {u"ledger/checkpoint.p7s"_qs, checkpoint.signature}};
    const auto seals = sealNotices(desk);
    if (!seals) return fail(seals.error());
    if (!seals->empty()) entries.push_back({u"ledger/seals.json"_qs, sealNoticesToJson(*seals).canonical()});
    int done = 0;
    for (const QString &number : batch.cases) {
        if (progress && !progress(done++, int(batch.cases.size()))) return fail(u"casework.cancelled"_qs);
        Result<std::vector<ContainerEntry>> files = filesOf(desk, batch, number, contents);
        if (!files) return fail(u"casework.batch.case"_qs, {{u"case"_qs, number}}, {files.error()});
        for (ContainerEntry &entry : *files) entries.push_back(std::move(entry));
    }
    return entries;
}

/** What the act of a sealing says. */
Json sealingBody(const Desk &desk, const Batch &batch, const SealedContainer &made, const QString &name, Instant at,
                 const HeldCheckpoint &checkpoint)
{
    return Json::Object{{u"batch"_qs, batch.id},
                        {u"state"_qs, batchStatusCode(BatchStatus::Signed)},
                        {u"version"_qs, batch.version},
                        {u"reason"_qs, u""_qs},
                        {u"digest"_qs, QString::fromLatin1(made.digest.toHex())},
                        {u"size"_qs, made.size},
                        {u"file"_qs, name},
                        {u"signer"_qs, desk.officer.name},
                        {u"sealed_at"_qs, isoInstant(at)},
                        {u"checkpoint"_qs, checkpointToJson(checkpoint.checkpoint)}};
}

}  // namespace

Result<Batch> sealBatch(const Desk &desk, const SealRequest &request, Signer &signer, const Progress &progress)
{
    Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (may) may = checkCourtKey(signer.certificate());
    if (may) may = checkSigningCertificate(desk, signer.certificate(), request.trust, signer.chain());
    if (!may) return fail(may.error());
    Result<Batch> batch = desk.ports.cases.batch(request.batch);
    if (!batch) return batch;
    const bool again = batch->state == BatchStatus::Rejected;
    if (batch->state != BatchStatus::Draft && !again)
        return fail(u"casework.batch.state"_qs,
                    {{u"batch"_qs, batch->id}, {u"batch_state"_qs, batchStatusCode(batch->state)}});
    if (again) ++batch->version;
    if (batch->cases.isEmpty()) return fail(u"casework.batch.empty"_qs, {{u"batch"_qs, batch->id}});
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<HeldCheckpoint> checkpoint = makeCheckpoint(desk, &signer);
    if (!checkpoint) return fail(checkpoint.error());
    Result<std::vector<ContainerEntry>> entries = gather(desk, *batch, *checkpoint, progress);
    if (!entries) return fail(entries.error());

    const Instant at = desk.clock();
    const BatchDocument document = documentOf(*batch, *info, signer, at);
    // The file's name carries the moment, so that a sealing whose record was cut off is never taken for this one.
    const QString name =
        u"batches/batch-%1-v%2-%3.remit"_qs.arg(batch->id).arg(batch->version).arg(at.time_since_epoch().count());
    if (!QDir().mkpath(request.folder + u"/batches"_qs))
        return fail(u"file.write"_qs, {{u"path"_qs, request.folder}, {u"reason"_qs, u"mkdir"_qs}});
    const QString path = QDir(request.folder).filePath(name);
    const Result<SealedContainer> sealedFile = seal({document, std::move(*entries)}, signer, at, path);
    if (!sealedFile) return fail(sealedFile.error());

    const Json body = sealingBody(desk, *batch, *sealedFile, name, at, *checkpoint);
    // Signing takes its time: what another window did to a case meanwhile is not in the container.
    const auto done = decide(desk, [&] {
        return standsAsGathered(desk, *batch, checkpoint->checkpoint.size).map([&] {
            return Commit{.acts = {{.kind = u"batch.seal"_qs, .subject = {u"batch:"_qs + batch->id}, .body = body}}};
        });
    });
    if (!done) {
        // Nobody is to come upon a signed container that the record knows nothing of.
        QFile::remove(path);
        return fail(done.error());
    }
    return desk.ports.cases.batch(batch->id);
}

}  // namespace remit
