#include "pdfsign/changes.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** No stamp is larger than this in either direction: 72 mm in thousandths of a point. */
constexpr qint64 largestStamp = 204'000;

/** Whether the dictionaries say the same but for the entries named. */
bool sameBut(const PdfValue &before, const PdfValue &after, std::initializer_list<const char *> names)
{
    const auto excepted = [&names](const QByteArray &name) {
        return std::any_of(names.begin(), names.end(), [&name](const char *one) { return name == one; });
    };
    const auto within = [&](const PdfValue &a, const PdfValue &b) {
        for (size_t i = 0; i < a.names.size(); ++i) {
            const PdfValue *other = b.find(a.names[i].constData());
            if (!excepted(a.names[i]) && (!other || !(*other == a.items[i]))) return false;
        }
        return true;
    };
    return before.isDictionary() && after.isDictionary() && within(before, after) && within(after, before);
}

/** Whether `after` is `before` with one reference more, to this object. */
bool grownBy(const PdfValue &before, const PdfValue &after, qint64 object)
{
    if (after.items.size() != before.items.size() + 1 || !after.isArray()) return false;
    const PdfValue &added = after.items.back();
    return added.isReference() && added.number == object &&
           std::equal(before.items.begin(), before.items.end(), after.items.begin());
}

/** The comparison of one revision with the one before it. */
class RevisionCheck
{
public:
    RevisionCheck(const PdfFile &file, size_t revision) : m_file(file), m_now(revision), m_before(revision - 1) {}
    Result<std::vector<PdfChange>> run();

private:
    void findSignature(const std::vector<PdfSignatureField> &before, const std::vector<PdfSignatureField> &after);
    void collectAppearance(const PdfValue &value, int depth);
    void collectDangling(const PdfValue &value);
    void findDangling();
    /** Whether the object is a stream that holds other objects of this revision, each of which is judged by itself. */
    bool isPacking(qint64 object) const;
    QString kindOf(qint64 object) const;
    QString kindOfField(const PdfValue &before, const PdfValue &after) const;
    bool growsForm(const PdfValue &before, const PdfValue &after) const;
    bool growsEntry(const char *name, const PdfValue &before, const PdfValue &after) const;
    bool isOverlay(const std::vector<PdfSignatureField> &before) const;
    /** Whether the object is what `holder` names by the entry. */
    bool isEntryOf(const PdfValue &holder, const char *name, qint64 object) const;
    PdfValue root(size_t revision) const;

    const PdfFile &m_file;
    size_t m_now, m_before;
    /** The one field that was signed; nothing where there is none or more than one. */
    std::optional<PdfSignatureField> m_field;
    std::set<qint64> m_appearance;
    qint64 m_page = 0;
    bool m_overlay = false;
    /** Numbers that the paper before refers to without having them: whoever writes them writes into the paper. */
    std::set<qint64> m_dangling;
};

Result<std::vector<PdfChange>> RevisionCheck::run()
{
    const auto before = signatureFields(m_file, m_before);
    const auto after = signatureFields(m_file, m_now);
    if (!before) return fail(before.error());
    if (!after) return fail(after.error());
    findSignature(*before, *after);
    findDangling();
    std::vector<PdfChange> changes;
    const PdfRevision &revision = m_file.revisions()[m_now];
    for (const PdfTableStream &stream : revision.tableStreams)
        if (m_dangling.contains(stream.number)) changes.push_back({int(m_now) + 1, stream.number, u"added"_qs});
    QList<qint64> numbers = revision.objects.keys();
    std::sort(numbers.begin(), numbers.end());
    for (const qint64 number : numbers) changes.push_back({int(m_now) + 1, number, kindOf(number)});
    const PdfValue *oldInfo = m_file.revisions()[m_before].trailer.find("Info");
    const PdfValue *newInfo = revision.trailer.find("Info");
    const bool infoStays = (!oldInfo && !newInfo) || (oldInfo && newInfo && *oldInfo == *newInfo);
    if (!infoStays) changes.push_back({int(m_now) + 1, m_file.root(), u"catalogue"_qs});
    return changes;
}

void RevisionCheck::findSignature(const std::vector<PdfSignatureField> &before,
                                  const std::vector<PdfSignatureField> &after)
{
    std::vector<PdfSignatureField> fresh;
    for (const PdfSignatureField &field : after)
        if (field.signature && m_file.writtenIn(*field.signature, m_now) == m_now) fresh.push_back(field);
    const bool one = fresh.size() == 1 && !m_file.writtenIn(*fresh.front().signature, m_before);
    if (!one) return;
    m_field = fresh.front();
    if (const PdfValue *page = m_field->dictionary.find("P"); page && page->isReference()) m_page = page->number;
    if (const PdfValue *appearance = m_field->dictionary.find("AP")) collectAppearance(*appearance, 0);
    m_overlay = isOverlay(before);
}

void RevisionCheck::collectAppearance(const PdfValue &value, int depth)
{
    constexpr int deepest = 8;
    if (depth > deepest) return;
    if (value.isReference()) {
        const bool fresh = !m_file.writtenIn(value.number, m_before) && m_appearance.insert(value.number).second;
        const auto object = fresh ? m_file.object(value.number, m_now) : std::nullopt;
        if (object) collectAppearance(object->value, depth + 1);
    }
    for (const PdfValue &item : value.items) collectAppearance(item, depth + 1);
}

void RevisionCheck::collectDangling(const PdfValue &value)
{
    if (value.isReference() && !m_file.writtenIn(value.number, m_before)) m_dangling.insert(value.number);
    for (const PdfValue &item : value.items) collectDangling(item);
}

void RevisionCheck::findDangling()
{
    std::set<qint64> numbers;
    for (size_t i = 0; i <= m_before; ++i) {
        collectDangling(m_file.revisions()[i].trailer);
        for (const qint64 number : m_file.revisions()[i].objects.keys()) numbers.insert(number);
    }
    for (const qint64 number : numbers)
        if (const auto object = m_file.object(number, m_before)) collectDangling(object->value);
}

bool RevisionCheck::isPacking(qint64 object) const
{
    return m_file.revisions()[m_now].packed.contains(object) && !m_file.writtenIn(object, m_before);
}

bool RevisionCheck::isOverlay(const std::vector<PdfSignatureField> &before) const
{
    const auto mine = rectangleOf(m_field->dictionary);
    if (mine.size() != 4) return true;
    if (mine[2] - mine[0] > largestStamp || mine[3] - mine[1] > largestStamp) return true;
    return std::any_of(before.begin(), before.end(), [&](const PdfSignatureField &other) {
        const auto theirs = rectangleOf(other.dictionary);
        const PdfValue *page = other.dictionary.find("P");
        if (theirs.size() != 4 || !page || page->number != m_page || other.object == m_field->object) return false;
        return mine[0] < theirs[2] && theirs[0] < mine[2] && mine[1] < theirs[3] && theirs[1] < mine[3];
    });
}

PdfValue RevisionCheck::root(size_t revision) const
{
    const auto object = m_file.object(m_file.root(), revision);
    return object ? object->value : PdfValue();
}

bool RevisionCheck::isEntryOf(const PdfValue &holder, const char *name, qint64 object) const
{
    const PdfValue *entry = holder.find(name);
    return entry && entry->isReference() && entry->number == object;
}

bool RevisionCheck::growsEntry(const char *name, const PdfValue &before, const PdfValue &after) const
{
    const PdfValue *old = before.find(name);
    const PdfValue *grown = after.find(name);
    if (!grown) return false;
    if (old && *old == *grown) return true;
    return grownBy(m_file.resolved(old, m_before), m_file.resolved(grown, m_now), m_field->object);
}

bool RevisionCheck::growsForm(const PdfValue &before, const PdfValue &after) const
{
    const PdfValue *flags = after.find("SigFlags");
    return (!before.isDictionary() || sameBut(before, after, {"Fields", "SigFlags"})) &&
           after.names.size() <= before.names.size() + 2 && flags && flags->isInteger() && flags->number == 3 &&
           after.find("Fields") && growsEntry("Fields", before, after) &&
           std::all_of(after.names.begin(), after.names.end(), [&before](const QByteArray &name) {
               return name == "Fields" || name == "SigFlags" || before.find(name.constData());
           });
}

QString RevisionCheck::kindOfField(const PdfValue &before, const PdfValue &after) const
{
    // A field that acts, hides or has others below it is more than a place for a signature.
    for (const char *entry : {"A", "AA", "OC", "Kids", "RV"})
        if (after.find(entry)) return u"field-value"_qs;
    if (m_overlay) return u"overlay"_qs;
    if (before.kind == PdfValue::Kind::Null) return u"field"_qs;
    return !before.find("V") && sameBut(before, after, {"V", "AP"}) ? u"field"_qs : u"field-value"_qs;
}

QString RevisionCheck::kindOf(qint64 number) const
{
    const auto before = m_file.object(number, m_before);
    const auto after = m_file.object(number, m_now);
    if (!after) return u"removed"_qs;
    if (m_dangling.contains(number)) return u"added"_qs;
    if (isPacking(number)) return u"packing"_qs;
    if (before && *before == *after) return u"same"_qs;
    const PdfValue old = before ? before->value : PdfValue();
    const PdfValue &now = after->value;
    if (m_field && !after->stream) {
        if (number == *m_field->signature) return u"signature"_qs;
        if (number == m_field->object) return kindOfField(old, now);
        const PdfValue form = m_file.resolved(root(m_now).find("AcroForm"), m_now);
        if (isEntryOf(root(m_now), "AcroForm", number)) return growsForm(old, now) ? u"form"_qs : u"catalogue"_qs;
        if (isEntryOf(form, "Fields", number)) return grownBy(old, now, m_field->object) ? u"form"_qs : u"catalogue"_qs;
        if (number == m_page)
            return sameBut(old, now, {"Annots"}) && growsEntry("Annots", old, now) ? u"page-list"_qs : u"page"_qs;
        const auto page = m_file.object(m_page, m_now);
        if (page && isEntryOf(page->value, "Annots", number))
            return grownBy(old, now, m_field->object) ? u"page-list"_qs : u"annotation"_qs;
        if (number == m_file.root()) {
            const bool grows =
                sameBut(old, now, {"AcroForm"}) && growsForm(m_file.resolved(old.find("AcroForm"), m_before), form);
            return grows ? u"form"_qs : u"catalogue"_qs;
        }
    }
    if (m_appearance.contains(number)) return u"appearance"_qs;
    if (isEntryOf(m_file.revisions()[m_now].trailer, "Info", number))
        return sameBut(old, now, {"ModDate", "Producer"}) ? u"metadata"_qs : u"catalogue"_qs;
    const PdfValue *type = now.find("Type");
    if (number == m_file.root()) return u"catalogue"_qs;
    if (now.find("FT") || old.find("FT")) return u"field-value"_qs;
    if (type && type->isName("Page")) return u"page"_qs;
    if ((type && type->isName("Annot")) || now.find("Subtype")) return u"annotation"_qs;
    return before ? u"content"_qs : u"added"_qs;
}

}  // namespace

bool PdfChange::isHarmless() const
{
    static const char16_t *const harmless[] = {u"signature", u"field",    u"appearance", u"form",
                                               u"page-list", u"metadata", u"same",       u"packing"};
    return std::any_of(std::begin(harmless), std::end(harmless),
                       [this](const char16_t *one) { return kind == QStringView(one); });
}

Result<std::vector<PdfChange>> changesIn(const PdfFile &file, size_t revision)
{
    return RevisionCheck(file, revision).run();
}

}  // namespace remit
