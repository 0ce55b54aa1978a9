#pragma once
#include "base/json.h"
#include "documents/form.h"

namespace remit {

/**
 * Makes a form of its file for a day; vocabulary and furniture are added by the caller. Errors:
 * documents.form.invalid, documents.form.date.
 */
Result<Form> readForm(const QString &name, const Json &file, Date on);

/** A length or size: a whole number, or a text such as "22.5", since documents hold no fractions. */
double readLength(const Json &value, double fallback);

/** A text style of a form or of the page's edge. */
TextStyle readStyle(const Json &style);

}  // namespace remit
