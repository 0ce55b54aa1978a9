#include "documents/compactfont.h"

#include "documents/bigendian.h"
#include "documents/charstring.h"

namespace remit {

namespace {

/** Operators of CFF dictionaries; those from 0x0c00 on take two bytes. */
enum DictOperator {
    kFontBox = 5,
    kCharset = 15,
    kCharStrings = 17,
    kPrivate = 18,
    kDefaultWidth = 20,
    kNominalWidth = 21,
    kCidSystem = 0x0c1e,
    kCidCount = 0x0c22,
    kFontDicts = 0x0c24,
    kFontDictOfGlyph = 0x0c25
};

/** String numbers below this are the standard strings; ours follow. */
constexpr int kFirstString = 391;

/** Always five bytes a number, so that a dictionary's length does not depend on the offsets in it. */
QByteArray entry(std::initializer_list<qsizetype> numbers, DictOperator code)
{
    QByteArray out;
    for (const qsizetype number : numbers) out += char(29) + bigEndian(number, 4);
    return out + bigEndian(code, code > 0xff ? 2 : 1);
}

QByteArray index(const std::vector<QByteArray> &items)
{
    if (items.empty()) return bigEndian(0, 2);
    qsizetype size = 1;
    for (const QByteArray &item : items) size += item.size();
    const int width = size <= 0xff ? 1 : size <= 0xffff ? 2 : 3;
    QByteArray out = bigEndian(qsizetype(items.size()), 2) + char(width);
    out.reserve(out.size() + qsizetype(items.size() + 1) * width + size);
    qsizetype offset = 1;
    out += bigEndian(offset, width);
    for (const QByteArray &item : items) out += bigEndian(offset += item.size(), width);
    for (const QByteArray &item : items) out += item;
    return out;
}

/** Where the parts after the top dictionary begin. */
struct PartOffsets {
    qsizetype charset = 0;
    qsizetype fontDictOfGlyph = 0;
    qsizetype charStrings = 0;
    qsizetype fontDicts = 0;
};

QByteArray topDict(const QRect &box, qsizetype glyphs, const PartOffsets &at)
{
    return entry({kFirstString, kFirstString + 1, 0}, kCidSystem) +
           entry({box.left(), box.top(), box.left() + box.width(), box.top() + box.height()}, kFontBox) +
           entry({glyphs}, kCidCount) + entry({at.charset}, kCharset) + entry({at.fontDictOfGlyph}, kFontDictOfGlyph) +
           entry({at.charStrings}, kCharStrings) + entry({at.fontDicts}, kFontDicts);
}

}  // namespace

QByteArray compactFont(const QByteArray &name, const std::vector<QByteArray> &charStrings, const QRect &box)
{
    std::vector<QByteArray> glyphs{charString({}, kUnitsPerEm)};
    glyphs.insert(glyphs.end(), charStrings.begin(), charStrings.end());
    const auto count = qsizetype(glyphs.size());

    const QByteArray charset = bigEndian(2, 1) + bigEndian(1, 2) + bigEndian(count - 2, 2);
    const QByteArray oneForAll = bigEndian(3, 1) + bigEndian(1, 2) + bigEndian(0, 3) + bigEndian(count, 2);
    const QByteArray outlines = index(glyphs);
    const QByteArray widths = entry({kUnitsPerEm}, kDefaultWidth) + entry({kUnitsPerEm}, kNominalWidth);

    const QByteArray head = QByteArray("\1\0\4\4", 4) + index({name});
    const QByteArray tail = index({"Adobe", "Identity"}) + index({});
    PartOffsets at;
    at.charset = head.size() + index({topDict(box, count, at)}).size() + tail.size();
    at.fontDictOfGlyph = at.charset + charset.size();
    at.charStrings = at.fontDictOfGlyph + oneForAll.size();
    const qsizetype privateAt = at.charStrings + outlines.size();
    at.fontDicts = privateAt + widths.size();
    return head + index({topDict(box, count, at)}) + tail + charset + oneForAll + outlines + widths +
           index({entry({widths.size(), privateAt}, kPrivate)});
}

}  // namespace remit
