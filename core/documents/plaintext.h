#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "documents/fonts.h"

namespace remit {

/**
 * Plain text as pages of A4 in the body's type, PDF/A-1b as any paper; the same bytes for the same arguments. Needs a
 * QGuiApplication. Errors: documents.font.character with `character` and `code` where no font can draw one;
 * dossier.file.empty where there are no words; dossier.file.pages.
 */
Result<QByteArray> pdfOfText(const QString &text, const Fonts &fonts, Instant created);

}  // namespace remit
