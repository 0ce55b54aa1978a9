#pragma once
#include "base/result.h"

namespace remit {

/** The HTTP status under which an intake tells a client of this error; 500 for a fault of its own. */
int problemStatus(const Error &error);

}  // namespace remit
