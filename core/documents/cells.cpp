#include "documents/cells.h"

#include <algorithm>

namespace remit {

namespace {

/** Below an opinion's text, in points: a round seal of 40 mm at the right, the signature at its left. */
constexpr double kSeal = 40 * kPointsPerMm;
constexpr double kSealFromRight = 5 * kPointsPerMm;
constexpr double kTail = kSeal + 2 * kPointsPerMm;
constexpr double kSignatureWidth = 38 * kPointsPerMm;
constexpr double kSignatureHeight = 13 * kPointsPerMm;
/** Printed names shrink to this size before they take more than two lines. */
constexpr double kLeastSigner = 7;
constexpr double kSignatureGap = 8 * kPointsPerMm;

QString cellName(const FormBlock &block, const FormCell &cell, int element)
{
    const QStringList names = namesIn(cell.text);
    const QString base = cell.place.isEmpty() ? (names.isEmpty() ? QString() : names.first()) : cell.place;
    return block.name + u'/' + base + (element >= 0 ? u'#' + QString::number(element + 1) : QString());
}

class RowSetter
{
public:
    RowSetter(GlyphBook &glyphs, const Form &form, const FormBlock &block)
        : m_glyphs(glyphs), m_form(form), m_block(block)
    {
    }

    SetRow row(const FormRow &row, const FormValues &values, int element)
    {
        SetRow set;
        set.row = &row;
        set.height = row.height * kPointsPerMm;
        for (const FormCell &cell : row.cells) {
            set.cells.push_back(setCell(row, cell, values, element));
            if (cell.rows > 1)
                set.together = std::max(set.together, cell.rows);
            else
                set.height = std::max(set.height, set.cells.back().textHeight() + set.cells.back().tailHeight());
        }
        return set;
    }

private:
    SetCell setCell(const FormRow &row, const FormCell &cell, const FormValues &values, int element)
    {
        SetCell set;
        set.cell = &cell;
        set.name = cellName(m_block, cell, element);
        for (int i = 0; i < cell.column; ++i) set.x += m_block.columns[std::size_t(i)] * kPointsPerMm;
        for (int i = cell.column; i < cell.column + cell.columns; ++i)
            set.width += m_block.columns[std::size_t(i)] * kPointsPerMm;
        QString text = expand(cell.text, values).text;
        while (text.endsWith(u'\n')) text.chop(1);
        const double width = set.width - 2 * kCellPaddingX;
        if (cell.kind == FormCell::Kind::Code) set.code = std::exchange(text, {});
        set.text = row.overflow == RowOverflow::Shrink && cell.kind == FormCell::Kind::Value
                       ? setTextShrunk(m_glyphs, text, cell.style, width, row.height * kPointsPerMm - 2 * kCellPaddingY)
                       : setText(m_glyphs, text, cell.style, width);
        set.middle = cell.kind == FormCell::Kind::Label || row.overflow != RowOverflow::Continue;
        set.continuedText = set.text;  // column heads are repeated as they are
        if (cell.kind == FormCell::Kind::Label && (!row.head || row.cells.size() == 1))
            set.continuedText = continued(text, cell.style, width);
        if (cell.kind == FormCell::Kind::Opinion) setTail(set, cell, values);
        return set;
    }

    /** On the same line where it fits there, else below. */
    SetText continued(const QString &text, const TextStyle &style, double width)
    {
        const SetText same = setText(m_glyphs, text + m_form.furniture.continued, style, width);
        if (same.lines.size() == 1) return same;
        return setText(m_glyphs, text + u'\n' + m_form.furniture.continued, style, width);
    }

    void setTail(SetCell &set, const FormCell &cell, const FormValues &values)
    {
        TextStyle style = cell.style;
        style.indent = 0;
        style.align = TextStyle::Align::Left;
        set.signLabel = setText(m_glyphs, expand(cell.signLabel, values).text, style, kSignatureWidth * 2);
        style.minimum = kLeastSigner;
        set.signer = setTextShrunk(m_glyphs, expand(cell.signer, values).text, style, kSignatureWidth, 2 * style.pitch);
        style.align = TextStyle::Align::Centre;
        set.sealLabel = setText(m_glyphs, expand(cell.sealLabel, values).text, style, kSeal);
        set.day = setText(m_glyphs, expand(cell.day, values).text, style, kSeal);
    }

    GlyphBook &m_glyphs;
    const Form &m_form;
    const FormBlock &m_block;
};

}  // namespace

double SetCell::tailHeight() const { return cell->kind == FormCell::Kind::Opinion ? kTail : 0; }

std::vector<SetRow> setRows(GlyphBook &glyphs, const Form &form, const FormBlock &block, const FormValues &values)
{
    RowSetter setter(glyphs, form, block);
    std::vector<SetRow> rows;
    for (const FormRow &row : block.rows) {
        if (expand(row.when, values).missing) continue;
        if (row.repeat.isEmpty()) rows.push_back(setter.row(row, values, -1));
        for (int i = 0; !row.repeat.isEmpty() && i < values.count(row.repeat); ++i)
            rows.push_back(setter.row(row, values.element(row.repeat, i), i));
    }
    return rows;
}

void drawOpinionTail(Sheet &sheet, int page, const SetCell &cell, const QRectF &rect)
{
    const double top = rect.bottom() - kTail;
    const QRectF seal(rect.right() - kSealFromRight - kSeal, top + (kTail - kSeal) / 2, kSeal, kSeal);
    const auto put = [&](const SetText &text, double x, double y) {
        sheet.put(page, x, y, text, 0, text.lines.size(), cell.name, rect);
    };
    const double line = top + kTail * 0.38;
    put(cell.sealLabel, seal.left(), line);
    put(cell.day, seal.left(), top + kTail * 0.62);
    const double labelWidth = cell.signLabel.lines.empty() ? 0 : cell.signLabel.lines[0].to;
    const QRectF signature(seal.left() - kSignatureGap - kSignatureWidth,
                           line + cell.signLabel.pitch / 2 - kSignatureHeight / 2, kSignatureWidth, kSignatureHeight);
    put(cell.signLabel, signature.left() - labelWidth, line);
    put(cell.signer, signature.left(), line);
    sheet.place(FormPlace::Kind::Signature, cell.cell->place, page, signature);
    sheet.place(FormPlace::Kind::Seal, cell.cell->place, page, seal);
}

}  // namespace remit
