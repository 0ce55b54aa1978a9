#pragma once
#include "documents/lines.h"
#include "documents/render.h"

#include <QLineF>
#include <QRectF>

#include <vector>

namespace remit {

constexpr double kPointsPerMm = 72.0 / 25.4;

/** Glyphs of one face and size on a page; positions in points from the upper left corner, y on the base line. */
struct GlyphRunOnPage {
    int face = 0;
    double size = 0;
    std::vector<SetGlyph> glyphs;
    double y = 0;
};

/** A border line. */
struct SheetStroke {
    QLineF line;
    double width = 0.5;
};

struct SheetPage {
    std::vector<GlyphRunOnPage> runs;
    std::vector<SheetStroke> strokes;
};

/** Text that is set and waits for its place. */
struct SetText {
    std::vector<SetLine> lines;
    double size = 0;
    double pitch = 0;

    double height() const { return double(lines.size()) * pitch; }
};

/** Sets text in a style, in the style's own size. */
SetText setText(GlyphBook &glyphs, const QString &text, const TextStyle &style, double width);
/** The same, smaller down to the style's minimum until it is no higher than `height`. */
SetText setTextShrunk(GlyphBook &glyphs, const QString &text, const TextStyle &style, double width, double height);

/** Everything that will be drawn: pages of glyphs and lines, with what is to be told about them. */
struct Sheet {
    double width = 0;
    double height = 0;
    std::vector<SheetPage> pages;
    std::vector<FormPlace> places;
    std::vector<LaidBox> boxes;

    /** Puts lines [from, to) of a text on a page, the first line's top at `y`. `room` only goes into the report. */
    void put(int page, double x, double y, const SetText &text, std::size_t from, std::size_t to, const QString &name,
             const QRectF &room);
    void frame(int page, const QRectF &rect);
    void place(FormPlace::Kind kind, const QString &name, int page, const QRectF &fromTop);
};

}  // namespace remit
