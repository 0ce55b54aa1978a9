#pragma once
#include "dossier/reader.h"

namespace remit {

/** A case's papers out of a package, ready to be joined for printing. */
struct ArchivedCase {
    /** In the package's own order; each page names the root at its foot, as text and QR code. */
    std::vector<MergePiece> pieces;
    /** The package's root as it is now: SHA-256 of its list of digests, in hexadecimal. */
    QString root;
};

/**
 * The PDF papers of a case in the package at `path`. Printing comes after the package, so that what is printed can name
 * it; what is signed inside cannot. `doubleSided`: each paper begins on a front. Does not verify signatures. Errors:
 * those of openContainer and Container::read; casework.case.unknown with `case` where the package has no such case.
 */
Result<ArchivedCase> archivedCase(const QString &path, const QString &caseNumber, bool doubleSided);

}  // namespace remit
