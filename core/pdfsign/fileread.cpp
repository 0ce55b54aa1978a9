#include "pdfsign/file.h"
#include "pdfsign/packed.h"
#include "pdfsign/reader.h"
#include "pdfsign/section.h"

#include <algorithm>

namespace remit {

/** Finds a file's revisions from its end to its beginning, then holds each against what a revision must be. */
class PdfFileReader
{
public:
    explicit PdfFileReader(PdfFile &file) : m_file(file), m_bytes(file.m_bytes) {}

    Result<void> run();

private:
    Result<void> readSections(qsizetype table);
    Result<void> join();
    Result<void> joinLinearised();
    Result<void> joinOne(PdfSection &section);
    bool take(PdfRevision &revision, PdfSection &section);
    Result<void> together();
    bool objectsInside(const PdfRevision &revision) const;
    Result<void> unpack(size_t index);
    bool isComplete(size_t index) const;
    bool nothingBetween(size_t index) const;

    PdfFile &m_file;
    const QByteArray &m_bytes;
    /** From the oldest to the newest. */
    std::vector<PdfSection> m_sections;
};

namespace {

constexpr size_t mostSections = 256;
constexpr qint64 largest = 1LL << 30;

}  // namespace

Result<void> PdfFileReader::run()
{
    const bool known = m_bytes.startsWith("%PDF-1.") || m_bytes.startsWith("%PDF-2.0");
    if (!known || m_bytes.size() > largest) return wrongStructure("header", 0);
    const qsizetype keyword = m_bytes.lastIndexOf("startxref");
    if (keyword < 0) return wrongStructure("startxref", m_bytes.size());
    PdfReader reader(m_bytes, keyword + qsizetype(sizeof "startxref" - 1));
    reader.skipBlanks();
    return readSections(reader.digits()).and_then([this] { return join(); }).and_then([this] { return together(); });
}

Result<void> PdfFileReader::readSections(qsizetype table)
{
    std::optional<qsizetype> at = table;
    while (at) {
        if (*at <= 0 || *at >= m_bytes.size() || m_sections.size() >= mostSections)
            return wrongStructure("startxref", *at);
        auto section = readSection(m_bytes, *at);
        if (!section) return fail(section.error());
        // Back only; forward is where the first of two sections leads that a linearised file was made with.
        if (section->previous && *section->previous == *at) return wrongStructure("trailer", *at);
        const bool forward = !m_sections.empty() && m_sections.back().at < *at;
        if (forward && section->previous) return wrongStructure("trailer", *at);
        at = section->previous;
        m_sections.push_back(std::move(*section));
    }
    std::reverse(m_sections.begin(), m_sections.end());
    return {};
}

/** Adds a section to a revision; false where both name an object, or the hidden part one that the table has. */
bool PdfFileReader::take(PdfRevision &revision, PdfSection &section)
{
    for (auto it = section.objects.cbegin(); it != section.objects.cend(); ++it) {
        if (revision.objects.contains(it.key())) return false;
        revision.objects.insert(it.key(), *it);
    }
    for (auto it = section.hidden.cbegin(); it != section.hidden.cend(); ++it) {
        const auto known = revision.objects.constFind(it.key());
        if (known != revision.objects.cend() && !known->isRemoved()) return false;
        revision.objects.insert(it.key(), *it);
    }
    revision.tableStreams.insert(revision.tableStreams.end(), section.streams.begin(), section.streams.end());
    return true;
}

Result<void> PdfFileReader::joinLinearised()
{
    PdfSection &main = m_sections[0];
    PdfSection &first = m_sections[1];
    // Annex F: the file ends with the main section, which leads the reader to that of the first page; behind that one
    // "startxref" says 0 or is left out.
    if (main.start != first.at || (first.start > 0 && first.start != first.at))
        return wrongStructure("startxref", main.at);
    PdfRevision revision;
    if (!take(revision, main) || !take(revision, first)) return wrongStructure("table", first.at);
    revision.table = first.at;
    revision.bodyEnd = main.at;
    revision.trailer = first.trailer;
    revision.end = main.end;
    revision.endOfLine = main.endOfLine;
    m_file.m_revisions.push_back(std::move(revision));
    return {};
}

Result<void> PdfFileReader::joinOne(PdfSection &section)
{
    if (section.start != section.at) return wrongStructure("startxref", section.at);
    auto &revisions = m_file.m_revisions;
    // A word processor writes a hybrid file as two sections at once: the second has nothing but what the first hides.
    const bool continues = revisions.size() == 1 && section.objects.isEmpty() && !section.hidden.isEmpty() &&
                           section.streams.front().offset < revisions.front().bodyEnd;
    if (!continues) revisions.emplace_back();
    PdfRevision &revision = revisions.back();
    if (!take(revision, section)) return wrongStructure("table", section.at);
    revision.table = revision.bodyEnd = section.at;
    revision.trailer = section.trailer;
    revision.end = section.end;
    revision.endOfLine = section.endOfLine;
    return {};
}

Result<void> PdfFileReader::join()
{
    const bool linearised = m_sections.size() > 1 && m_sections[1].at < m_sections[0].at;
    Result<void> joined = linearised ? joinLinearised() : Result<void>();
    for (size_t i = linearised ? 2 : 0; joined && i < m_sections.size(); ++i) joined = joinOne(m_sections[i]);
    return joined;
}

Result<void> PdfFileReader::together()
{
    qsizetype begin = 0;
    for (size_t i = 0; i < m_file.m_revisions.size(); ++i) {
        PdfRevision &revision = m_file.m_revisions[i];
        const PdfValue *root = revision.trailer.find("Root");
        if (!root || !root->isReference() || (i > 0 && root->number != m_file.m_root))
            return wrongStructure("root", revision.table);
        m_file.m_root = root->number;
        revision.begin = begin;
        begin = revision.endOfLine;
        if (revision.table < revision.begin) return wrongStructure("revision", revision.table);
        if (!objectsInside(revision)) return wrongStructure("object", revision.begin);
        const Result<void> read = unpack(i);
        if (!read) return read;
        if (i > 0 && !(isComplete(i) && nothingBetween(i))) return wrongStructure("object", revision.begin);
    }
    // Nothing but blanks behind the last revision; a signature has to reach the end all the same.
    PdfReader reader(m_bytes, begin);
    reader.skipBlanks();
    return reader.at() == m_bytes.size() ? Result<void>() : wrongStructure("revision", begin);
}

bool PdfFileReader::objectsInside(const PdfRevision &revision) const
{
    const auto inside = [&revision](qsizetype offset) { return offset >= revision.begin && offset < revision.bodyEnd; };
    // An object stream belongs to the revision whose objects it holds, and is itself never packed.
    const auto stands = [&](const PdfLocation &where) {
        return where.isPacked() ? inside(revision.objects.value(where.stream).offset)
                                : where.isRemoved() || inside(where.offset);
    };
    return std::all_of(revision.objects.begin(), revision.objects.end(), stands) &&
           std::all_of(revision.tableStreams.begin(), revision.tableStreams.end(), [&](const PdfTableStream &stream) {
               return stream.offset == revision.bodyEnd || inside(stream.offset);
           });
}

Result<void> PdfFileReader::unpack(size_t index)
{
    PdfRevision &revision = m_file.m_revisions[index];
    for (auto it = revision.objects.cbegin(); it != revision.objects.cend(); ++it) {
        if (!it->isPacked()) continue;
        if (!revision.packed.contains(it->stream)) {
            const auto stream = m_file.object(it->stream, index);
            auto packed = stream ? readPacked(*stream) : std::nullopt;
            if (!packed) return wrongStructure("packed", revision.objects.value(it->stream).offset);
            revision.packed.emplace(it->stream, std::move(*packed));
        }
        if (!m_file.object(it.key(), index)) return wrongStructure("packed", revision.objects.value(it->stream).offset);
    }
    return {};
}

/** What a later revision packs is what its table names, and its tables take nobody's number. */
bool PdfFileReader::isComplete(size_t index) const
{
    const PdfRevision &revision = m_file.m_revisions[index];
    for (const auto &[stream, packed] : revision.packed)
        for (size_t i = 0; i < packed.members.size(); ++i) {
            const PdfLocation where = revision.objects.value(packed.members[i].first);
            if (where.stream != stream || size_t(where.index) != i) return false;
        }
    return std::none_of(revision.tableStreams.begin(), revision.tableStreams.end(),
                        [&](const PdfTableStream &stream) { return m_file.writtenIn(stream.number, index); });
}

bool PdfFileReader::nothingBetween(size_t index) const
{
    const PdfRevision &revision = m_file.m_revisions[index];
    std::vector<std::pair<qsizetype, qint64>> order;
    for (auto it = revision.objects.begin(); it != revision.objects.end(); ++it)
        if (it->offset >= 0) order.emplace_back(it->offset, it.key());
    for (const PdfTableStream &stream : revision.tableStreams)
        if (stream.offset < revision.bodyEnd) order.emplace_back(stream.offset, stream.number);
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
    return !reader.failed() && reader.at() == revision.bodyEnd;
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
