#include "samples.h"

#include "../../batch/samplebatch.h"
#include "batch/archive.h"
#include "batch/layout.h"

namespace remit::testing {

namespace {

constexpr int mostGood = 4;

std::unique_ptr<Signer> signerBelow(CertificateRequest request, CertificateRole role, TrustStore &trust)
{
    const Identity authority = *createAuthority(request, systemRandom());
    request.role = role;
    if (!trust.add(authority.certificate)) qFatal("authority");
    return *signerOf(*issue(authority, request, systemRandom()));
}

CertificateRequest longLived(const QString &name)
{
    CertificateRequest request;
    request.commonName = name;
    request.notBefore = beginning() - std::chrono::days(400);
    request.notAfter = beginning() + std::chrono::days(4000);
    return request;
}

/** The points of an act are raised; its proof still leads from the act as it was. */
void raisePoints(ContainerContents &contents)
{
    for (ContainerEntry &entry : contents.entries)
        if (entry.name.endsWith(u"acts.jsonl"))
            entry.content = QByteArray(std::get<QByteArray>(entry.content)).replace("\"points\":", "\"points\":9");
}

/** Seals without looking at what is sealed, as a forger would. */
void sealBlindly(ContainerContents contents, Signer &signer, QFile &file)
{
    auto &entries = contents.entries;
    entries.push_back({batchEntry, batchToJson(contents.batch).canonical()});
    entries.push_back({mimetypeEntry, containerMimetype()});
    std::ranges::sort(entries, standsBefore, &ContainerEntry::name);
    ArchiveWriter archive(file);
    bool written = true;
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        written = archive.add(name, bytes).has_value() && written;
    };
    for (const ContainerEntry &entry : entries) add(entry.name, std::get<QByteArray>(entry.content));
    add(sumsEntry, sumsText(archive.entries()));
    const QByteArray manifest = manifestText(archive.entries());
    add(manifestEntry, manifest);
    add(signatureEntry, *signCms(signer, manifest, {true, beginning(), true}));
    if (!written || !archive.finish()) qFatal("a container cannot be written");
}

}  // namespace

Instant beginning() { return *parseInstant(u"2026-12-01T09:00:00+08:00"); }

Samples::Samples()
{
    m_courtSigner = signerBelow(longLived(u"模拟法院"_qs), CertificateRole::CourtReceipt, m_court);
    m_prisonSigner = signerBelow(longLived(u"模拟监狱"_qs), CertificateRole::Officer, m_prison);
    for (int i = 1; i <= mostGood; ++i) good.push_back(make(u"2026-%1"_qs.arg(i), 300 * i * i, false));
    rival = make(good.front().sent.batch, 900, false);
    forged = make(u"2026-9"_qs, 600, true);
}

Sample Samples::make(const QString &batch, int bytes, bool isForged)
{
    // A ledger of its own: batches arrive in any order, and none has to continue another's checkpoint.
    const SampleRecords records(1, u"remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a%1"_qs.arg(++m_made, 2, 10, QChar(u'0')));
    ContainerContents contents = sampleContents(records, 1, 1, bytes);
    contents.batch.batch = batch;
    if (isForged) raisePoints(contents);
    QFile file(m_folder.filePath(QString::number(m_made)));
    if (!file.open(QIODevice::ReadWrite)) qFatal("no place for samples");
    sealBlindly(contents, *m_prisonSigner, file);
    file.seek(0);
    Sample sample;
    sample.bytes = file.readAll();
    sample.forged = isForged;
    sample.sent = {
        contents.batch.senderNumber, batch, 1, QString::fromLatin1(sha256Hex(sample.bytes)), sample.bytes.size(),
        records.checkpoint()};
    return sample;
}

Result<QByteArray> Samples::sign(QByteArrayView content, Instant at) const
{
    return signCms(*m_courtSigner, content, {false, at, true});
}

}  // namespace remit::testing
