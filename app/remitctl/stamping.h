#pragma once
#include "base/result.h"

#include <QUrl>

namespace remit {

/** Asks a time-stamp authority by one POST as RFC 3161, 3.4 has it. Errors: sync.stamp with `url` and `reason`. */
Result<QByteArray> askOverHttp(const QUrl &authority, const QByteArray &request);

}  // namespace remit
