#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace remit {

/** A paper that is joined with others. */
struct JoinedPaper {
    /** As the outline names it. */
    QString title;
    QByteArray pdf;
    /** Begins on the front of a sheet: a blank page without a number stands before it where it would not. */
    bool front = false;
    /** Printed at the foot of each of its pages, small, as text and as QR code (Latin-1); empty: nothing. */
    QString mark = {};
};

/**
 * All papers' pages one after another, each with its running number at the foot ("3 / 120"), an outline of the papers;
 * for reading only (阅卷): signatures become pictures of themselves. The same papers give the same bytes. Errors:
 * dossier.file.damaged and .encrypted with `title`, dossier.file.pages, dossier.file.memory.
 */
Result<QByteArray> joinPapers(const std::vector<JoinedPaper> &papers, const QString &title);

}  // namespace remit
