#pragma once
#include "documents/form.h"
#include "documents/sheet.h"
#include "documents/values.h"

#include <vector>

namespace remit {

/** Room between a cell's border and its text, in points. */
constexpr double kCellPaddingX = 4;
constexpr double kCellPaddingY = 3;

/** A cell with its text set, from the table's left edge. */
struct SetCell {
    const FormCell *cell = nullptr;
    QString name;
    double x = 0;
    double width = 0;
    SetText text;
    /** A label as it stands where its row goes on over the page, with （续）. */
    SetText continuedText;
    SetText signLabel;
    SetText sealLabel;
    SetText signer;
    SetText day;
    /** What a QR code says. */
    QString code;
    /** Set halfway between top and bottom where all of it stands in one part. */
    bool middle = true;
    /** Lines already on paper. */
    std::size_t done = 0;

    double textHeight() const { return text.height() + 2 * kCellPaddingY; }
    /** What an opinion needs below its text. */
    double tailHeight() const;
};

/** A row with its texts set. */
struct SetRow {
    const FormRow *row = nullptr;
    std::vector<SetCell> cells;
    double height = 0;
    /** How many rows from this one on must stay on one page. */
    int together = 1;
};

/** The rows of a table block that the values ask for, with every text set. */
std::vector<SetRow> setRows(GlyphBook &glyphs, const Form &form, const FormBlock &block, const FormValues &values);

/** Draws the signature line, day and seal place of an opinion into the lower part of a cell. */
void drawOpinionTail(Sheet &sheet, int page, const SetCell &cell, const QRectF &rect);

}  // namespace remit
