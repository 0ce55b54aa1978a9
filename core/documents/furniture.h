#pragma once
#include "documents/form.h"
#include "documents/formdata.h"
#include "documents/sheet.h"

namespace remit {

/** Page numbers, the document's name and, where people are made up, the marks that say so, on every page. */
void drawFurniture(Sheet &sheet, GlyphBook &glyphs, const Form &form, const FormData &data);

/** The page's edge as resources/forms/page.json tells it. Errors: documents.form.invalid. */
Result<PageFurniture> readFurniture(const Json &file);

}  // namespace remit
