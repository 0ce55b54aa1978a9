#include "pdfsign/file.h"
#include "pdfsign/reader.h"

#include <algorithm>

namespace remit {

/** Finds a file's revisions from its end to its beginning, then holds each against what a revision must be. */
class PdfFileReader
{
public:
    explicit PdfFileReader(PdfFile &file) : m_file(file), m_bytes(file.m_bytes) {}

    Result<void> run();

private:
    Result<void> revision(qsizetype table, std::optional<qsizetype> &previous);
    bool section(PdfReader &reader, PdfRevision &revision);
    Result<void> trailer(PdfReader &reader, PdfRevision &revision, std::optional<qsizetype> &previous);
    Result<void> together();
    bool objectsInside(const PdfRevision &revision) const;
    bool nothingBetween(size_t index) const;
    static tl::unexpected<Error> wrong(const char *part, qsizetype offset)
    {
        return fail(u"pdfsign.structure"_qs,
                    {{u"part"_qs, QString::fromLatin1(part)}, {u"offset"_qs, QString::number(offset)}});
    }

    PdfFile &m_file;
    const QByteArray &m_bytes;
};

namespace {

constexpr size_t mostRevisions = 256;
constexpr qint64 mostObjects = 1'000'000;
constexpr qint64 largest = 1LL << 30;

}  // namespace

Result<void> PdfFileReader::run()
{
    if (!m_bytes.startsWith("%PDF-1.") || m_bytes.size() > largest) return wrong("header", 0);
    const qsizetype keyword = m_bytes.lastIndexOf("startxref");
    if (keyword < 0) return wrong("startxref", m_bytes.size());
    PdfReader reader(m_bytes, keyword + qsizetype(sizeof "startxref" - 1));
    reader.skipBlanks();
    std::optional<qsizetype> table = reader.digits();
    while (table) {
        if (*table <= 0 || *table >= m_bytes.size() || m_file.m_revisions.size() >= mostRevisions)
            return wrong("startxref", *table);
        std::optional<qsizetype> previous;
        const Result<void> read = revision(*table, previous);
        if (!read) return read;
        // Back only: tables that lead forward are those of linearised files, whose objects stand in another order.
        if (previous && *previous >= *table) return wrong("trailer", *table);
        table = previous;
    }
    std::reverse(m_file.m_revisions.begin(), m_file.m_revisions.end());
    return together();
}

Result<void> PdfFileReader::revision(qsizetype table, std::optional<qsizetype> &previous)
{
    PdfRevision revision;
    revision.table = table;
    PdfReader reader(m_bytes, table);
    if (!reader.take("xref")) {
        const bool stream = reader.digits() >= 0;
        return stream ? fail(u"pdfsign.table"_qs) : wrong("table", table);
    }
    reader.skipBlanks();
    while (!reader.take("trailer"))
        if (!section(reader, revision)) return wrong("table", reader.at());
    const Result<void> read = trailer(reader, revision, previous);
    if (!read) return read;
    reader.skipBlanks();
    const bool keyword = reader.take("startxref");
    reader.skipBlanks();
    const bool same = reader.digits() == table;
    reader.skipBlanks();
    if (!keyword || !same || !reader.take("%%EOF")) return wrong("startxref", reader.at());
    revision.end = reader.at();
    reader.skipLineEnd();
    revision.endOfLine = reader.at();
    m_file.m_revisions.push_back(std::move(revision));
    return {};
}

bool PdfFileReader::section(PdfReader &reader, PdfRevision &revision)
{
    const qint64 first = reader.digits();
    const bool spaced = reader.take(" ");
    const qint64 count = reader.digits();
    reader.skipBlanks();
    if (first < 0 || !spaced || count < 0 || count > mostObjects) return false;
    for (qint64 number = first; number < first + count; ++number) {
        const qint64 offset = reader.digits();
        if (offset < 0 || !reader.take(" ") || reader.digits() < 0) return false;
        const bool used = reader.take(" n");
        if (!used && !reader.take(" f")) return false;
        reader.skipBlanks();
        if (revision.objects.contains(number)) return false;
        if (used || number > 0) revision.objects.insert(number, used ? qsizetype(offset) : -1);
    }
    return true;
}

Result<void> PdfFileReader::trailer(PdfReader &reader, PdfRevision &revision, std::optional<qsizetype> &previous)
{
    revision.trailer = reader.value();
    if (reader.failed() || !revision.trailer.isDictionary()) return wrong("trailer", reader.at());
    if (revision.trailer.find("Encrypt")) return fail(u"pdfsign.encrypted"_qs);
    if (revision.trailer.find("XRefStm")) return fail(u"pdfsign.table"_qs);
    if (const PdfValue *prev = revision.trailer.find("Prev")) {
        if (!prev->isInteger()) return wrong("trailer", reader.at());
        previous = prev->number;
    }
    return {};
}

Result<void> PdfFileReader::together()
{
    qsizetype begin = 0;
    for (size_t i = 0; i < m_file.m_revisions.size(); ++i) {
        PdfRevision &revision = m_file.m_revisions[i];
        const PdfValue *root = revision.trailer.find("Root");
        if (!root || !root->isReference() || (i > 0 && root->number != m_file.m_root))
            return wrong("root", revision.table);
        m_file.m_root = root->number;
        revision.begin = begin;
        begin = revision.endOfLine;
        if (revision.table < revision.begin) return wrong("revision", revision.table);
        if (!objectsInside(revision) || (i > 0 && !nothingBetween(i))) return wrong("object", revision.begin);
    }
    // Nothing but blanks behind the last revision; a signature has to reach the end all the same.
    PdfReader reader(m_bytes, begin);
    reader.skipBlanks();
    return reader.at() == m_bytes.size() ? Result<void>() : wrong("revision", begin);
}

bool PdfFileReader::objectsInside(const PdfRevision &revision) const
{
    return std::all_of(revision.objects.begin(), revision.objects.end(), [&](qsizetype offset) {
        return offset < 0 || (offset >= revision.begin && offset < revision.table);
    });
}

bool PdfFileReader::nothingBetween(size_t index) const
{
    const PdfRevision &revision = m_file.m_revisions[index];
    std::vector<std::pair<qsizetype, qint64>> order;
    for (auto it = revision.objects.begin(); it != revision.objects.end(); ++it)
        if (*it >= 0) order.emplace_back(*it, it.key());
    std::sort(order.begin(), order.end());
    const PdfLength length = [&](qint64 number) -> std::optional<qint64> {
        const auto object = m_file.object(number, index);
        return object && object->value.isInteger() ? std::optional(object->value.number) : std::nullopt;
    };
    PdfReader reader(m_bytes, revision.begin);
    for (const auto &[offset, number] : order) {
        reader.skipBlanks();
        if (reader.at() != offset) return false;
        reader.object(number, length);
    }
    reader.skipBlanks();
    return !reader.failed() && reader.at() == revision.table;
}

Result<PdfFile> PdfFile::read(QByteArray bytes)
{
    PdfFile file;
    file.m_bytes = std::move(bytes);
    const Result<void> read = PdfFileReader(file).run();
    if (!read) return fail(read.error());
    return file;
}

}  // namespace remit
