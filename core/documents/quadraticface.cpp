#include "documents/quadraticface.h"

#include "documents/bigendian.h"
#include "documents/charstring.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace remit {

namespace {

/** Where things stand in the tables (OpenType 1.9: head, hhea, maxp, glyf). */
constexpr qsizetype kAdjustmentAt = 8, kUnitsAt = 18, kLocaFormatAt = 50, kMetricsAt = 34, kGlyphCountAt = 4;
constexpr qsizetype kHeadSize = 54, kHheaSize = 36, kMaxpSize = 32, kGlyphHeader = 10;

template <typename Number>
Number read(QByteArrayView bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= bytes.size() ? qFromBigEndian<Number>(bytes.data() + at) : Number(0);
}

template <typename Number>
void write(QByteArray &bytes, qsizetype at, Number number)
{
    qToBigEndian(number, bytes.data() + at);
}

template <typename Number>
void add(QByteArray &bytes, Number number)
{
    bytes.resize(bytes.size() + qsizetype(sizeof(Number)));
    write(bytes, bytes.size() - qsizetype(sizeof(Number)), number);
}

void pad(QByteArray &bytes) { bytes.append((4 - bytes.size() % 4) % 4, '\0'); }

quint32 checkSum(QByteArrayView padded)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < padded.size(); at += 4) sum += qFromBigEndian<quint32>(padded.data() + at);
    return sum;
}

/** The six tables, in the order of their names, behind their directory. */
QByteArray fontOf(const std::vector<std::pair<QByteArray, QByteArray>> &tables)
{
    const qsizetype directory = 12 + 16 * qsizetype(tables.size());
    QByteArray out = bigEndian(0x00010000, 4) + bigEndian(6, 2) + bigEndian(64, 2) + bigEndian(2, 2) + bigEndian(32, 2);
    qsizetype at = directory, headAt = 0, size = directory;
    for (const auto &[name, table] : tables) size += table.size() + 3;
    out.reserve(size);
    quint32 sum = 0;
    for (const auto &[name, table] : tables) {
        QByteArray ending = table.right(table.size() % 4);
        pad(ending);
        const quint32 own = checkSum(QByteArrayView(table).chopped(table.size() % 4)) + checkSum(ending);
        if (name == "head") headAt = at;
        out += name + bigEndian(own, 4) + bigEndian(at, 4) + bigEndian(table.size(), 4);
        at += (table.size() + 3) / 4 * 4;
        sum += own;
    }
    sum += checkSum(out);
    for (const auto &[name, table] : tables) {
        out += table;
        pad(out);
    }
    write<quint32>(out, headAt + kAdjustmentAt, 0xb1b0afbaU - sum);
    return out;
}

/** Flags of the parts that a glyph is put together from. */
enum PartFlags { kWords = 0x1, kScale = 0x8, kMore = 0x20, kTwoScales = 0x40, kMatrix = 0x80 };

qsizetype sizeOfPart(int flags)
{
    return 4 + (flags & kWords ? 4 : 2) + (flags & kScale ? 2 : flags & kTwoScales ? 4 : flags & kMatrix ? 8 : 0);
}

}  // namespace

std::optional<QuadraticFace> QuadraticFace::of(const QRawFont &font, bool thickened)
{
    if (thickened || !font.fontTable("fpgm").isEmpty() || !font.fontTable("prep").isEmpty()) return std::nullopt;
    QuadraticFace face;
    face.m_glyf = font.fontTable("glyf");
    face.m_loca = font.fontTable("loca");
    face.m_head = font.fontTable("head");
    face.m_hhea = font.fontTable("hhea");
    face.m_maxp = font.fontTable("maxp");
    const bool whole = !face.m_glyf.isEmpty() && !face.m_loca.isEmpty() && face.m_head.size() == kHeadSize &&
                       face.m_hhea.size() == kHheaSize && face.m_maxp.size() == kMaxpSize;
    if (!whole) return std::nullopt;
    face.m_long = read<qint16>(face.m_head, kLocaFormatAt) != 0;
    face.m_unitsPerEm = read<quint16>(face.m_head, kUnitsAt);
    return face.m_unitsPerEm > 0 ? std::optional(face) : std::nullopt;
}

QByteArrayView QuadraticFace::outline(quint32 glyph) const
{
    const auto at = [&](quint32 index) {
        return m_long ? qsizetype(read<quint32>(m_loca, 4 * qsizetype(index)))
                      : 2 * qsizetype(read<quint16>(m_loca, 2 * qsizetype(index)));
    };
    const qsizetype from = at(glyph), to = at(glyph + 1);
    const bool there = from + kGlyphHeader <= to && to <= m_glyf.size();
    return there ? QByteArrayView(m_glyf).sliced(from, to - from) : QByteArrayView();
}

QRect QuadraticFace::box(quint32 glyph) const
{
    const QByteArrayView bytes = outline(glyph);
    const auto units = [&](qsizetype at) { return double(read<qint16>(bytes, at)) * kUnitsPerEm / m_unitsPerEm; };
    const int left = int(std::floor(units(2))), bottom = int(std::floor(units(4)));
    return {left, bottom, int(std::ceil(units(6))) - left, int(std::ceil(units(8))) - bottom};
}

QByteArray QuadraticFace::renumbered(QByteArrayView outline, std::vector<quint32> &glyphs) const
{
    QByteArray bytes = outline.toByteArray();
    int flags = kMore;
    for (qsizetype at = kGlyphHeader; (flags & kMore) && at + 4 <= bytes.size(); at += sizeOfPart(flags)) {
        flags = read<quint16>(bytes, at);
        const quint32 part = read<quint16>(bytes, at + 2);
        const auto found = std::find(glyphs.begin() + 1, glyphs.end(), part);
        write(bytes, at + 2, quint16(found - glyphs.begin()));
        if (found == glyphs.end()) glyphs.push_back(part);
    }
    return bytes;
}

QuadraticFace::Program QuadraticFace::program(const std::vector<quint32> &wanted,
                                              const std::vector<double> &advances) const
{
    std::vector<quint32> glyphs{0};
    glyphs.insert(glyphs.end(), wanted.begin(), wanted.end());
    QByteArray glyf, loca(8, '\0'), hmtx = bigEndian(m_unitsPerEm, 2) + bigEndian(0, 2);
    qsizetype size = 0;
    for (const quint32 glyph : wanted) size += outline(glyph).size() + 4;
    glyf.reserve(size);
    // Parts come behind the glyphs that need them, so that the end moves.
    for (std::size_t i = 1; i < glyphs.size(); ++i) {
        const QByteArrayView bytes = outline(glyphs[i]);
        if (read<qint16>(bytes, 0) < 0)
            glyf += renumbered(bytes, glyphs);
        else
            glyf.append(bytes.data(), bytes.size());
        pad(glyf);
        add(loca, quint32(glyf.size()));
        const double advance = i <= advances.size() ? advances[i - 1] : 1;
        add(hmtx, quint16(qRound(advance * m_unitsPerEm)));
        add(hmtx, read<quint16>(bytes, 2));
    }
    const auto count = quint16(glyphs.size());
    QByteArray head = m_head, hhea = m_hhea, maxp = m_maxp;
    write(head, kAdjustmentAt, quint32(0));
    write(head, kLocaFormatAt, quint16(1));
    write(hhea, kMetricsAt, count);
    write(maxp, kGlyphCountAt, count);
    return {fontOf({{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}),
            int(count)};
}

}  // namespace remit
