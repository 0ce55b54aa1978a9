#pragma once
#include "base/result.h"
#include "pdfsign/file.h"

namespace remit {

/**
 * One cross-reference section (交叉引用段) as it stands in the file: a table with its trailer, a stream that is both
 * (ISO 32000-1, 7.5.8), or a table that names a stream with more objects (7.5.8.4, a hybrid file).
 */
struct PdfSection {
    qsizetype at = 0;
    PdfValue trailer;
    QHash<qint64, PdfLocation> objects;
    /** In a hybrid file what only the stream names. */
    QHash<qint64, PdfLocation> hidden;
    /** The cross-reference streams themselves. */
    std::vector<PdfTableStream> streams;
    /** Where the section before it begins, where its trailer says so. */
    std::optional<qsizetype> previous;
    /** What "startxref" behind it says, -1 where there is none, and behind "%%EOF" without and with the line's end. */
    qint64 start = -1;
    qsizetype end = 0;
    qsizetype endOfLine = 0;
};

/** Errors: pdfsign.structure with `part` table or trailer; pdfsign.encrypted. */
Result<PdfSection> readSection(const QByteArray &bytes, qsizetype at);

/** pdfsign.structure. */
tl::unexpected<Error> wrongStructure(const char *part, qsizetype offset);

}  // namespace remit
