#include "intake/uploads.h"

#include "base/durablefile.h"
#include "intake/folder.h"
#include "ledger/fields.h"

#include <QStorageInfo>

namespace remit {

namespace {

/** Free bytes that an upload must leave on the disk for receipts and the like. */
constexpr qint64 reserve = 64LL * 1024 * 1024;

Json uploadToJson(const Upload &upload, const QString &boot)
{
    return Json::Object{{u"boot"_qs, boot},
                        {u"id"_qs, upload.id},
                        {u"digest"_qs, upload.metadata.digest},
                        {u"sender"_qs, upload.metadata.sender},
                        {u"batch"_qs, upload.metadata.batch},
                        {u"filename"_qs, upload.metadata.filename},
                        {u"length"_qs, upload.length},
                        {u"offset"_qs, upload.offset},
                        {u"created_at"_qs, isoInstant(upload.createdAt)}};
}

Result<Upload> uploadFromJson(const Json &json)
{
    Fields fields(json);
    Upload upload;
    if (fields.has("boot")) fields.any("boot");  // an older intake did not write it
    upload.id = fields.text("id");
    upload.metadata.digest = QString::fromLatin1(fields.hex("digest").toHex());
    upload.metadata.sender = fields.text("sender");
    upload.metadata.batch = fields.text("batch");
    upload.metadata.filename = fields.text("filename");
    upload.length = fields.integer("length", 1);
    upload.offset = fields.integer("offset", 0);
    upload.synced = upload.offset;
    upload.createdAt = parseInstant(fields.text("created_at")).value_or(Instant{});
    return fields.finish().transform([&] { return upload; });
}

tl::unexpected<Error> noUpload(const QString &id) { return fail(u"intake.upload.none"_qs, {{u"id"_qs, id}}); }

tl::unexpected<Error> busy(const QString &id) { return fail(u"intake.upload.busy"_qs, {{u"id"_qs, id}}); }

}  // namespace

Uploads::Uploads(QString folder, UploadLimits limits, Clock clock, Random random)
    : m_folder(std::move(folder)), m_limits(limits), m_clock(std::move(clock)), m_random(std::move(random))
{
}

Result<std::unique_ptr<Uploads>> Uploads::open(const QString &folder, UploadLimits limits, Clock clock, Random random)
{
    std::unique_ptr<Uploads> uploads(new Uploads(folder + u"/uploads"_qs, limits, std::move(clock), std::move(random)));
    if (const auto loaded = uploads->load(); !loaded) return fail(loaded.error());
    return uploads;
}

QString Uploads::path(const QString &id) const { return m_folder + u'/' + id + u".part"_qs; }

QString Uploads::description(const QString &id) const { return m_folder + u'/' + id + u".json"_qs; }

Result<void> Uploads::load()
{
    if (const auto made = makeFolder(m_folder); !made) return made;
    for (const QString &id : namesIn(m_folder, u".json"_qs))
        if (const auto loaded = loadOne(id); !loaded) return loaded;
    for (const QString &id : namesIn(m_folder, u".part"_qs))
        if (!m_uploads.contains(id)) QFile::remove(path(id));
    return {};
}

bool Uploads::isStale(const Upload &upload) const
{
    return !upload.isWhole() && m_clock() - upload.createdAt > std::chrono::days(m_limits.keepDays);
}

/** An intake runs for months: what clients gave up must not hold its places until the next start. */
void Uploads::dropStale()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_uploads, [this](const auto &entry) {
        const auto &[id, upload] = entry;
        return isStale(upload) && !m_busy.contains(id) && QFile::remove(description(id)) && QFile::remove(path(id));
    });
}

/**
 * What stands in the file behind the offset that was kept was written before the intake was killed and is there still,
 * unless the machine itself has stopped since. The very last byte is left to be sent again: with it the whole is
 * checked and synced.
 */
Result<void> Uploads::loadOne(const QString &id)
{
    const auto json = readJson(description(id));
    auto upload = json.and_then(uploadFromJson);
    if (!upload) return fail(u"intake.store"_qs, {{u"path"_qs, description(id)}}, {upload.error()});
    QFile part(path(id));
    const bool sameBoot = !m_limits.boot.isEmpty() && (*json)["boot"].toString() == m_limits.boot;
    const qint64 held = std::min<qint64>(part.size(), upload->length - 1);
    if (sameBoot && !upload->isWhole()) upload->offset = std::max(upload->offset, held);
    if (isStale(*upload) || part.size() < upload->offset || !part.resize(upload->offset)) {
        QFile::remove(description(id));
        return {};
    }
    m_uploads.emplace(id, *upload);
    return {};
}

Result<void> Uploads::keep(const Upload &upload)
{
    return writeDurably(description(upload.id), uploadToJson(upload, m_limits.boot).canonical()).transform([&] {
        note(upload);
    });
}

void Uploads::note(const Upload &upload)
{
    const std::lock_guard lock(m_mutex);
    m_uploads.insert_or_assign(upload.id, upload);
}

Result<Upload> Uploads::create(const UploadMetadata &metadata, qint64 length)
{
    if (length > m_limits.maxBytes)
        return fail(u"intake.upload.size"_qs, {{u"limit"_qs, QString::number(m_limits.maxBytes)}});
    dropStale();
    {
        const std::lock_guard lock(m_mutex);
        if (std::ssize(m_uploads) >= m_limits.maxOpen) return fail(u"intake.upload.quota"_qs);
    }
    if (QStorageInfo(m_folder).bytesAvailable() < length + reserve) return fail(u"intake.disk"_qs);
    const Upload upload{QString::fromLatin1(m_random(16).toHex()), metadata, length, 0, m_clock(), 0};
    return writeDurably(path(upload.id), {}).and_then([&] { return keep(upload); }).transform([&] { return upload; });
}

std::optional<Upload> Uploads::find(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_uploads.find(id);
    return it == m_uploads.end() ? std::nullopt : std::optional(it->second);
}

Result<Upload> Uploads::locate(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_uploads.find(id);
    if (it == m_uploads.end()) return noUpload(id);
    if (m_busy.contains(id)) return busy(id);
    return it->second;
}

Result<std::unique_ptr<Piece>> Uploads::write(const QString &id, qint64 offset)
{
    std::unique_ptr<Piece> piece;
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_uploads.find(id);
        if (it == m_uploads.end()) return noUpload(id);
        if (m_busy.contains(id)) return busy(id);
        if (it->second.offset != offset)
            return fail(u"intake.upload.offset"_qs,
                        {{u"expected"_qs, QString::number(it->second.offset)}, {u"found"_qs, QString::number(offset)}});
        m_busy.insert(id);
        piece.reset(new Piece(*this, it->second));
    }
    if (const auto opened = piece->open(); !opened) return fail(opened.error());
    return piece;
}

Result<Upload> Uploads::settle(std::unique_ptr<Piece> piece, const QByteArray &checksum, bool complete)
{
    if (!checksum.isEmpty() && !complete) return fail(u"intake.upload.cut"_qs);
    if (!checksum.isEmpty() && checksum != piece->digest()) return fail(u"intake.upload.checksum"_qs);
    const QString id = piece->upload();
    auto upload = piece->commit();
    piece.reset();
    if (!upload && upload.error().code == u"intake.upload.digest")
        if (const auto removed = remove(id); !removed) return fail(removed.error());
    return upload;
}

Result<void> Uploads::remove(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (!m_uploads.contains(id)) return noUpload(id);
    if (m_busy.contains(id)) return busy(id);
    if (!QFile::remove(description(id)))
        return fail(u"file.write"_qs, {{u"path"_qs, description(id)}, {u"reason"_qs, QString()}});
    QFile::remove(path(id));
    m_uploads.erase(id);
    return {};
}

std::vector<Upload> Uploads::whole() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Upload> uploads;
    for (const auto &[id, upload] : m_uploads)
        if (upload.isWhole() && !m_busy.contains(id)) uploads.push_back(upload);
    std::sort(uploads.begin(), uploads.end(),
              [](const Upload &a, const Upload &b) { return a.createdAt < b.createdAt; });
    return uploads;
}

bool Uploads::holds(const QString &digest) const
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_uploads.begin(), m_uploads.end(), [&](const auto &entry) {
        return entry.second.isWhole() && entry.second.metadata.digest == digest;
    });
}

void Uploads::release(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    m_busy.erase(id);
}

}  // namespace remit
