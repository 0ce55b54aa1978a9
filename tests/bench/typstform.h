#pragma once
#include "documents/form.h"
#include "documents/formdata.h"

#include <QByteArray>

namespace remit::testing {

/**
 * The form with its values as Typst markup: the same words in the same fonts, sizes, line pitches, margins, columns and
 * row heights. Typst 0.10 joins no cells over rows: such a cell stands in its first row only. What only Remit does
 * (（续）, places of signatures, PDF/A) is left out. Several of them one behind the other make one document.
 */
QByteArray typstForm(const Form &form, const FormData &data);

}  // namespace remit::testing
