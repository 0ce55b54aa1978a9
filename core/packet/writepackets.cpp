#include "packet/packetfile.h"

#include "base/durablefile.h"
#include "batch/layout.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTemporaryFile>
#include <QUuid>

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 largestPaper = 1LL << 30;

Result<Json> readJsonOf(const Container &container, const QString &entry)
{
    return container.read(entry).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
}

/** The same for the same container and case, whoever asks and whenever. */
QString idOf(const Container &container, const QString &caseNumber)
{
    static const QUuid packets(u"8d8f1f3e-6d2a-5d0c-9b57-0a8f6a6f5b11"_qs);
    return QUuid::createUuidV5(packets, container.digest().toHex() + caseNumber.toUtf8())
        .toString(QUuid::WithoutBraces);
}

QString caseNameOf(const Json &document)
{
    const QString what = document["kind"].toString() == u"parole" ? u"假释案"_qs : u"减刑案"_qs;
    return document["person"]["name"].toString() + what;
}

CourtPacket headOf(const BatchDocument &batch, const PacketAddress &address, const Json &document)
{
    CourtPacket packet;
    packet.caseNumber = document["number"].toString();
    packet.proposalNumber = document["proposal_number"].toString();
    if (packet.proposalNumber.isEmpty()) packet.proposalNumber = packet.caseNumber;
    packet.caseName = caseNameOf(document);
    packet.node = batch.node;
    packet.receiver = {batch.receiverNumber, address.receiverName, address.receiverDivision, address.receiverKind};
    packet.sender = {batch.senderNumber, batch.senderName, batch.senderDivision, address.senderKind};
    packet.sentAt = batch.sentAt;
    packet.transferredOn = *parseIsoDate(isoInstant(batch.sentAt).left(10));
    packet.kind = batch.kind;
    return packet;
}

/** The forms that the sender wrote go into one folder, everything else into the other. */
std::vector<PacketPaper> papersOf(const CaseSummary &summary, const Json &document)
{
    QSet<QString> forms;
    for (const Json &form : document["documents"].array()) forms.insert(form["digest"].toString());
    std::vector<PacketPaper> papers;
    for (const CaseMaterial &material : summary.materials) {
        const bool form = forms.contains(QString::fromLatin1(material.digest.toHex()));
        const QString entry = (form ? packetDocuments : packetDossier) + u'/' + material.file;
        papers.push_back({material.title, entry, material.pages, material.digest});
    }
    std::ranges::stable_partition(
        papers, [](const PacketPaper &paper) { return paper.entry.startsWith(packetDocuments + u'/'); });
    return papers;
}

Result<void> writeZip(QIODevice &file, const Container &container, const CourtPacket &packet)
{
    ArchiveWriter archive(file);
    if (const auto added = archive.add(packetXml, packetToXml(packet)); !added) return added;
    for (const PacketPaper &paper : packet.papers) {
        const QString source = u"cases/%1/%2"_qs.arg(packet.caseNumber, paper.entry.section(u'/', 1));
        const auto bytes = container.read(source, largestPaper);
        if (!bytes) return fail(bytes.error());
        if (const auto added = archive.add(paper.entry, *bytes); !added) return added;
    }
    return archive.finish();
}

Result<QString> named(QTemporaryFile &file, const CourtPacket &packet, const QString &folder)
{
    QCryptographicHash md5(QCryptographicHash::Md5);
    if (!file.flush() || !file.seek(0) || !md5.addData(&file))
        return fail(u"file.write"_qs, {{u"path"_qs, file.fileName()}, {u"reason"_qs, file.errorString()}});
    const QString path = folder + u'/' +
                         packetFileName({packet.sender.number, packet.receiver.number, packet.node, packetBusiness,
                                         QString::fromLatin1(md5.result().toHex()), packet.id});
    if (const auto synced = syncDurably(file.fileName()); !synced) return fail(synced.error());
    // The same case written again is the same file.
    if (QFile::exists(path)) return path;
    if (!file.rename(path)) return fail(u"file.write"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
    file.setAutoRemove(false);
    return syncDurably(path).map([&] { return path; });
}

Result<QString> writePacket(const Container &container, const BatchDocument &batch, const PacketAddress &address,
                            const QString &caseNumber, const QString &folder)
{
    const auto document = readJsonOf(container, u"cases/%1/case.json"_qs.arg(caseNumber));
    if (!document) return fail(document.error());
    const auto summary = caseFromJson(*document);
    if (!summary) return fail(summary.error());
    CourtPacket packet = headOf(batch, address, *document);
    packet.id = idOf(container, caseNumber);
    packet.papers = papersOf(*summary, *document);
    // What a reader would refuse is not written.
    if (const auto read = packetFromXml(packetToXml(packet)); !read) return fail(read.error());
    QTemporaryFile file(folder + u"/.packet-XXXXXX"_qs);
    if (!file.open()) return fail(u"file.write"_qs, {{u"path"_qs, folder}, {u"reason"_qs, file.errorString()}});
    return writeZip(file, container, packet).and_then([&] { return named(file, packet, folder); });
}

}  // namespace

Result<QStringList> writePackets(const Container &container, const PacketAddress &address, const QString &folder)
{
    const auto batch = readJsonOf(container, batchEntry).and_then(batchFromJson);
    if (!batch) return fail(u"container.document"_qs, {}, {batch.error()});
    QStringList paths;
    for (const QString &number : batch->cases) {
        const auto path = writePacket(container, *batch, address, number, folder);
        if (!path) return fail(path.error());
        paths << *path;
    }
    return paths;
}

}  // namespace remit
