#include "intake/packets.h"

#include "base/durablefile.h"
#include "intake/clerk.h"
#include "intake/folder.h"
#include "intake/received.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

constexpr std::chrono::seconds lockPatience(10);

QString pathOf(const QString &folder, const QString &digest, const char *ending)
{
    return u"%1/packets/%2.%3"_qs.arg(folder, digest, QString::fromLatin1(ending));
}

/** What is kept beside a packet: when it came; the packet itself says the rest. */
Result<ReceivedPacket> received(const QString &folder, const QString &digest)
{
    const QString file = pathOf(folder, digest, "json");
    const auto note = readJson(file);
    const auto at = note ? parseInstant((*note)["received_at"].toString()) : std::nullopt;
    auto packet = note ? packetFromXml((*note)["ywxx"].toString().toUtf8()) : fail(note.error());
    if (!packet || !at || (*note)["digest"].toString() != digest) return fail(u"intake.store"_qs, {{u"path"_qs, file}});
    return ReceivedPacket{*std::move(packet), digest, (*note)["size"].toInteger(), *at};
}

bool isSameCase(const CourtPacket &packet, const CourtPacket &other)
{
    return packet.sender.number == other.sender.number && packet.kind == BatchKind::New &&
           (packet.caseNumber == other.caseNumber || packet.proposalNumber == other.proposalNumber);
}

/** Where this sender's case came in before: the digest of that file; empty: nowhere. */
Result<QString> broughtBefore(const QString &folder, const std::vector<ReceivedPacket> &packets,
                              const CourtPacket &packet)
{
    for (const ReceivedPacket &known : packets)
        if (isSameCase(known.packet, packet)) return known.digest;
    const auto batches = receivedBatches(folder);
    if (!batches) return fail(batches.error());
    for (const ReceivedBatch &batch : *batches)
        if (batch.receipt.sender == packet.sender.number && batch.cases.contains(packet.caseNumber))
            return batch.receipt.digest;
    return QString();
}

/** A new case comes once; a supplement belongs to one that came and in which the court asked for it. */
Result<void> mayCome(const QString &folder, const std::vector<ReceivedPacket> &packets, const CourtPacket &packet)
{
    const auto before = broughtBefore(folder, packets, packet);
    if (!before) return fail(before.error());
    const QString &number = packet.caseNumber;
    if (packet.kind == BatchKind::New) {
        if (before->isEmpty()) return {};
        return fail(u"packet.case.taken"_qs, {{u"case"_qs, number}, {u"digest"_qs, *before}});
    }
    if (before->isEmpty()) return fail(u"intake.supplement.case"_qs, {{u"case"_qs, number}});
    const auto asked = askedForSupplement(folder, number);
    if (!asked) return fail(asked.error());
    if (!*asked) return fail(u"intake.supplement.unasked"_qs, {{u"case"_qs, number}});
    return {};
}

/** The note comes last: with its name in place the packet was taken, before that it was not. */
Result<ReceivedPacket> keep(const QString &folder, const QString &file, const CheckedPacket &checked, Instant at)
{
    const QString digest = QString::fromLatin1(checked.sha256.toHex());
    const QString kept = pathOf(folder, digest, "zip");
    // What an interrupted taking left may be half a file.
    QFile::remove(kept);
    QFile source(file);
    if (!source.copy(kept)) return fail(u"file.write"_qs, {{u"path"_qs, kept}, {u"reason"_qs, source.errorString()}});
    const Json note = Json::Object{{u"digest"_qs, digest},
                                   {u"size"_qs, checked.size},
                                   {u"received_at"_qs, isoInstant(at)},
                                   {u"ywxx"_qs, QString::fromUtf8(packetToXml(checked.packet))}};
    return syncDurably(kept)
        .and_then([&] { return writeDurably(pathOf(folder, digest, "json"), note.canonical()); })
        .and_then([&] { return received(folder, digest); });
}

}  // namespace

Json packetToJson(const ReceivedPacket &received)
{
    const CourtPacket &packet = received.packet;
    Json::Array papers;
    for (const PacketPaper &paper : packet.papers) papers.emplace_back(paper.entry);
    return Json::Object{{u"received_at"_qs, isoInstant(received.receivedAt)},
                        {u"digest"_qs, received.digest},
                        {u"size"_qs, received.size},
                        {u"SJBS"_qs, packet.id},
                        {u"FSDWBH"_qs, packet.sender.number},
                        {u"JSDWBH"_qs, packet.receiver.number},
                        {u"AJBH"_qs, packet.caseNumber},
                        {u"AH"_qs, packet.proposalNumber},
                        {u"AJMC"_qs, packet.caseName},
                        {u"LCJDBH"_qs, packet.node},
                        {u"SJLX"_qs, int(packet.kind)},
                        {u"papers"_qs, std::move(papers)}};
}

Result<ReceivedPacket> takePacket(const QString &folder, const QString &file, const Policy &policy, Instant at)
{
    auto checked = checkPacket(file, {.bytes = policy.maxBytes});
    if (!checked) return fail(checked.error());
    const CourtPacket &packet = checked->packet;
    if (!policy.nodes.contains(packet.node)) return fail(u"intake.node"_qs, {{u"found"_qs, packet.node}});
    if (const auto made = makeFolder(folder + u"/packets"_qs); !made) return fail(made.error());
    FolderLock lock(folder + u"/packets/lock"_qs);
    if (!lock.tryLock(lockPatience)) return fail(u"intake.event.locked"_qs);
    const auto known = receivedPackets(folder);
    if (!known) return fail(known.error());
    const QString digest = QString::fromLatin1(checked->sha256.toHex());
    for (const ReceivedPacket &each : *known) {
        if (each.digest == digest) return each;
        if (each.packet.id == packet.id)
            return fail(u"packet.id.taken"_qs, {{u"id"_qs, packet.id}, {u"digest"_qs, each.digest}});
    }
    return mayCome(folder, *known, packet).and_then([&] { return keep(folder, file, *checked, at); });
}

Result<std::vector<ReceivedPacket>> receivedPackets(const QString &folder)
{
    std::vector<ReceivedPacket> packets;
    for (const QString &digest : namesIn(folder + u"/packets"_qs, u".json"_qs)) {
        auto packet = received(folder, digest);
        if (!packet) return fail(packet.error());
        packets.push_back(*std::move(packet));
    }
    std::ranges::sort(packets, {},
                      [](const ReceivedPacket &packet) { return std::pair(packet.receivedAt, packet.digest); });
    return packets;
}

}  // namespace remit
