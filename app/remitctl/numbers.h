#pragma once
#include "command.h"

namespace remit {

/** Ranges of proposal numbers (文书号段) between the stores of a prison. */
std::vector<Command> numberCommands();

}  // namespace remit
