#pragma once
#include "documents/flow.h"
#include "documents/values.h"

namespace remit {

/**
 * Draws a table block from the flow's place on, its last row on the page that also has room for `after` points. Rows
 * that do not fit go to the next page whole or in parts, as their overflow says; rows that one cell spans stay
 * together.
 */
void drawTable(PageFlow &flow, GlyphBook &glyphs, const Form &form, const FormBlock &block, const FormValues &values,
               double after);

}  // namespace remit
