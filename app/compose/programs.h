#pragma once
#include <QString>

namespace remit {

/** Where the program of that name lies: beside the one that runs, as installed, or in the tree that both were built in.
 */
QString programPath(const QString &name);

}  // namespace remit
