#pragma once
#include "packet/packetfile.h"
#include "sync/protocol.h"

namespace remit {

/** A packet (既有数据包) that was taken in. */
struct ReceivedPacket {
    CourtPacket packet;
    /** SHA-256 of the file, lower-case hexadecimal. */
    QString digest;
    qint64 size = 0;
    Instant receivedAt;
};

/** {"received_at","digest","size","SJBS","FSDWBH","JSDWBH","AJBH","AH","AJMC","LCJDBH","SJLX","papers"}. */
Json packetToJson(const ReceivedPacket &packet);

/**
 * Takes a packet's file into DIR/packets, durably, for courts and prisons that only know that. Once for ever: the
 * same file is answered as the first time. May run beside the server. Errors: those of checkPacket; intake.node with
 * `found`; packet.id.taken; packet.case.taken where its sender brought the case before, in a container too;
 * intake.supplement.case and .unasked as for a container; intake.event.locked, intake.store, file.*.
 */
Result<ReceivedPacket> takePacket(const QString &folder, const QString &file, const Policy &policy, Instant at);

/** Every packet that was taken in, oldest first. Errors: intake.store with `path`. */
Result<std::vector<ReceivedPacket>> receivedPackets(const QString &folder);

}  // namespace remit
