#include "pdfsign/file.h"

#include "pdfsign/reader.h"

#include <algorithm>
#include <set>

namespace remit {

std::optional<size_t> PdfFile::writtenIn(qint64 number, size_t revision) const
{
    for (size_t i = revision + 1; i-- > 0;) {
        const auto found = m_revisions[i].objects.find(number);
        if (found != m_revisions[i].objects.end()) return *found < 0 ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
}

std::optional<PdfObject> PdfFile::object(qint64 number, size_t revision) const
{
    const auto written = writtenIn(number, revision);
    if (!written) return std::nullopt;
    // A length that is itself a stream's would lead in a ring; a plain number never does.
    const PdfLength length = [&](qint64 other) -> std::optional<qint64> {
        const auto where = writtenIn(other, revision);
        if (!where) return std::nullopt;
        PdfReader reader(m_bytes, m_revisions[*where].objects.value(other));
        const PdfObject read = reader.object(other, {});
        return reader.failed() || !read.value.isInteger() ? std::nullopt : std::optional(read.value.number);
    };
    PdfReader reader(m_bytes, m_revisions[*written].objects.value(number));
    PdfObject read = reader.object(number, length);
    return reader.failed() ? std::nullopt : std::optional(std::move(read));
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
    for (const PdfRevision &revision : m_revisions)
        for (const qint64 number : revision.objects.keys()) highest = std::max(highest, number);
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
