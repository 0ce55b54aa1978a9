#pragma once
#include "command.h"

namespace remit {

/** What becomes of packages once they are made; part of archiveCommands(). */
std::vector<Command> archivingCommands();

}  // namespace remit
