#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QStringList>

namespace remit {

/** Makes the folder and its parents, for its owner only. Errors: file.write. */
Result<void> makeFolder(const QString &path);

/** The names in a folder that end so, without the ending; what an interrupted write left behind is removed. */
QStringList namesIn(const QString &path, const QString &ending);

/** Errors: file.read, json.*. */
Result<Json> readJson(const QString &path);

}  // namespace remit
