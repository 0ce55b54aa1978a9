#pragma once
#include "documents/glyphs.h"
#include "documents/sheet.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace remit {

/** The characters that a font's glyph numbers 1, 2, 3 … stand for, fonts in the order in which they came into use.
 */
using FontTexts = std::vector<std::vector<char32_t>>;

struct Painted {
    QByteArray pdf;
    FontTexts fonts;
};

/** Draws a sheet as QPdfWriter does it; what that gets wrong, finishPdf mends. */
Painted paintSheet(const Sheet &sheet, FaceSet &faces, const QString &title);

}  // namespace remit
