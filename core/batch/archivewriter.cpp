#include "batch/archiveformat.h"
#include "signing/sha256.h"

#include <QBuffer>
#include <QFileDevice>

#include <libdeflate.h>

namespace remit {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

}  // namespace

Result<void> ArchiveWriter::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) == bytes.size()) return {};
    const auto *file = qobject_cast<QFileDevice *>(&m_file);
    return fail(u"file.write"_qs,
                {{u"path"_qs, file ? file->fileName() : QString()}, {u"reason"_qs, m_file.errorString()}});
}

Result<void> ArchiveWriter::copy(ArchiveEntry &entry, QIODevice &content)
{
    Sha256 hash;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 got = content.read(piece.data(), piece.size());
        if (got < 0)
            return fail(u"container.entry.read"_qs, {{u"entry"_qs, entry.name}, {u"reason"_qs, content.errorString()}});
        if (got == 0) break;
        entry.size += got;
        if (m_file.pos() + got > m_limits.bytes)
            return fail(u"container.limit.bytes"_qs, {{u"limit"_qs, QString::number(m_limits.bytes)}});
        const QByteArrayView bytes(piece.constData(), got);
        hash.add(bytes);
        entry.crc = libdeflate_crc32(entry.crc, bytes.data(), size_t(bytes.size()));
        if (const auto written = write(bytes); !written) return written;
    }
    entry.sha256 = hash.result();
    return {};
}

Result<void> ArchiveWriter::add(const QString &name, QIODevice &content)
{
    if (qint64(m_entries.size()) >= m_limits.entries)
        return fail(u"container.limit.entries"_qs, {{u"limit"_qs, QString::number(m_limits.entries)}});
    ArchiveEntry entry;
    entry.name = name;
    entry.offset = m_file.pos();
    const qsizetype headerBytes = localHeader(entry).size();
    entry.content = entry.offset + headerBytes;
    // Size and checksum are known only afterwards: keep the header's place and come back to it.
    return write(QByteArray(headerBytes, '\0'))
        .and_then([&] { return copy(entry, content); })
        .and_then([&] {
            const qint64 end = m_file.pos();
            m_file.seek(entry.offset);
            const auto written = write(localHeader(entry));
            m_file.seek(end);
            return written;
        })
        .map([&] { m_entries.push_back(entry); });
}

Result<void> ArchiveWriter::add(const QString &name, const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return add(name, buffer);
}

Result<void> ArchiveWriter::finish()
{
    const qint64 offset = m_file.pos();
    for (const ArchiveEntry &entry : m_entries)
        if (const auto written = write(directoryRecord(entry)); !written) return written;
    return write(directoryEnd(qint64(m_entries.size()), offset, m_file.pos() - offset));
}

}  // namespace remit
