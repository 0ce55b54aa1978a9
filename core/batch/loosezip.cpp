#include "batch/loosezip.h"

#include "batch/archiveformat.h"
#include "signing/sha256.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>
#include <algorithm>
#include <memory>

namespace remit {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr qint64 longestComment = 0xffff;
constexpr quint16 flagEncrypted = 0x0001;
constexpr quint16 methodDeflated = 8;
/** The Info-ZIP extra field that holds the name in UTF-8 beside one in an old code page. */
constexpr quint16 unicodePath = 0x7075;

quint16 u16(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint16>(bytes.data() + at); }

quint32 u32(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

QString nameOf(QByteArrayView name, QByteArrayView extra)
{
    while (extra.size() >= 4) {
        const qsizetype size = std::min<qsizetype>(u16(extra, 2), extra.size() - 4);
        if (u16(extra, 0) == unicodePath && size > 5) return QString::fromUtf8(extra.sliced(9, size - 5));
        extra = extra.sliced(4 + size);
    }
    return QString::fromUtf8(name);
}

struct InflateEnd {
    void operator()(z_stream *stream) const
    {
        inflateEnd(stream);
        delete stream;
    }
};

/** Null where there is no memory for it. */
std::unique_ptr<z_stream, InflateEnd> rawInflate()
{
    std::unique_ptr<z_stream, InflateEnd> stream(new z_stream{});
    return inflateInit2(stream.get(), -MAX_WBITS) == Z_OK ? std::move(stream) : nullptr;
}

}  // namespace

LooseZip::LooseZip(QIODevice &file) : m_file(file), m_size(file.size()), m_budget(4 * m_size + (64LL << 20)) {}

QByteArray LooseZip::at(qint64 offset, qint64 count) const
{
    return offset >= 0 && offset <= m_size && m_file.seek(offset) ? m_file.read(count) : QByteArray();
}

std::vector<LooseEntry> LooseZip::directory(qint64 limit) const
{
    const QByteArray tail = at(std::max<qint64>(0, m_size - directoryEndBytes - longestComment), m_size);
    const qsizetype end = tail.lastIndexOf("PK\x05\x06");
    if (end < 0 || tail.size() - end < directoryEndBytes) return {};
    const QByteArray records = at(u32(tail, end + 16), u32(tail, end + 12));
    std::vector<LooseEntry> entries;
    for (QByteArrayView left = records; left.size() >= directoryRecordBytes && std::ssize(entries) < limit;) {
        if (u32(left, 0) != directoryMark) break;
        const qsizetype name = u16(left, 28);
        const qsizetype extra = u16(left, 30);
        const qsizetype whole = directoryRecordBytes + name + extra + u16(left, 32);
        if (left.size() < whole) break;
        LooseEntry entry;
        entry.name = nameOf(left.sliced(directoryRecordBytes, name), left.sliced(directoryRecordBytes + name, extra));
        const bool encrypted = u16(left, 8) & flagEncrypted;
        entry.method = encrypted ? quint16(0xffff) : u16(left, 10);
        entry.packedSize = u32(left, 20);
        entry.size = u32(left, 24);
        entry.offset = u32(left, 42);
        entries.push_back(entry);
        left = left.sliced(whole);
    }
    return entries;
}

template <class Take>
bool LooseZip::inflate(const LooseEntry &entry, Take take)
{
    const QByteArray header = at(entry.offset, localHeaderBytes);
    const bool readable = entry.method == methodDeflated || (entry.method == 0 && entry.size == entry.packedSize);
    if (header.size() < localHeaderBytes || u32(header, 0) != localHeaderMark || !readable || entry.size > m_budget)
        return false;
    m_budget -= entry.size;
    m_file.seek(entry.offset + localHeaderBytes + u16(header, 26) + u16(header, 28));
    const auto stream = rawInflate();
    QByteArray out(pieceBytes, Qt::Uninitialized);
    qint64 given = 0;
    for (qint64 left = entry.packedSize; left > 0 && stream;) {
        QByteArray piece = m_file.read(std::min(left, pieceBytes));
        if (piece.isEmpty()) return false;
        left -= piece.size();
        if (entry.method == 0) {
            take(QByteArrayView(piece));
            given += piece.size();
            continue;
        }
        stream->next_in = reinterpret_cast<Bytef *>(piece.data());
        stream->avail_in = uInt(piece.size());
        do {
            stream->next_out = reinterpret_cast<Bytef *>(out.data());
            stream->avail_out = uInt(out.size());
            const int state = ::inflate(stream.get(), Z_NO_FLUSH);
            const qsizetype got = out.size() - qsizetype(stream->avail_out);
            given += got;
            if ((state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) || given > entry.size) return false;
            take(QByteArrayView(out.constData(), got));
            if (state == Z_STREAM_END) return given == entry.size;
        } while (stream->avail_out == 0);
    }
    return given == entry.size;
}

QByteArray LooseZip::digest(const LooseEntry &entry)
{
    Sha256 hash;
    const bool whole = inflate(entry, [&](QByteArrayView piece) { hash.add(piece); });
    return whole ? hash.result() : QByteArray();
}

QByteArray LooseZip::content(const LooseEntry &entry, qint64 limit)
{
    QByteArray bytes;
    const bool whole = entry.size <= limit && inflate(entry, [&](QByteArrayView piece) { bytes += piece; });
    return whole ? bytes : QByteArray();
}

}  // namespace remit
