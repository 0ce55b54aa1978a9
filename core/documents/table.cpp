#include "documents/table.h"

#include "documents/cells.h"
#include "documents/qrcode.h"

#include <algorithm>

namespace remit {

namespace {

/** A row is not begun on a page where fewer lines than this of its text would stand. */
constexpr std::size_t kLeastLines = 2;

class TableDrawer
{
public:
    TableDrawer(PageFlow &flow, std::vector<SetRow> rows, double after)
        : m_flow(flow), m_rows(std::move(rows)), m_after(after)
    {
    }

    void draw()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            SetRow &row = m_rows[i];
            const bool firstHead = row.row->head && (i == 0 || !m_rows[i - 1].row->head);
            if (firstHead || (!row.row->head && row.row->repeat.isEmpty())) m_heads.clear();
            if (leastRoom(i) > m_flow.room() && !m_flow.atTop()) nextPage();
            if (row.height > m_flow.room() || row.row->overflow == RowOverflow::Continue)
                drawInParts(row);
            else
                drawPart(row, row.height, i);
            if (row.row->head) m_heads.push_back(i);
        }
    }

private:
    /** What must fit on this page for row `i` to begin here. */
    double leastRoom(std::size_t i) const
    {
        const SetRow &row = m_rows[i];
        double height = 0;
        for (std::size_t k = i; k < m_rows.size() && k < i + std::size_t(row.together); ++k) height += m_rows[k].height;
        if (row.row->overflow == RowOverflow::Continue || height > m_flow.pageRoom())
            height = std::min(height, leastPart(row));
        if (row.row->head && i + 1 < m_rows.size()) height += leastRoom(i + 1);
        const double last = i + 1 == m_rows.size() ? m_after : 0;
        return height + last <= m_flow.pageRoom() ? height + last : height;
    }

    /** The lowest part of a row that may stand alone: its label and two lines, or all of an opinion's tail. */
    static double leastPart(const SetRow &row)
    {
        double height = 0;
        for (const SetCell &cell : row.cells) {
            const bool label = cell.cell->kind == FormCell::Kind::Label;
            const std::size_t lines = std::min(cell.text.lines.size(), kLeastLines);
            const double text = label ? cell.continuedText.height() : double(lines) * cell.text.pitch;
            height = std::max(height, text + 2 * kCellPaddingY);
        }
        return std::max(height, row.row->height * kPointsPerMm);
    }

    void nextPage()
    {
        m_flow.newPage();
        for (const std::size_t head : m_heads) {
            continueLabels(m_rows[head]);
            drawPart(m_rows[head], m_rows[head].height, head);
        }
    }

    void drawInParts(SetRow &row)
    {
        for (;;) {
            const double height = std::min(restHeight(row), m_flow.room());
            if (drawPart(row, height, std::size_t(&row - m_rows.data()))) return;
            nextPage();
            continueLabels(row);
        }
    }

    static void continueLabels(SetRow &row)
    {
        for (SetCell &cell : row.cells) {
            if (cell.cell->kind != FormCell::Kind::Label) continue;
            cell.text = cell.continuedText;
            cell.done = 0;
        }
    }

    /** What the rest of a row would take on an endless page. */
    static double restHeight(const SetRow &row)
    {
        double height = row.row->height * kPointsPerMm;
        for (const SetCell &cell : row.cells) {
            if (cell.cell->rows == 1) height = std::max(height, restOf(cell));
        }
        return height;
    }

    static double restOf(const SetCell &cell)
    {
        return double(cell.text.lines.size() - cell.done) * cell.text.pitch + 2 * kCellPaddingY + cell.tailHeight();
    }

    /** Draws as much of a row as `height` holds; whether that was all of it. */
    bool drawPart(SetRow &row, double height, std::size_t index)
    {
        bool all = true;
        for (SetCell &cell : row.cells) {
            double cellHeight = height;
            for (int k = 1; k < cell.cell->rows && index + std::size_t(k) < m_rows.size(); ++k)
                cellHeight += m_rows[index + std::size_t(k)].height;
            const QRectF rect(m_flow.left() + cell.x, m_flow.y(), cell.width, cellHeight);
            all = drawCell(cell, rect) && all;
        }
        m_flow.advance(height);
        return all;
    }

    bool drawCell(SetCell &cell, const QRectF &rect)
    {
        Sheet &sheet = m_flow.sheet();
        sheet.frame(m_flow.page(), rect);
        const bool tail = cell.tailHeight() > 0 && restOf(cell) <= rect.height() + 0.01;
        const double room = rect.height() - 2 * kCellPaddingY - (tail ? cell.tailHeight() : 0);
        const std::size_t fits = std::size_t(std::max(0.0, (room + 0.01) / cell.text.pitch));
        const std::size_t end = std::min(cell.text.lines.size(), cell.done + fits);
        const double used = double(end - cell.done) * cell.text.pitch;
        const bool middle = cell.middle && cell.done == 0 && end == cell.text.lines.size();
        const double y = rect.top() + kCellPaddingY + (middle ? (room - used) / 2 : 0);
        sheet.put(m_flow.page(), rect.left() + kCellPaddingX, y, cell.text, cell.done, end, cell.name, rect);
        cell.done = end;
        if (tail) drawOpinionTail(sheet, m_flow.page(), cell, rect);
        if (cell.cell->kind == FormCell::Kind::Photo)
            sheet.place(FormPlace::Kind::Photo, cell.cell->place, m_flow.page(), rect);
        if (cell.cell->kind == FormCell::Kind::Code) drawQrCode(sheet, m_flow.page(), cell.code, rect);
        return end == cell.text.lines.size() && (tail || cell.tailHeight() == 0);
    }

    PageFlow &m_flow;
    std::vector<SetRow> m_rows;
    /** Height below the last row that belongs to it. */
    double m_after;
    /** The heading rows of the rows that are being drawn. */
    std::vector<std::size_t> m_heads;
};

}  // namespace

void drawTable(PageFlow &flow, GlyphBook &glyphs, const Form &form, const FormBlock &block, const FormValues &values,
               double after)
{
    TableDrawer(flow, setRows(glyphs, form, block, values), after).draw();
}

}  // namespace remit
