#pragma once
#include "batch/container.h"
#include "packet/packet.h"

namespace remit {

/** What a packet needs besides what a container says: the container knows its receiver by number alone. */
struct PacketAddress {
    /** JSDWMC */
    QString receiverName;
    /** JSDWXZQHDM: six digits. */
    QString receiverDivision;
    /** JSDWLX and FSDWLX. */
    QString receiverKind = QStringLiteral("法院");
    QString senderKind = QStringLiteral("监狱");
};

/**
 * Writes a packet for each case of a container into a folder that is there, durably, and gives their paths. The bytes
 * follow from container and address alone, the id too: a case that is written again gets the same file under the same
 * name. Signature, acts and proofs have no place in a packet; what a court can check of it is digests.
 * Errors: container.document, packet.field.value with `field`, file.write; those of Container::read.
 */
Result<QStringList> writePackets(const Container &container, const PacketAddress &address, const QString &folder);

/** A packet that holds together: its name, its XML and its papers agree. Says nothing about who made it. */
struct CheckedPacket {
    CourtPacket packet;
    /** SHA-256 of the file, 32 raw bytes, and its size. */
    QByteArray sha256;
    qint64 size = 0;
};

/** What of a packet is read at most. */
struct PacketLimits {
    qint64 entries = 20'000;
    /** Of the file, and of all papers once inflated. */
    qint64 bytes = 2LL << 30;
};

/**
 * Reads a packet wholly: every paper to its end, so that a wrong checksum shows. Errors: those of packetNameOf and
 * packetFromXml; packet.md5 with `expected` and `found`; packet.zip; packet.large with `limit`; packet.entry.encoding,
 * .encrypted, .link, .place, .damaged with `entry`; container.entry.name, .doubled; packet.xml.missing;
 * packet.name.differs with `field`, `expected` and `found`; packet.papers, with packet.paper.missing, .digest,
 * .unlisted, .doubled for each as causes; packet.paper.none; file.read.
 */
Result<CheckedPacket> checkPacket(const QString &path, PacketLimits limits = {});

}  // namespace remit
