#pragma once
#include "pdfsign/fields.h"
#include "pdfsign/sign.h"
#include "pdfsign/update.h"

namespace remit {

/** What a new signature changes on the paper: its field in the form, its widget on a page, its picture. */
struct PaperUpdate {
    const PdfFile &file;
    PdfUpdate &update;
    const std::vector<PdfSignatureField> &fields;

    /** Errors: pdfsign.field.taken, pdfsign.place, pdfsign.picture, pdfsign.structure. */
    Result<void> setField(const QString &name, qint64 signature, const std::optional<PdfPlace> &place);

private:
    Result<void> newField(const QString &name, qint64 signature, const std::optional<PdfPlace> &place);
    QByteArray appearance(const std::optional<PdfPlace> &place);
    Result<void> addToForm(qint64 field);
    Result<void> addToPage(qint64 field, qint64 page);
};

}  // namespace remit
