#pragma once
#include "documents/sheet.h"
#include "documents/subsets.h"

#include <QByteArray>

namespace remit {

/**
 * What a page shows, as a PDF content stream: its lines, then its text. Fonts are called /F0, /F1 … by the places
 * of their subsets, which grow by the page's glyphs. `height` is the page's, in points.
 */
QByteArray pageContent(const SheetPage &page, double height, Subsets &subsets);

}  // namespace remit
