#pragma once
#include "packet/packetfile.h"

#include <memory>

struct zip;

namespace remit {

/** The ZIP of a packet, whoever wrote it: names are UTF-8 and safe, nothing is encrypted, linked or doubled. */
class PacketZip
{
public:
    /** Errors: those of checkPacket about the ZIP and its entries. */
    static Result<PacketZip> open(const QString &path, const PacketLimits &limits);

    /** The names of its files in their order. */
    const QStringList &files() const { return m_files; }
    /** A small file. Errors: packet.entry.damaged, packet.large. */
    Result<QByteArray> read(const QString &file, qint64 limit);
    /** SHA-256 of a file, 32 raw bytes. Errors: packet.entry.damaged, packet.large. */
    Result<QByteArray> sha256(const QString &file);

private:
    struct Close {
        void operator()(zip *archive) const;
    };
    Result<void> list(const PacketLimits &limits);
    Result<void> add(quint64 index, class EntryNames &names);
    template <class Take>
    Result<void> pass(const QString &file, Take take);

    std::unique_ptr<zip, Close> m_zip;
    QStringList m_files;
    /** The place of each file in the archive. */
    std::vector<quint64> m_places;
    qint64 m_limit = 0;
    /** Inflated bytes that may still be read. */
    qint64 m_left = 0;
};

}  // namespace remit
