#include "exchange/xlsx/package.h"

#include <zip.h>

namespace remit {

namespace {

tl::unexpected<Error> damaged(const QString &part) { return fail(u"import.xlsx.damaged"_qs, {{u"part"_qs, part}}); }

}  // namespace

void WorkbookPackage::Close::operator()(zip *archive) const { zip_discard(archive); }

Result<WorkbookPackage> WorkbookPackage::open(const QByteArray &bytes, const TableLimits &limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    if (!source) return damaged(u"ZIP"_qs);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return damaged(u"ZIP"_qs);
    }
    WorkbookPackage package;
    package.m_archive.reset(archive);
    package.m_left = package.m_limit = limits.inflatedBytes;
    return package;
}

bool WorkbookPackage::has(const QString &part) const
{
    return zip_name_locate(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<QByteArray> WorkbookPackage::read(const QString &part)
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), part.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive.get(), zip_uint64_t(index), 0, &stat) != 0) return damaged(part);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return fail(u"import.file.encrypted"_qs);
    const auto tooLarge = fail(u"import.limit.inflated"_qs, {{u"limit"_qs, QString::number(m_limit >> 20)}});
    if (!(stat.valid & ZIP_STAT_SIZE)) return damaged(part);
    if (stat.size > zip_uint64_t(m_left)) return tooLarge;

    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0), zip_fclose);
    if (!file) return damaged(part);
    // The declared size may lie, so memory grows with what is really there.
    QByteArray content;
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (got < 0) return damaged(part);
        if (got == 0) break;
        m_left -= got;
        if (m_left < 0) return tooLarge;
        content.append(chunk.constData(), qsizetype(got));
    }
    if (zip_uint64_t(content.size()) != stat.size) return damaged(part);
    return content;
}

}  // namespace remit
