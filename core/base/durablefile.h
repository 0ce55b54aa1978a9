#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace remit {

/**
 * Replaces the file's content so that after success it survives a loss of power, and after a failure the old
 * content is untouched: temporary file, write, fsync, rename, fsync of the folder. (QSaveFile ignores a failed
 * sync and never syncs the folder.)
 * Errors: file.write with `path` and `reason` (the system's words).
 */
Result<void> writeDurably(const QString &path, QByteArrayView bytes);

/**
 * Whether writeDurably could begin: the folder exists and takes a new file, and the path is no folder. Asked before
 * something is recorded of which a file is the second half. Errors: as writeDurably.
 */
Result<void> checkWritable(const QString &path);

/** fsync of a file that was written by other means, and of its folder. Errors: file.write. */
Result<void> syncDurably(const QString &path);

/**
 * Names the machine's run: another one after each start, before which written bytes that nobody synced may have been
 * lost. Empty where the system does not tell.
 */
QString thisBoot();

/** The whole file. Errors: file.read with `path` and `reason`; file.size where it is over `limit` bytes. */
Result<QByteArray> readWhole(const QString &path, qint64 limit = 1LL << 30);

}  // namespace remit
