#pragma once
#include "documents/form.h"
#include "documents/formdata.h"
#include "documents/sheet.h"

namespace remit {

/** Lays a form out with its values on as many pages as it takes, header and footer included. */
Sheet composeSheet(const Form &form, const FormData &data, GlyphBook &glyphs);

}  // namespace remit
