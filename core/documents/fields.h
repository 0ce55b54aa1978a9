#pragma once
#include "base/json.h"
#include "documents/form.h"

namespace remit {

/** A field of a paper (栏目): one value that the form has a place for. */
struct FormField {
    /** As the form binds it: "inmate.name"; in a list "months:.total". */
    QString name;
    /** The element of its list, from 0; -1 for a value that stands alone. */
    int element = -1;
    /** Whether there is something to print. */
    bool filled = false;

    bool operator==(const FormField &) const = default;
};

/** Every field of the form with these values, each once, those of a list for each of its elements. */
std::vector<FormField> fieldsOf(const Form &form, const Json &values);

}  // namespace remit
