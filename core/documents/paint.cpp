#include "documents/paint.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <map>

namespace remit {

namespace {

/** Follows which numbers QPdfWriter gives to glyphs: per font from 1 in the order of first use. */
class GlyphNumbers
{
public:
    void use(const SetGlyph &glyph)
    {
        const auto [font, fresh] = m_fonts.try_emplace(glyph.glyph.face, m_texts.size());
        if (fresh) m_texts.emplace_back();
        if (m_seen.insert({glyph.glyph.face, glyph.glyph.index}).second)
            m_texts[font->second].push_back(glyph.character);
    }
    FontTexts take() { return std::move(m_texts); }

private:
    std::map<int, std::size_t> m_fonts;
    std::set<std::pair<int, quint32>> m_seen;
    FontTexts m_texts;
};

void paintRun(QPainter &painter, FaceSet &faces, const GlyphRunOnPage &run, GlyphNumbers &numbers)
{
    QList<quint32> indexes;
    QList<QPointF> positions;
    for (const SetGlyph &glyph : run.glyphs) {
        indexes.append(glyph.glyph.index);
        positions.append(QPointF(glyph.x, run.y));
        numbers.use(glyph);
    }
    QGlyphRun glyphs;
    glyphs.setRawFont(faces.sized(run.face, run.size));
    glyphs.setGlyphIndexes(indexes);
    glyphs.setPositions(positions);
    painter.drawGlyphRun(QPointF(), glyphs);
}

}  // namespace

Painted paintSheet(const Sheet &sheet, FaceSet &faces, const QString &title)
{
    Painted painted;
    GlyphNumbers numbers;
    QBuffer buffer(&painted.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPdfWriter::PdfVersion_A1b);
        writer.setResolution(72);
        writer.setPageSize(QPageSize(QSizeF(sheet.width, sheet.height), QPageSize::Point));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        QPainter painter(&writer);
        for (std::size_t page = 0; page < sheet.pages.size(); ++page) {
            if (page > 0) writer.newPage();
            for (const SheetStroke &stroke : sheet.pages[page].strokes) {
                painter.setPen(QPen(Qt::black, stroke.width, Qt::SolidLine, Qt::SquareCap));
                painter.drawLine(stroke.line);
            }
            for (const GlyphRunOnPage &run : sheet.pages[page].runs) paintRun(painter, faces, run, numbers);
        }
    }
    painted.fonts = numbers.take();
    return painted;
}

}  // namespace remit
