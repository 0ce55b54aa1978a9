#pragma once
#include "base/result.h"

namespace remit {

/** Where the court's dossier catalogue (卷宗目录) puts a paper. */
struct CataloguePlace {
    /** "07.01". */
    QString code;
    /** Orders the papers of a case, with room for a hundred pieces at one place. */
    qint64 position = 0;
};

/** The place of a paper of that name (resources/catalogue). Errors: casework.catalogue with `form`. */
Result<CataloguePlace> cataloguePlace(const QString &form);

}  // namespace remit
