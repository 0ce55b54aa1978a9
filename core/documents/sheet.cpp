#include "documents/sheet.h"

#include <algorithm>

namespace remit {

namespace {

constexpr double kShrinkStep = 0.5;
/** How far below the middle of a line its base line lies, in parts of the size: Chinese glyphs reach 0.88 above it.
 */
constexpr double kBaseBelowMiddle = 0.38;

SetText setInSize(GlyphBook &glyphs, const QString &text, const TextStyle &style, double size, double width)
{
    return {setLines(glyphs, text, style, size, width), size, style.pitch * size / style.size};
}

/** The glyphs of a line as runs of one face each, for one base line. */
void appendRuns(std::vector<GlyphRunOnPage> &runs, const SetLine &line, double size, double x, double y)
{
    for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
        SetGlyph glyph = line.glyphs[i];
        glyph.x += x;
        if (i == 0 || line.glyphs[i - 1].glyph.face != glyph.glyph.face)
            runs.push_back({glyph.glyph.face, size, {}, y});
        runs.back().glyphs.push_back(glyph);
    }
}

}  // namespace

SetText setText(GlyphBook &glyphs, const QString &text, const TextStyle &style, double width)
{
    return setInSize(glyphs, text, style, style.size, width);
}

SetText setTextShrunk(GlyphBook &glyphs, const QString &text, const TextStyle &style, double width, double height)
{
    SetText set = setText(glyphs, text, style, width);
    for (double size = style.size - kShrinkStep; set.height() > height && size >= style.minimum; size -= kShrinkStep)
        set = setInSize(glyphs, text, style, size, width);
    return set;
}

void Sheet::put(int page, double x, double y, const SetText &text, std::size_t from, std::size_t to,
                const QString &name, const QRectF &room)
{
    double left = 1e9;
    double right = -1e9;
    for (std::size_t i = from; i < to; ++i) {
        const SetLine &line = text.lines[i];
        const double top = y + double(i - from) * text.pitch;
        appendRuns(pages[std::size_t(page)].runs, line, text.size, x,
                   top + text.pitch / 2 + kBaseBelowMiddle * text.size);
        if (line.glyphs.empty()) continue;
        left = std::min(left, x + line.from);
        right = std::max(right, x + line.to);
    }
    if (left > right) return;
    boxes.push_back({name, page, room, QRectF(left, y, right - left, double(to - from) * text.pitch), text.size});
}

void Sheet::frame(int page, const QRectF &rect)
{
    std::vector<SheetStroke> &strokes = pages[std::size_t(page)].strokes;
    strokes.push_back({QLineF(rect.topLeft(), rect.topRight())});
    strokes.push_back({QLineF(rect.bottomLeft(), rect.bottomRight())});
    strokes.push_back({QLineF(rect.topLeft(), rect.bottomLeft())});
    strokes.push_back({QLineF(rect.topRight(), rect.bottomRight())});
}

void Sheet::place(FormPlace::Kind kind, const QString &name, int page, const QRectF &fromTop)
{
    places.push_back(
        {kind, name, page, QRectF(fromTop.x(), height - fromTop.bottom(), fromTop.width(), fromTop.height())});
}

}  // namespace remit
