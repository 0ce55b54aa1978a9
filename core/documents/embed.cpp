#include "documents/embed.h"

#include "documents/charstring.h"
#include "documents/compactfont.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace remit {

namespace {

/** Compressing more saves little: outlines hardly repeat. */
constexpr int kLevel = 1;
/** A CMap section has at most this many lines. */
constexpr std::size_t kMostLines = 100;

QByteArray hex(quint32 number) { return QByteArray::number(number, 16).rightJustified(4, '0'); }

QByteArray utf16Hex(char32_t character)
{
    if (!QChar::requiresSurrogates(character)) return hex(character);
    return hex(QChar::highSurrogate(character)) + hex(QChar::lowSurrogate(character));
}

/** A CMap that says what the glyphs 1, 2, 3 … stand for. */
QByteArray toUnicodeMap(const std::vector<char32_t> &characters)
{
    QByteArray map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t from = 0; from < characters.size(); from += kMostLines) {
        const std::size_t to = std::min(characters.size(), from + kMostLines);
        map += QByteArray::number(qint64(to - from)) + " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i)
            map += '<' + hex(quint32(i + 1)) + "> <" + utf16Hex(characters[i]) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/** Widths of the glyphs that are not as wide as the em. */
QPDFObjectHandle widths(const FontSubset &subset)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (std::size_t i = 0; i < subset.glyphs.size(); ++i) {
        const int width = qRound(subset.glyphs[i].advance * kUnitsPerEm);
        if (width == kUnitsPerEm) continue;
        array.appendItem(QPDFObjectHandle::newInteger(qint64(i + 1)));
        QPDFObjectHandle one = QPDFObjectHandle::newArray();
        one.appendItem(QPDFObjectHandle::newInteger(width));
        array.appendItem(one);
    }
    return array;
}

/** One bit a glyph, the highest first; PDF/A-1 wants to be told which glyphs are there. */
QByteArray glyphSet(std::size_t count)
{
    QByteArray bits(qsizetype(count / 8 + 1), '\0');
    for (std::size_t i = 0; i <= count; ++i) bits[qsizetype(i / 8)] = char(bits[qsizetype(i / 8)] | (0x80 >> (i % 8)));
    return bits;
}

/** The outlines of a subset as a stream, by which key a descriptor names it, and what it holds. */
struct FontProgram {
    QPDFObjectHandle stream;
    const char *key;
    QRect box;
    std::size_t glyphs;
};

FontProgram quadraticProgram(QPDF &pdf, const FontSubset &subset, const QuadraticFace &face)
{
    std::vector<quint32> glyphs;
    std::vector<double> advances;
    QRect box;
    for (const Glyph &glyph : subset.glyphs) {
        glyphs.push_back(glyph.index);
        advances.push_back(glyph.advance);
        box |= face.box(glyph.index);
    }
    const QuadraticFace::Program program = face.program(glyphs, advances);
    QPDFObjectHandle stream = packedStream(pdf, program.bytes);
    stream.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(program.bytes.size()));
    return {stream, "/FontFile2", box, std::size_t(program.glyphs) - 1};
}

FontProgram compactProgram(QPDF &pdf, const FontSubset &subset, const QByteArray &name, FaceSet &faces)
{
    std::vector<QByteArray> charStrings;
    QRect box;
    for (const Glyph &glyph : subset.glyphs) {
        const Outline &outline = faces.outline(glyph);
        charStrings.push_back(outline.charString);
        box |= outline.box;
    }
    QPDFObjectHandle stream = packedStream(pdf, compactFont(name, charStrings, box));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/CIDFontType0C"));
    return {stream, "/FontFile3", box, subset.glyphs.size()};
}

QPDFObjectHandle descriptor(QPDF &pdf, const FontProgram &program, const QByteArray &name, const FaceFacts &facts)
{
    QPDFObjectHandle dict = QPDFObjectHandle::parse("<< /Type /FontDescriptor /Flags 4 /ItalicAngle 0 /StemV 80 >>");
    dict.replaceKey("/FontName", QPDFObjectHandle::newName('/' + name.toStdString()));
    dict.replaceKey("/FontBBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                     program.box.left(), program.box.top(), program.box.left() + program.box.width(),
                                     program.box.top() + program.box.height())));
    dict.replaceKey("/Ascent", QPDFObjectHandle::newInteger(facts.ascent));
    dict.replaceKey("/Descent", QPDFObjectHandle::newInteger(facts.descent));
    dict.replaceKey("/CapHeight", QPDFObjectHandle::newInteger(facts.capHeight));
    dict.replaceKey(program.key, program.stream);
    dict.replaceKey("/CIDSet", packedStream(pdf, glyphSet(program.glyphs)));
    return pdf.makeIndirectObject(dict);
}

}  // namespace

QPDFObjectHandle packedStream(QPDF &pdf, const QByteArray &bytes)
{
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kLevel), libdeflate_free_compressor);
    if (!compressor) throw std::bad_alloc();
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), std::size_t(bytes.size())), '\0');
    packed.resize(libdeflate_zlib_compress(compressor.get(), bytes.constData(), std::size_t(bytes.size()),
                                           packed.data(), packed.size()));
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, packed);
    stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
    return stream;
}

QByteArray writtenBytes(QPDFWriter &writer)
{
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

QPDFObjectHandle embedFont(QPDF &pdf, const FontSubset &subset, std::size_t place, FaceSet &faces)
{
    const QByteArray name = "REMIT" + QByteArray(1, char('A' + place)) + '+' + faces.facts(subset.face).name;
    const QuadraticFace *quadratic = faces.quadratic(subset.face);
    const FontProgram program =
        quadratic ? quadraticProgram(pdf, subset, *quadratic) : compactProgram(pdf, subset, name, faces);
    QPDFObjectHandle glyphs = QPDFObjectHandle::parse(
        "<< /Type /Font /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    glyphs.replaceKey("/Subtype", QPDFObjectHandle::newName(quadratic ? "/CIDFontType2" : "/CIDFontType0"));
    // Which glyph is which number stands in the font program of the other kind.
    if (quadratic) glyphs.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
    glyphs.replaceKey("/BaseFont", QPDFObjectHandle::newName('/' + name.toStdString()));
    glyphs.replaceKey("/FontDescriptor", descriptor(pdf, program, name, faces.facts(subset.face)));
    glyphs.replaceKey("/W", widths(subset));

    QPDFObjectHandle font = QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
    font.replaceKey("/BaseFont", glyphs.getKey("/BaseFont"));
    QPDFObjectHandle descendants = QPDFObjectHandle::newArray();
    descendants.appendItem(pdf.makeIndirectObject(glyphs));
    font.replaceKey("/DescendantFonts", descendants);
    font.replaceKey("/ToUnicode", packedStream(pdf, toUnicodeMap(subset.characters)));
    return pdf.makeIndirectObject(font);
}

}  // namespace remit
