#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QIODevice;

namespace remit {

/** What a reader accepts at most: as much as a ZIP without ZIP64 can hold. */
struct ArchiveLimits {
    qint64 entries = 65'534;
    /** Of the whole file. */
    qint64 bytes = 0xffff'fffe;
};

/** One entry of an archive. */
struct ArchiveEntry {
    /** A path with '/' in NFC. */
    QString name;
    /** Where its header starts in the file. */
    qint64 offset = 0;
    /** Where its content starts in the file. */
    qint64 content = 0;
    qint64 size = 0;
    quint32 crc = 0;
    /** Of the content, 32 raw bytes. */
    QByteArray sha256;
};

/**
 * The ZIP of a container. Its bytes follow from its entries' names and contents alone: every entry stored, in the
 * order given, dated 1980-01-01 00:00, names in UTF-8, no extra fields, comments, data descriptors or ZIP64. So it
 * has no byte that could change unnoticed. Written here and not by libzip because these bytes are our format: they
 * must not depend on a library's version, and a reader has to be able to rebuild each of them.
 */
class ArchiveWriter
{
public:
    /** `file` is written from its current end on; it must allow seeking and outlive the writer. */
    explicit ArchiveWriter(QIODevice &file, ArchiveLimits limits = {}) : m_file(file), m_limits(limits) {}

    /**
     * Appends an entry with everything that is left to read in `content`, a piece at a time.
     * Errors: file.write, container.entry.read with `entry`; container.limit.entries, container.limit.bytes.
     */
    Result<void> add(const QString &name, QIODevice &content);
    Result<void> add(const QString &name, const QByteArray &content);
    /** Writes the directory; nothing may be added after it. Errors: file.write. */
    Result<void> finish();

    const std::vector<ArchiveEntry> &entries() const { return m_entries; }

private:
    Result<void> copy(ArchiveEntry &entry, QIODevice &content);
    Result<void> write(QByteArrayView bytes);

    QIODevice &m_file;
    ArchiveLimits m_limits;
    std::vector<ArchiveEntry> m_entries;
};

/** What was read of an archive. */
struct ArchiveContents {
    std::vector<ArchiveEntry> entries;
    /** SHA-256 of the whole file, 32 raw bytes. */
    QByteArray sha256;
    qint64 size = 0;
};

/**
 * Reads a whole archive once from its start, in constant memory but for the list of entries, and refuses every byte
 * that ArchiveWriter would have written otherwise. Names are checked too (see EntryNames).
 * Errors: container.entry.name, .doubled, .compressed, .encrypted, .size, .crc with `entry`; container.header,
 * container.directory with `entry` and `offset`; container.end with `offset`; container.limit.*; file.read.
 */
Result<ArchiveContents> readArchive(QIODevice &file, ArchiveLimits limits = {});

}  // namespace remit
