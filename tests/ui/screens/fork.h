#pragma once
#include <QString>

namespace remit::ui::testing {

/**
 * Gives a case that stands before the area's meeting to another store of the prison, has both stores decide on it, and
 * gives it back: whoever takes the file that is named here gets a fork (分叉). Empty where any of it fails.
 */
QString forkCase(const QString &store, const QString &folder, const QString &number);

}  // namespace remit::ui::testing
