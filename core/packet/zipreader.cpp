#include "packet/zipreader.h"

#include "batch/entryname.h"
#include "signing/sha256.h"

#include <QFile>
#include <QStringDecoder>

#include <sys/stat.h>
#include <zip.h>

namespace remit {

namespace {

constexpr int attributesOfUnix = 16;  // the upper half of the external attributes is st_mode

tl::unexpected<Error> about(const char *what, const QString &entry)
{
    return fail(u"packet.entry."_qs + QString::fromLatin1(what), {{u"entry"_qs, entry}});
}

tl::unexpected<Error> tooLarge(qint64 limit)
{
    return fail(u"packet.large"_qs, {{u"limit"_qs, QString::number(limit)}});
}

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX &&
           S_ISLNK(attributes >> attributesOfUnix);
}

bool isInPlace(const QString &name)
{
    return name == packetXml || name.startsWith(packetDocuments + u'/') || name.startsWith(packetDossier + u'/');
}

}  // namespace

void PacketZip::Close::operator()(zip *archive) const { zip_discard(archive); }

Result<PacketZip> PacketZip::open(const QString &path, const PacketLimits &limits)
{
    PacketZip packet;
    int fault = 0;
    packet.m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &fault));
    if (!packet.m_zip) return fail(u"packet.zip"_qs);
    packet.m_limit = packet.m_left = limits.bytes;
    return packet.list(limits).map([&] { return std::move(packet); });
}

Result<void> PacketZip::list(const PacketLimits &limits)
{
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count < 0 || count > limits.entries) return tooLarge(limits.entries);
    EntryNames names;
    for (zip_int64_t i = 0; i < count; ++i)
        if (const auto added = add(quint64(i), names); !added) return added;
    return {};
}

Result<void> PacketZip::add(quint64 index, EntryNames &names)
{
    zip_stat_t stat;
    const char *raw = zip_get_name(m_zip.get(), index, ZIP_FL_ENC_RAW);
    if (!raw || zip_stat_index(m_zip.get(), index, 0, &stat) != 0) return fail(u"packet.zip"_qs);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString name = utf8(QByteArrayView(raw));
    if (utf8.hasError()) return about("encoding", QString::fromLatin1(raw));
    if (stat.encryption_method != ZIP_EM_NONE) return about("encrypted", name);
    if (isLink(m_zip.get(), index)) return about("link", name);
    const bool folder = name.endsWith(u'/');
    if (!isInPlace(name)) return about("place", name);
    if (folder) return {};
    if (const auto added = names.add(name); !added) return added;
    m_files << name;
    m_places.push_back(index);
    return {};
}

template <class Take>
Result<void> PacketZip::pass(const QString &file, Take take)
{
    const qsizetype at = m_files.indexOf(file);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> content(
        at < 0 ? nullptr : zip_fopen_index(m_zip.get(), m_places[size_t(at)], 0), zip_fclose);
    if (!content) return about("damaged", file);
    // The declared size may lie; what is really there counts.
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got = zip_fread(content.get(), piece.data(), zip_uint64_t(piece.size()));
        if (got < 0) return about("damaged", file);
        if (got == 0) return {};
        m_left -= got;
        if (m_left < 0) return tooLarge(m_limit);
        if (!take(QByteArrayView(piece.constData(), qsizetype(got)))) return tooLarge(m_limit);
    }
}

Result<QByteArray> PacketZip::read(const QString &file, qint64 limit)
{
    QByteArray bytes;
    return pass(file,
                [&](QByteArrayView piece) {
                    bytes += piece;
                    return bytes.size() <= limit;
                })
        .map([&] { return bytes; });
}

Result<QByteArray> PacketZip::sha256(const QString &file)
{
    Sha256 hash;
    return pass(file,
                [&](QByteArrayView piece) {
                    hash.add(piece);
                    return true;
                })
        .map([&] { return hash.result(); });
}

}  // namespace remit
