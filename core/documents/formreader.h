#pragma once
#include "base/json.h"
#include "documents/form.h"

namespace remit {

/** The page's edge as resources/forms/page.json tells it. Errors: documents.form.invalid. */
Result<PageFurniture> readFurniture(const Json &file);

/**
 * Makes a form of its file for a day; vocabulary and furniture are added by the caller. Errors: documents.form.invalid,
 * documents.form.date.
 */
Result<Form> readForm(const QString &name, const Json &file, Date on);

/** A text style. A length is a whole number or a text such as "22.5", since documents hold no fractions. */
TextStyle readStyle(const Json &style);

}  // namespace remit
