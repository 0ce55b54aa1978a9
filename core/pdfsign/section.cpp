#include "pdfsign/section.h"

#include "pdfsign/reader.h"
#include "pdfsign/unpack.h"

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 mostObjects = 1'000'000;
/** The largest table there can be: mostObjects entries of the widest kind. */
constexpr qsizetype largestTable = 32 * mostObjects;

bool addEntry(QHash<qint64, PdfLocation> &objects, qint64 number, PdfLocation location)
{
    if (objects.contains(number)) return false;
    if (number > 0 || !location.isRemoved()) objects.insert(number, location);
    return true;
}

bool readTablePart(PdfReader &reader, PdfSection &section)
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
        if (!addEntry(section.objects, number, used ? PdfLocation{offset} : PdfLocation())) return false;
    }
    return true;
}

/** Reads the entries of a cross-reference stream, whose fields are big-endian numbers of the widths in /W. */
class StreamEntries
{
public:
    StreamEntries(const PdfValue &dictionary, QByteArray bytes) : m_dictionary(dictionary), m_bytes(std::move(bytes)) {}

    bool readInto(QHash<qint64, PdfLocation> &objects);

private:
    bool readWidths();
    /** Pairs of a first number and a count; the whole table where the dictionary does not say. */
    bool readIndex();
    qint64 field(size_t which, qint64 absent);
    bool readEntry(qint64 number, QHash<qint64, PdfLocation> &objects);

    const PdfValue &m_dictionary;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_size = 0;
    std::vector<qint64> m_widths;
    std::vector<qint64> m_index;
};

/** The non-negative integers of an array; nothing where it holds anything else. */
std::optional<std::vector<qint64>> numbersOf(const PdfValue *array)
{
    std::vector<qint64> numbers;
    if (!array || !array->isArray()) return std::nullopt;
    for (const PdfValue &item : array->items) {
        if (!item.isInteger() || item.number < 0) return std::nullopt;
        numbers.push_back(item.number);
    }
    return numbers;
}

bool StreamEntries::readWidths()
{
    constexpr qint64 widest = 7;  // a field of eight bytes might be negative
    const auto widths = numbersOf(m_dictionary.find("W"));
    const bool good = widths && widths->size() == 3 && (*widths)[1] > 0 &&
                      std::all_of(widths->begin(), widths->end(), [](qint64 width) { return width <= widest; });
    if (good) m_widths = *widths;
    return good;
}

bool StreamEntries::readIndex()
{
    const PdfValue *size = m_dictionary.find("Size");
    if (!size || !size->isInteger() || size->number < 0 || size->number > mostObjects) return false;
    m_size = size->number;
    const PdfValue *given = m_dictionary.find("Index");
    const auto index = given ? numbersOf(given) : std::vector<qint64>{0, m_size};
    if (!index || index->size() % 2 != 0) return false;
    m_index = *index;
    return true;
}

qint64 StreamEntries::field(size_t which, qint64 absent)
{
    if (m_widths[which] == 0) return absent;
    qint64 number = 0;
    for (qint64 i = 0; i < m_widths[which]; ++i) number = number << 8 | uchar(m_bytes[m_at++]);
    return number;
}

bool StreamEntries::readEntry(qint64 number, QHash<qint64, PdfLocation> &objects)
{
    if (number >= m_size || m_at + m_widths[0] + m_widths[1] + m_widths[2] > m_bytes.size()) return false;
    const qint64 kind = field(0, 1);
    const qint64 second = field(1, 0);
    const qint64 third = field(2, 0);
    if (kind == 0) return addEntry(objects, number, {});
    if (kind == 1) return addEntry(objects, number, {second});
    return kind == 2 && second > 0 && addEntry(objects, number, {-1, second, third});
}

bool StreamEntries::readInto(QHash<qint64, PdfLocation> &objects)
{
    if (!readWidths() || !readIndex()) return false;
    for (size_t i = 0; i < m_index.size(); i += 2)
        for (qint64 number = m_index[i]; number - m_index[i] < m_index[i + 1]; ++number)
            if (!readEntry(number, objects)) return false;
    return m_at == m_bytes.size();
}

/** What a stream names of itself is no object of the paper, but must be true where it stands. */
bool takeOutItself(QHash<qint64, PdfLocation> &objects, const PdfTableStream &stream)
{
    const auto own = objects.constFind(stream.number);
    if (own == objects.constEnd() || own->isRemoved()) return true;
    if (own->offset != stream.offset) return false;
    objects.remove(stream.number);
    return true;
}

/** Reads a cross-reference stream up to "endobj"; its dictionary becomes `trailer`. */
bool readTableStream(PdfReader &reader, PdfValue &trailer, QHash<qint64, PdfLocation> &objects,
                     std::vector<PdfTableStream> &streams)
{
    PdfReader ahead = reader;
    const PdfTableStream stream{ahead.digits(), reader.at()};
    if (stream.number <= 0 || stream.number > mostObjects) return false;
    const PdfObject object = reader.object(stream.number, {});
    const PdfValue *type = object.value.find("Type");
    if (reader.failed() || !type || !type->isName("XRef")) return false;
    // What it leads to may be encrypted; that is said by name, whatever else is wrong.
    trailer = object.value;
    if (trailer.find("Encrypt")) return true;
    auto bytes = unpacked(object, largestTable);
    if (!bytes || !StreamEntries(trailer, std::move(*bytes)).readInto(objects)) return false;
    streams.push_back(stream);
    return takeOutItself(objects, stream);
}

/** The stream of a hybrid file: it names what the table leaves out or calls free, and leads nowhere else. */
bool readHidden(const QByteArray &bytes, const PdfValue &where, PdfSection &section)
{
    if (!where.isInteger() || where.number <= 0 || where.number >= section.at) return false;
    PdfReader reader(bytes, where.number);
    PdfValue trailer;
    if (!readTableStream(reader, trailer, section.hidden, section.streams)) return false;
    const PdfValue *previous = trailer.find("Prev");
    return !trailer.find("Encrypt") && (!previous || previous->number == section.previous) &&
           takeOutItself(section.objects, section.streams.back());
}

bool readTable(PdfReader &reader, PdfSection &section)
{
    reader.skipBlanks();
    while (!reader.take("trailer"))
        if (!readTablePart(reader, section)) return false;
    section.trailer = reader.value();
    return !reader.failed() && section.trailer.isDictionary();
}

/** A section that is not followed by "startxref" is told from others by its `start`. */
void readFooter(PdfReader &reader, PdfSection &section)
{
    reader.skipBlanks();
    const bool keyword = reader.take("startxref");
    reader.skipBlanks();
    const qint64 start = reader.digits();
    reader.skipBlanks();
    if (!keyword || !reader.take("%%EOF")) return;
    section.start = start;
    section.end = reader.at();
    reader.skipLineEnd();
    section.endOfLine = reader.at();
}

}  // namespace

tl::unexpected<Error> wrongStructure(const char *part, qsizetype offset)
{
    return fail(u"pdfsign.structure"_qs,
                {{u"part"_qs, QString::fromLatin1(part)}, {u"offset"_qs, QString::number(offset)}});
}

Result<PdfSection> readSection(const QByteArray &bytes, qsizetype at)
{
    PdfSection section;
    section.at = at;
    PdfReader reader(bytes, at);
    const bool plain = reader.take("xref");
    const bool read =
        plain ? readTable(reader, section) : readTableStream(reader, section.trailer, section.objects, section.streams);
    if (!read) return wrongStructure("table", reader.at());
    if (section.trailer.find("Encrypt")) return fail(u"pdfsign.encrypted"_qs);
    if (const PdfValue *previous = section.trailer.find("Prev")) {
        if (!previous->isInteger()) return wrongStructure("trailer", reader.at());
        section.previous = previous->number;
    }
    const PdfValue *more = plain ? section.trailer.find("XRefStm") : nullptr;
    if (more && !readHidden(bytes, *more, section)) return wrongStructure("table", at);
    readFooter(reader, section);
    return section;
}

}  // namespace remit
