#include "pdfsign/packed.h"

#include "pdfsign/reader.h"
#include "pdfsign/unpack.h"

#include <set>

namespace remit {

namespace {

constexpr qsizetype largestStream = 1 << 26;
constexpr qint64 mostMembers = 1'000'000;

/** A whole number that the dictionary must have; -1 where it is absent or negative. */
qint64 count(const PdfValue &dictionary, const char *name)
{
    const PdfValue *value = dictionary.find(name);
    return value && value->isInteger() && value->number >= 0 ? value->number : -1;
}

}  // namespace

std::optional<PdfPacked> readPacked(const PdfObject &stream)
{
    const PdfValue *type = stream.value.find("Type");
    const qint64 members = count(stream.value, "N");
    const qint64 first = count(stream.value, "First");
    auto bytes = type && type->isName("ObjStm") ? unpacked(stream, largestStream) : std::nullopt;
    if (!bytes || members < 0 || members > mostMembers || first < 0 || first > bytes->size()) return std::nullopt;
    PdfPacked packed{std::move(*bytes), {}};
    PdfReader reader(QByteArrayView(packed.bytes).first(first), 0);
    std::set<qint64> seen;
    qsizetype least = first;
    for (qint64 i = 0; i < members; ++i) {
        reader.skipBlanks();
        const qint64 number = reader.digits();
        reader.skipBlanks();
        const qint64 offset = reader.digits();
        const bool inside = offset >= 0 && offset < packed.bytes.size() - first && first + offset >= least;
        if (number <= 0 || !inside || !seen.insert(number).second) return std::nullopt;
        packed.members.emplace_back(number, first + offset);
        least = first + offset + 1;
    }
    reader.skipBlanks();
    return reader.at() == first ? std::optional(std::move(packed)) : std::nullopt;
}

}  // namespace remit
