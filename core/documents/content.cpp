#include "documents/content.h"

#include <cmath>

namespace remit {

namespace {

/** A length in hundredths of a point, finer than any printer, and a space. */
void append(QByteArray &out, double length)
{
    const qint64 hundredths = std::llround(length * 100);
    const qint64 whole = std::abs(hundredths) / 100;
    const int rest = int(std::abs(hundredths) % 100);
    if (hundredths < 0) out += '-';
    out += QByteArray::number(whole);
    if (rest != 0) {
        out.append('.').append(char('0' + rest / 10));
        if (rest % 10 != 0) out += char('0' + rest % 10);
    }
    out += ' ';
}

void append(QByteArray &out, std::initializer_list<double> lengths, const char *code)
{
    for (const double length : lengths) append(out, length);
    out.append(code).append('\n');
}

void appendStrokes(QByteArray &out, const std::vector<SheetStroke> &strokes, double height)
{
    double width = 0;
    if (!strokes.empty()) out += "2 J\n";
    for (const SheetStroke &stroke : strokes) {
        if (stroke.width != width) append(out, {stroke.width}, "w");
        width = stroke.width;
        append(out, {stroke.line.x1(), height - stroke.line.y1()}, "m");
        append(out, {stroke.line.x2(), height - stroke.line.y2()}, "l S");
    }
}

void appendNumber(QByteArray &out, int number)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(number >> shift) & 15];
}

/** A run as one array of glyphs, with a correction wherever the next does not stand where the one before ends. */
void appendRun(QByteArray &out, const GlyphRunOnPage &run, double height, Subsets &subsets)
{
    out.append("/F").append(QByteArray::number(qint64(subsets.of(run.face)))).append(' ');
    append(out, {run.size}, "Tf");
    append(out, {1, 0, 0, 1, run.glyphs.front().x, height - run.y}, "Tm");
    out += "[<";
    double pen = run.glyphs.front().x;
    for (const SetGlyph &glyph : run.glyphs) {
        const qint64 back = std::llround((pen - glyph.x) / run.size * 1000);
        if (back != 0) out.append('>').append(QByteArray::number(back)).append('<');
        appendNumber(out, subsets.number(glyph));
        pen += (std::round(glyph.glyph.advance * 1000) - double(back)) * run.size / 1000;
    }
    out += ">] TJ\n";
}

}  // namespace

QByteArray pageContent(const SheetPage &page, double height, Subsets &subsets)
{
    QByteArray out;
    appendStrokes(out, page.strokes, height);
    out += "BT\n";
    for (const GlyphRunOnPage &run : page.runs) appendRun(out, run, height, subsets);
    return out + "ET\n";
}

}  // namespace remit
