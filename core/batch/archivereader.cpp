#include "batch/archiveformat.h"
#include "batch/entryname.h"
#include "signing/sha256.h"

#include <QIODevice>
#include <QtEndian>

#include <libdeflate.h>
#include <algorithm>

namespace remit {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr quint16 flagEncrypted = 0x0001;
constexpr quint16 methodStored = 0;

/** Walks once through the file, hashing all of it on the way. */
class ArchiveReader
{
public:
    ArchiveReader(QIODevice &file, ArchiveLimits limits) : m_file(file), m_limits(limits), m_size(file.size()) {}

    Result<ArchiveContents> read()
    {
        if (m_size > m_limits.bytes)
            return fail(u"container.limit.bytes"_qs, {{u"limit"_qs, QString::number(m_limits.bytes)}});
        return readEntries().and_then([this] { return readDirectory(); }).map([this] {
            return ArchiveContents{std::move(m_entries), m_hash.result(), m_size};
        });
    }

private:
    Result<void> readEntries();
    Result<void> readEntry(QByteArrayView fixed);
    Result<ArchiveEntry> readHeader(QByteArrayView fixed);
    Result<void> readContent(ArchiveEntry &entry);
    Result<void> readDirectory();
    /** Reads as many bytes as expected and compares. */
    bool matches(const QByteArray &expected);
    /** The next bytes; fewer than asked for only at the end of the file. */
    QByteArray next(qint64 count);

    tl::unexpected<Error> refuse(const QString &code, const QString &entry) const
    {
        return fail(code, {{u"entry"_qs, entry}, {u"offset"_qs, QString::number(m_position)}});
    }

    QIODevice &m_file;
    ArchiveLimits m_limits;
    qint64 m_size;
    qint64 m_position = 0;
    Sha256 m_hash;
    EntryNames m_names;
    std::vector<ArchiveEntry> m_entries;
    /** Start of the record after the last entry, already read. */
    QByteArray m_ahead;
};

QByteArray ArchiveReader::next(qint64 count)
{
    QByteArray bytes = m_file.read(count);
    m_hash.add(bytes);
    m_position += bytes.size();
    return bytes;
}

Result<void> ArchiveReader::readEntries()
{
    for (;;) {
        m_ahead = next(4);
        if (m_ahead.size() < 4) return fail(u"container.end"_qs, {{u"offset"_qs, QString::number(m_position)}});
        if (qFromLittleEndian<quint32>(m_ahead.constData()) != localHeaderMark) return {};
        if (qint64(m_entries.size()) >= m_limits.entries)
            return fail(u"container.limit.entries"_qs, {{u"limit"_qs, QString::number(m_limits.entries)}});
        if (const auto entry = readEntry(m_ahead + next(localHeaderBytes - 4)); !entry) return entry;
    }
}

Result<void> ArchiveReader::readEntry(QByteArrayView fixed)
{
    return readHeader(fixed)
        .and_then([this](ArchiveEntry entry) { return readContent(entry).map([&] { return entry; }); })
        .map([this](ArchiveEntry entry) { m_entries.push_back(std::move(entry)); });
}

Result<ArchiveEntry> ArchiveReader::readHeader(QByteArrayView fixed)
{
    const QString last = m_entries.empty() ? QString() : m_entries.back().name;
    if (fixed.size() < localHeaderBytes) return refuse(u"container.end"_qs, last);
    const LocalHeader header = readLocalHeader(fixed);
    ArchiveEntry entry;
    entry.offset = m_position - localHeaderBytes;
    const QByteArray name = next(header.nameBytes);
    entry.name = QString::fromUtf8(name);
    entry.content = m_position;
    entry.size = header.storedSize;
    entry.crc = header.crc;
    if (header.flags & flagEncrypted) return refuse(u"container.entry.encrypted"_qs, entry.name);
    if (header.method != methodStored) return refuse(u"container.entry.compressed"_qs, entry.name);
    if (const auto named = m_names.add(entry.name); !named) return fail(named.error());
    if (localHeader(entry) != fixed.toByteArray() + name) return refuse(u"container.header"_qs, entry.name);
    if (entry.size > m_size - m_position) return refuse(u"container.entry.size"_qs, entry.name);
    return entry;
}

Result<void> ArchiveReader::readContent(ArchiveEntry &entry)
{
    Sha256 hash;
    quint32 crc = 0;
    for (qint64 left = entry.size; left > 0;) {
        const QByteArray piece = next(std::min(left, pieceBytes));
        if (piece.isEmpty()) return refuse(u"container.entry.size"_qs, entry.name);
        hash.add(piece);
        crc = libdeflate_crc32(crc, piece.constData(), size_t(piece.size()));
        left -= piece.size();
    }
    if (crc != entry.crc) return refuse(u"container.entry.crc"_qs, entry.name);
    entry.sha256 = hash.result();
    return {};
}

bool ArchiveReader::matches(const QByteArray &expected)
{
    const QByteArray bytes = m_ahead + next(expected.size() - m_ahead.size());
    m_ahead.clear();
    return bytes == expected;
}

Result<void> ArchiveReader::readDirectory()
{
    const qint64 start = m_position - m_ahead.size();
    for (const ArchiveEntry &entry : m_entries)
        if (!matches(directoryRecord(entry))) return refuse(u"container.directory"_qs, entry.name);
    const qint64 size = m_position - m_ahead.size() - start;
    if (!matches(directoryEnd(qint64(m_entries.size()), start, size)) || m_position != m_size)
        return fail(u"container.end"_qs, {{u"offset"_qs, QString::number(m_position)}});
    return {};
}

}  // namespace

Result<ArchiveContents> readArchive(QIODevice &file, ArchiveLimits limits)
{
    return ArchiveReader(file, limits).read();
}

}  // namespace remit
