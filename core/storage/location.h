#pragma once
#include "base/result.h"

namespace remit {

/** Whether files on a file system of that type (as the kernel names it) lie on another machine. */
bool isNetworkFileSystem(QByteArrayView type);

/**
 * Refuses a path on a network file system: its locks and syncs cannot be relied on, and a ledger could be
 * damaged. Errors: storage.network with `path` and `type`.
 */
Result<void> requireLocal(const QString &path);

}  // namespace remit
