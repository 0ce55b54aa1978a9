#include "packet/zipreader.h"

#include "signing/sha256.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <map>

namespace remit {

namespace {

constexpr qint64 largestXml = 4 << 20;
/** Of a packet in which everything is wrong a hundred faults are enough to tell. */
constexpr size_t mostCauses = 100;

/** The two digests of a file, and that its name has the first. */
Result<CheckedPacket> hashed(const QString &path, const PacketName &name, const PacketLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
    if (file.size() > limits.bytes) return fail(u"packet.large"_qs, {{u"limit"_qs, QString::number(limits.bytes)}});
    QCryptographicHash md5(QCryptographicHash::Md5);
    if (!md5.addData(&file) || !file.seek(0))
        return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}});
    const QString found = QString::fromLatin1(md5.result().toHex());
    if (found != name.md5) return fail(u"packet.md5"_qs, {{u"expected"_qs, name.md5}, {u"found"_qs, found}});
    return CheckedPacket{{}, Sha256::of(file), file.size()};
}

Result<void> agree(const PacketName &name, const CourtPacket &packet)
{
    const std::tuple<const char16_t *, QString, QString> pairs[] = {
        {u"FSDWBH", name.sender, packet.sender.number},
        {u"JSDWBH", name.receiver, packet.receiver.number},
        {u"LCJDBH", name.node, packet.node},
        {u"SJBS", name.id, packet.id},
    };
    for (const auto &[field, expected, found] : pairs)
        if (expected != found)
            return fail(u"packet.name.differs"_qs,
                        {{u"field"_qs, QString::fromUtf16(field)}, {u"expected"_qs, expected}, {u"found"_qs, found}});
    return {};
}

Error about(const char *what, const QString &entry)
{
    return {u"packet.paper."_qs + QString::fromLatin1(what), {{u"entry"_qs, entry}}, {}};
}

/** Reads every paper and holds it against the list; without a list the papers are what the folders hold. */
Result<void> checkPapers(PacketZip &zip, CourtPacket &packet)
{
    std::map<QString, const PacketPaper *> listed;
    std::vector<Error> faults;
    for (const PacketPaper &paper : packet.papers)
        if (!listed.emplace(paper.entry, &paper).second) faults.push_back(about("doubled", paper.entry));
    std::vector<PacketPaper> found;
    for (const QString &file : zip.files()) {
        if (file == packetXml) continue;
        const auto digest = zip.sha256(file);
        if (!digest) return fail(digest.error());
        found.push_back({QFileInfo(file).completeBaseName(), file, 0, *digest});
        const auto line = listed.find(file);
        if (packet.listed && line == listed.end()) faults.push_back(about("unlisted", file));
        if (line == listed.end()) continue;
        if (line->second->sha256 != *digest) faults.push_back(about("digest", file));
        listed.erase(line);
    }
    for (const auto &[entry, paper] : listed) faults.push_back(about("missing", entry));
    if (faults.size() > mostCauses) faults.resize(mostCauses);
    if (!faults.empty()) return fail(u"packet.papers"_qs, {}, std::move(faults));
    if (found.empty()) return fail(u"packet.paper.none"_qs);
    if (!packet.listed) packet.papers = std::move(found);
    return {};
}

}  // namespace

Result<CheckedPacket> checkPacket(const QString &path, PacketLimits limits)
{
    const auto name = packetNameOf(QFileInfo(path).fileName());
    if (!name) return fail(name.error());
    auto checked = hashed(path, *name, limits);
    if (!checked) return checked;
    auto zip = PacketZip::open(path, limits);
    if (!zip) return fail(zip.error());
    if (!zip->files().contains(packetXml)) return fail(u"packet.xml.missing"_qs);
    auto packet = zip->read(packetXml, largestXml).and_then(packetFromXml);
    if (!packet) return fail(packet.error());
    return agree(*name, *packet).and_then([&] { return checkPapers(*zip, *packet); }).map([&] {
        checked->packet = *std::move(packet);
        return *std::move(checked);
    });
}

}  // namespace remit
