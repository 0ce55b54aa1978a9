#pragma once
#include "batch/archive.h"

namespace remit {

/**
 * What was done to a container that readArchive refused, in the words of its entries: another ZIP program writes
 * every header anew, so that the first header is the first difference whatever it changed. The directory is held
 * against the manifest. `refusal` is given back as it is where entries and manifest agree, or where the manifest
 * cannot be read; else it is the last cause of what was found first:
 * container.entry.name, .doubled, .unexpected; container.entry.renamed with `entry` (as listed) and `name` (as
 * found); container.entry.missing, .undeclared, .digest with `entry` and `list`.
 */
Error explainRefusal(QIODevice &file, const Error &refusal, ArchiveLimits limits);

}  // namespace remit
