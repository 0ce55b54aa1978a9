#pragma once
#include "pdfsign/fields.h"

namespace remit {

/** One object that a revision wrote, and what that means for the paper. */
struct PdfChange {
    /** The revision, counted from 1, and the object's number. */
    int revision = 0;
    qint64 object = 0;
    /**
     * signature, field, appearance, form, page-list: what a further signature needs. metadata: the time of the last
     * change. packing: a stream that holds other objects of the revision. All others change what was signed: catalogue,
     * page, annotation, field-value, content, added, removed, overlay (a stamp that is large or lies over another).
     */
    QString kind;

    bool isHarmless() const;
    bool operator==(const PdfChange &) const = default;
};

/**
 * What revision `revision` (from 1; 0 has none before it) changed against the one before. A further signature is
 * recognised by exactly what it needs: one field, its signature, its appearance, and a place in the form and on one
 * page. Errors: pdfsign.structure.
 */
Result<std::vector<PdfChange>> changesIn(const PdfFile &file, size_t revision);

}  // namespace remit
