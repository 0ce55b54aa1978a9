#include "pdfsign/fields.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

constexpr int deepestTree = 8;
constexpr size_t mostFields = 1000;

/** One walk through a form's tree of fields; names and types are inherited from above. */
struct FieldWalk {
    const PdfFile &file;
    size_t revision;
    std::vector<PdfSignatureField> found;
    std::set<qint64> seen;

    bool walk(const PdfValue &reference, QString name, bool isSignature, int depth);
    bool take(const PdfValue &reference, const PdfValue &field, const QString &name);
};

bool FieldWalk::take(const PdfValue &reference, const PdfValue &field, const QString &name)
{
    PdfSignatureField signature{reference.number, name, field, {}};
    if (const PdfValue *value = field.find("V")) {
        if (!value->isReference()) return false;
        signature.signature = value->number;
    }
    found.push_back(std::move(signature));
    return true;
}

bool FieldWalk::walk(const PdfValue &reference, QString name, bool isSignature, int depth)
{
    if (!reference.isReference() || depth > deepestTree || seen.size() > mostFields) return false;
    if (!seen.insert(reference.number).second) return false;
    const PdfValue field = file.resolved(&reference, revision);
    if (!field.isDictionary()) return false;
    if (const PdfValue *own = field.find("T")) name += (name.isEmpty() ? u""_qs : u"."_qs) + textOf(*own);
    if (const PdfValue *type = field.find("FT")) isSignature = type->isName("Sig");
    const PdfValue kids = file.resolved(field.find("Kids"), revision);
    const bool hasFields = std::any_of(kids.items.begin(), kids.items.end(), [&](const PdfValue &kid) {
        return file.resolved(&kid, revision).find("T") != nullptr;
    });
    if (!hasFields) return !isSignature || take(reference, field, name);
    return std::all_of(kids.items.begin(), kids.items.end(),
                       [&](const PdfValue &kid) { return walk(kid, name, isSignature, depth + 1); });
}

}  // namespace

Result<std::vector<PdfSignatureField>> signatureFields(const PdfFile &file, size_t revision)
{
    const auto root = file.object(file.root(), revision);
    const PdfValue form = root ? file.resolved(root->value.find("AcroForm"), revision) : PdfValue();
    const PdfValue fields = file.resolved(form.find("Fields"), revision);
    FieldWalk walk{file, revision, {}, {}};
    const bool good = root && std::all_of(fields.items.begin(), fields.items.end(),
                                          [&](const PdfValue &field) { return walk.walk(field, {}, false, 0); });
    if (!good) return fail(u"pdfsign.structure"_qs, {{u"part"_qs, u"fields"_qs}, {u"offset"_qs, u"0"_qs}});
    return std::move(walk.found);
}

std::vector<qint64> rectangleOf(const PdfValue &widget)
{
    std::vector<qint64> rectangle;
    const PdfValue *value = widget.find("Rect");
    if (!value) return {};
    for (const PdfValue &item : value->items)
        if (const auto number = item.thousandths()) rectangle.push_back(*number);
    if (rectangle.size() != 4) return {};
    if (rectangle[0] > rectangle[2]) std::swap(rectangle[0], rectangle[2]);
    if (rectangle[1] > rectangle[3]) std::swap(rectangle[1], rectangle[3]);
    return rectangle;
}

}  // namespace remit
