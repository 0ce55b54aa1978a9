#include "batch/archiveformat.h"

#include <QtEndian>

namespace remit {

namespace {

constexpr quint16 versionNeeded = 10;  // plain stored files
/** Made on Unix by format version 2.0: for any other system Info-ZIP's unzip takes UTF-8 names for an old code
 * page. */
constexpr quint16 madeBy = 0x0314;
constexpr quint16 flagUtf8 = 0x0800;
constexpr quint16 methodStored = 0;
constexpr quint16 timeMidnight = 0;
constexpr quint16 date1980 = 0x0021;           // 1 January 1980, the first day that the format knows
constexpr quint32 plainFile = 0100644u << 16;  // Unix mode: a regular file (so no link), readable once unpacked

/** Appends little-endian fields one after another. */
class Record
{
public:
    Record &u16(quint16 value) { return number(value); }
    Record &u32(quint32 value) { return number(value); }
    Record &text(const QByteArray &bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    /** The six fields that a local header and a directory record share. */
    Record &common(const ArchiveEntry &entry, const QByteArray &name)
    {
        u16(versionNeeded).u16(flagUtf8).u16(methodStored).u16(timeMidnight).u16(date1980).u32(entry.crc);
        return u32(quint32(entry.size)).u32(quint32(entry.size)).u16(quint16(name.size())).u16(0);
    }
    QByteArray bytes() const { return m_bytes; }

private:
    template <class T>
    Record &number(T value)
    {
        const T little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
        return *this;
    }

    QByteArray m_bytes;
};

}  // namespace

QByteArray localHeader(const ArchiveEntry &entry)
{
    const QByteArray name = entry.name.toUtf8();
    return Record().u32(localHeaderMark).common(entry, name).text(name).bytes();
}

QByteArray directoryRecord(const ArchiveEntry &entry)
{
    const QByteArray name = entry.name.toUtf8();
    Record record;
    record.u32(directoryMark).u16(madeBy).common(entry, name);
    // No comment, first disk, no internal attributes, the file's mode, place of the local header.
    return record.u16(0).u16(0).u16(0).u32(plainFile).u32(quint32(entry.offset)).text(name).bytes();
}

QByteArray directoryEnd(qint64 entries, qint64 directoryOffset, qint64 directorySize)
{
    Record record;
    record.u32(directoryEndMark).u16(0).u16(0).u16(quint16(entries)).u16(quint16(entries));
    return record.u32(quint32(directorySize)).u32(quint32(directoryOffset)).u16(0).bytes();
}

LocalHeader readLocalHeader(QByteArrayView bytes)
{
    const auto u16 = [&](qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); };
    const auto u32 = [&](qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); };
    return {.flags = u16(6), .method = u16(8), .crc = u32(14), .storedSize = u32(18), .nameBytes = u16(26)};
}

}  // namespace remit
