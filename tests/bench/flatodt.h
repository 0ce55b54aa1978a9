#pragma once
#include "documents/form.h"
#include "documents/formdata.h"

#include <QByteArray>

namespace remit::testing {

/**
 * The form with its values as a flat OpenDocument text (.fodt) for an office program: the same words in the same
 * fonts, sizes, line pitches, margins, columns and row heights. What only Remit does (（续）, places of signatures)
 * is left out.
 */
QByteArray flatOdt(const Form &form, const FormData &data);

}  // namespace remit::testing
