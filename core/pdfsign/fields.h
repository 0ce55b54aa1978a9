#pragma once
#include "pdfsign/file.h"

#include <QString>

namespace remit {

/** A signature field (签名域) of a form, signed or not. */
struct PdfSignatureField {
    qint64 object = 0;
    QString name;
    PdfValue dictionary;
    /** The object of its signature dictionary; nothing where it is not signed. */
    std::optional<qint64> signature;
};

/**
 * The signature fields of a revision in the form's order. Errors: pdfsign.structure with `part` fields where the
 * form's tree cannot be followed, or a signature stands inside its field instead of in an object of its own.
 */
Result<std::vector<PdfSignatureField>> signatureFields(const PdfFile &file, size_t revision);

/** The rectangle of a widget in thousandths of a point (left, bottom, right, top); empty where it has none. */
std::vector<qint64> rectangleOf(const PdfValue &widget);

}  // namespace remit
