#include "pdfsign/file.h"

#include "pdfsign/reader.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** A trailer that keeps more numbers than this does not mean it. */
constexpr qint64 mostObjects = 1'000'000;

}  // namespace

bool PdfRevision::endsInStream() const
{
    return std::any_of(tableStreams.begin(), tableStreams.end(),
                       [this](const PdfTableStream &stream) { return stream.offset == table; });
}

std::optional<size_t> PdfFile::writtenIn(qint64 number, size_t revision) const
{
    for (size_t i = revision + 1; i-- > 0;) {
        const auto found = m_revisions[i].objects.find(number);
        if (found != m_revisions[i].objects.end()) return found->isRemoved() ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
}

std::optional<PdfObject> PdfFile::packedObject(qint64 number, const PdfRevision &revision) const
{
    const PdfLocation where = revision.objects.value(number);
    const auto found = revision.packed.find(where.stream);
    if (found == revision.packed.end()) return std::nullopt;
    const auto &members = found->second.members;
    const auto index = size_t(where.index);
    if (index >= members.size() || members[index].first != number) return std::nullopt;
    // Cut off where the next begins, so that "5" and a following "0 R" are never read as one.
    const qsizetype next = index + 1 < members.size() ? members[index + 1].second : found->second.bytes.size();
    PdfReader reader(QByteArrayView(found->second.bytes).first(next), members[index].second);
    PdfObject read{reader.value(), {}};
    reader.skipSpace();
    return reader.failed() || reader.at() != next ? std::nullopt : std::optional(std::move(read));
}

std::optional<PdfObject> PdfFile::object(qint64 number, size_t revision) const
{
    const auto written = writtenIn(number, revision);
    if (!written) return std::nullopt;
    const auto plain = [this](qint64 one, size_t in, const PdfLength &length) {
        PdfReader reader(m_bytes, m_revisions[in].objects.value(one).offset);
        PdfObject read = reader.object(one, length);
        return reader.failed() ? std::nullopt : std::optional(std::move(read));
    };
    const auto isPacked = [this](qint64 one, size_t in) { return m_revisions[in].objects.value(one).isPacked(); };
    // A length that is itself a stream's would lead in a ring; a plain number never does.
    const PdfLength length = [&](qint64 other) -> std::optional<qint64> {
        const auto where = writtenIn(other, revision);
        if (!where) return std::nullopt;
        const auto read = isPacked(other, *where) ? packedObject(other, m_revisions[*where]) : plain(other, *where, {});
        return read && read->value.isInteger() ? std::optional(read->value.number) : std::nullopt;
    };
    return isPacked(number, *written) ? packedObject(number, m_revisions[*written]) : plain(number, *written, length);
}

PdfValue PdfFile::resolved(const PdfValue *value, size_t revision) const
{
    if (!value) return {};
    if (!value->isReference()) return *value;
    const auto found = object(value->number, revision);
    return found && !found->value.isReference() ? found->value : PdfValue();
}

qint64 PdfFile::size() const
{
    qint64 highest = 0;
    for (const PdfRevision &revision : m_revisions) {
        for (const qint64 number : revision.objects.keys()) highest = std::max(highest, number);
        for (const PdfTableStream &stream : revision.tableStreams) highest = std::max(highest, stream.number);
        // A number that the paper keeps free may be one that its text refers to already.
        const PdfValue *kept = revision.trailer.find("Size");
        if (kept && kept->isInteger() && kept->number <= mostObjects) highest = std::max(highest, kept->number - 1);
    }
    return highest + 1;
}

namespace {

constexpr int mostPages = 5000;
constexpr int deepestTree = 16;

/** One walk down a page tree. */
struct PageWalk {
    const PdfFile &file;
    size_t revision;
    std::vector<PdfPage> pages;
    std::set<qint64> seen;

    bool walk(const PdfValue *reference, std::vector<qint64> box, int depth);
};

std::vector<qint64> boxOf(const PdfValue &value)
{
    std::vector<qint64> box;
    for (const PdfValue &item : value.items)
        if (const auto number = item.thousandths()) box.push_back(*number);
    return box.size() == 4 ? box : std::vector<qint64>();
}

bool PageWalk::walk(const PdfValue *reference, std::vector<qint64> box, int depth)
{
    const bool fresh = reference && reference->isReference() && seen.insert(reference->number).second;
    if (!fresh || depth > deepestTree || pages.size() > mostPages) return false;
    const PdfValue node = file.resolved(reference, revision);
    const std::vector<qint64> own = boxOf(file.resolved(node.find("MediaBox"), revision));
    if (!own.empty()) box = own;
    const PdfValue *type = node.find("Type");
    if (type && type->isName("Page")) {
        pages.push_back({reference->number, box});
        return true;
    }
    const PdfValue kids = file.resolved(node.find("Kids"), revision);
    return kids.isArray() && std::all_of(kids.items.begin(), kids.items.end(),
                                         [&](const PdfValue &kid) { return walk(&kid, box, depth + 1); });
}

}  // namespace

Result<std::vector<PdfPage>> pagesOf(const PdfFile &file, size_t revision)
{
    const auto root = file.object(file.root(), revision);
    PageWalk walk{file, revision, {}, {}};
    if (!root || !walk.walk(root->value.find("Pages"), {}, 0) || walk.pages.empty())
        return fail(u"pdfsign.structure"_qs, {{u"part"_qs, u"pages"_qs}, {u"offset"_qs, u"0"_qs}});
    return std::move(walk.pages);
}

}  // namespace remit
