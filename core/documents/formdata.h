#pragma once
#include "base/clock.h"
#include "base/json.h"

#include <QString>

namespace remit {

/**
 * What is written into a form: values by binding name. "inmate.name" is the member `name` of the member `inmate`.
 * Which names a form knows, of what kind and which it must have, its file below resources/forms says; names that a
 * form does not know are left alone, so that one document can fill several forms.
 * Dates are ISO texts, points integer hundredths, money integer fen, terms as shortTerm writes them ("1y6m"): the
 * form gives each its shape on paper.
 */
struct FormData {
    Json values;
    /** Printed in the footer; tells one paper from every other (文书编号). */
    QString documentId;
    /** Becomes the dates inside the PDF; never printed. */
    Instant created;
    /** Puts the mark 演示 into header and footer: the people are made up. */
    bool demo = false;
};

}  // namespace remit
