#include "intake/uploads.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace remit {

Piece::Piece(Uploads &uploads, Upload upload) : m_uploads(uploads), m_upload(std::move(upload))
{
    m_file.setFileName(m_uploads.path(m_upload.id));
}

Piece::~Piece()
{
    if (m_appended > 0) m_file.resize(m_upload.offset);
    m_file.close();
    m_uploads.release(m_upload.id);
}

Result<void> Piece::open()
{
    if (m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && m_file.seek(m_upload.offset)) return {};
    return fail(u"file.write"_qs, {{u"path"_qs, m_file.fileName()}, {u"reason"_qs, m_file.errorString()}});
}

Result<void> Piece::append(QByteArrayView bytes)
{
    if (bytes.size() > m_upload.length - m_upload.offset - m_appended)
        return fail(u"intake.upload.long"_qs, {{u"length"_qs, QString::number(m_upload.length)}});
    m_hash.add(bytes);
    m_appended += bytes.size();
    if (m_file.write(bytes.data(), bytes.size()) == bytes.size()) return {};
    return fail(u"file.write"_qs, {{u"path"_qs, m_file.fileName()}, {u"reason"_qs, m_file.errorString()}});
}

Result<void> Piece::checkWhole()
{
    if (!m_file.seek(0))
        return fail(u"file.read"_qs, {{u"path"_qs, m_file.fileName()}, {u"reason"_qs, m_file.errorString()}});
    const QString found = QString::fromLatin1(Sha256::of(m_file).toHex());
    if (found == m_upload.metadata.digest) return {};
    return fail(u"intake.upload.digest"_qs, {{u"expected"_qs, m_upload.metadata.digest}, {u"found"_qs, found}});
}

Result<void> Piece::sync()
{
    if (::fdatasync(m_file.handle()) == 0) return {};
    return fail(u"file.write"_qs,
                {{u"path"_qs, m_file.fileName()}, {u"reason"_qs, QString::fromLocal8Bit(std::strerror(errno))}});
}

Result<Upload> Piece::commit()
{
    Upload upload = m_upload;
    upload.offset += m_appended;
    if (!upload.isWhole() && upload.offset - upload.synced < m_uploads.limits().syncEvery) {
        // The disk may begin; nobody waits for it yet.
        ::sync_file_range(m_file.handle(), m_upload.offset, m_appended, SYNC_FILE_RANGE_WRITE);
        m_uploads.note(upload);
    } else {
        if (const auto synced = sync(); !synced) return fail(synced.error());
        if (upload.isWhole())
            if (const auto checked = checkWhole(); !checked) return fail(checked.error());
        upload.synced = upload.offset;
        if (const auto kept = m_uploads.keep(upload); !kept) return fail(kept.error());
    }
    m_upload = upload;
    m_appended = 0;
    return upload;
}

}  // namespace remit
