#pragma once
#include "documents/form.h"
#include "documents/glyphs.h"

#include <QString>

#include <vector>

namespace remit {

/** A glyph in a line; x in points from the line's left edge. */
struct SetGlyph {
    Glyph glyph;
    char32_t character = 0;
    double x = 0;
};

struct SetLine {
    std::vector<SetGlyph> glyphs;
    /** Where the ink begins and ends, in points from the left edge of the room. */
    double from = 0;
    double to = 0;
};

/**
 * Breaks text into lines that fit `width` points and aligns them there. SetLine feeds divide paragraphs. Chinese
 * rules: no closing mark begins a line and no opening mark ends one (避头尾), numbers and Latin words stay whole
 * where they fit on a line.
 */
std::vector<SetLine> setLines(GlyphBook &glyphs, const QString &text, const TextStyle &style, double size,
                              double width);

}  // namespace remit
