#include "documents/compose.h"

#include "documents/flow.h"
#include "documents/furniture.h"
#include "documents/table.h"
#include "documents/values.h"

#include <QPageSize>

#include <algorithm>

namespace remit {

namespace {

/** A paragraph that breaks over pages leaves so many lines on either. */
constexpr std::size_t kLeastLines = 2;

/** A block with its text set, waiting for its place. */
struct Piece {
    const FormBlock *block = nullptr;
    QString name;
    SetText text;
    /** Height that should stay together on one page, with the space above. */
    double height = 0;
};

class Composer
{
public:
    Composer(PageFlow &flow, GlyphBook &glyphs, const Form &form, const FormValues &values)
        : m_flow(flow), m_glyphs(glyphs), m_form(form), m_values(values)
    {
    }

    void compose()
    {
        for (const FormBlock &block : m_form.blocks) {
            if (expand(block.when, m_values).missing) continue;
            if (block.repeat.isEmpty()) add(block, m_values, -1);
            for (int i = 0; !block.repeat.isEmpty() && i < m_values.count(block.repeat); ++i)
                add(block, m_values.element(block.repeat, i), i);
        }
        for (std::size_t i = 0; i < m_pieces.size(); ++i) draw(i);
    }

private:
    void add(const FormBlock &block, const FormValues &values, int element)
    {
        Piece piece{&block, block.name + (element < 0 ? QString() : u'#' + QString::number(element + 1)), {}, 0};
        piece.height = block.above * kPointsPerMm;
        if (block.kind == FormBlock::Kind::Paragraph) {
            const Expansion text = expand(block.text, values);
            if (text.text.isEmpty()) return;
            piece.text = setText(m_glyphs, text.text, block.style, m_flow.width());
            piece.height += piece.text.height();
        }
        if (block.kind == FormBlock::Kind::Sign) {
            QStringList lines;
            for (const Template &line : block.lines) lines.append(expand(line, values).text);
            TextStyle style = block.style;
            style.align = TextStyle::Align::Centre;
            piece.text = setText(m_glyphs, lines.join(u'\n'), style, m_flow.width() / 2);
            piece.height += std::max(piece.text.height(), block.seal * kPointsPerMm);
        }
        m_pieces.push_back(std::move(piece));
    }

    /** Height of the blocks that must stand on the page on which block `i` ends. */
    double followers(std::size_t i) const
    {
        double height = 0;
        for (; m_pieces[i].block->keep && i + 1 < m_pieces.size(); ++i) height += m_pieces[i + 1].height;
        return height;
    }

    void draw(std::size_t i)
    {
        const Piece &piece = m_pieces[i];
        const double after = followers(i);
        const bool whole = piece.block->kind == FormBlock::Kind::Sign ||
                           (piece.block->keep && piece.block->kind == FormBlock::Kind::Paragraph &&
                            piece.text.lines.size() < 2 * kLeastLines);
        const double together = piece.height + after;
        if (whole && together > m_flow.room() && together <= m_flow.pageRoom()) m_flow.newPage();
        if (!m_flow.atTop()) m_flow.advance(std::min(piece.block->above * kPointsPerMm, m_flow.room()));
        switch (piece.block->kind) {
            case FormBlock::Kind::Paragraph:
                drawParagraph(piece, after);
                break;
            case FormBlock::Kind::Table:
                drawTable(m_flow, m_glyphs, m_form, *piece.block, m_values, after);
                break;
            case FormBlock::Kind::Sign:
                drawSign(piece);
                break;
        }
    }

    /**
     * A paragraph of several lines leaves neither its first nor its last line alone on a page. Where what belongs
     * to its end, `after` high, no longer fits below it, its last lines go along to the next page: a page with
     * signature and seal carries some of the text that they stand for.
     */
    void drawParagraph(const Piece &piece, double after)
    {
        const std::size_t count = piece.text.lines.size();
        for (std::size_t from = 0; from < count;) {
            const auto fits = std::size_t((m_flow.room() + 0.01) / piece.text.pitch);
            std::size_t to = std::min(count, from + fits);
            if (to + 1 == count && to > from + kLeastLines) --to;
            const double left = m_flow.room() - double(to - from) * piece.text.pitch;
            if (to == count && after > left && to >= from + 2 * kLeastLines) to -= kLeastLines;
            const bool lonely = count > 1 && from == 0 && to == 1;
            if (to > from && !(lonely && !m_flow.atTop())) {
                const QRectF room(m_flow.left(), m_flow.y(), m_flow.width(), double(to - from) * piece.text.pitch);
                m_flow.sheet().put(m_flow.page(), m_flow.left(), m_flow.y(), piece.text, from, to, piece.name, room);
                m_flow.advance(room.height());
                from = to;
            }
            if (from < count) m_flow.newPage();
        }
    }

    /** Issuer and day in the right half, the seal centred on them. */
    void drawSign(const Piece &piece)
    {
        const double seal = piece.block->seal * kPointsPerMm;
        const double height = std::max(piece.text.height(), seal);
        const double left = m_flow.left() + m_flow.width() / 2;
        const QRectF room(left, m_flow.y(), m_flow.width() / 2, height);
        m_flow.sheet().put(m_flow.page(), left, m_flow.y() + (height - piece.text.height()) / 2, piece.text, 0,
                           piece.text.lines.size(), piece.name, room);
        m_flow.sheet().place(FormPlace::Kind::Seal, piece.block->place, m_flow.page(),
                             QRectF(room.center().x() - seal / 2, room.center().y() - seal / 2, seal, seal));
        m_flow.advance(height);
    }

    PageFlow &m_flow;
    GlyphBook &m_glyphs;
    const Form &m_form;
    const FormValues &m_values;
    std::vector<Piece> m_pieces;
};

}  // namespace

Sheet composeSheet(const Form &form, const FormData &data, GlyphBook &glyphs)
{
    const QSize points = QPageSize(QSizeF(form.width, form.height), QPageSize::Millimeter).sizePoints();
    Sheet sheet;
    sheet.width = points.width();
    sheet.height = points.height();
    PageFlow flow(sheet, form);
    const FormValues values(form.vocabulary, data.values);
    Composer(flow, glyphs, form, values).compose();
    drawFurniture(sheet, glyphs, form, data);
    return sheet;
}

}  // namespace remit
