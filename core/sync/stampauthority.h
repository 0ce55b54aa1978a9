#pragma once
#include "base/result.h"

#include <QUrl>

namespace remit {

/**
 * Asks a time-stamp authority by one POST as RFC 3161, 3.4 has it, over http or https, and waits at most 30 seconds;
 * not for the window's thread. Errors: sync.stamp with `url` and `reason`.
 */
Result<QByteArray> askStampAuthority(const QUrl &authority, const QByteArray &request);

}  // namespace remit
