#pragma once
#include "arguments.h"

namespace remit {

/** Serves until SIGTERM or SIGINT, which must be blocked in every thread. */
Result<void> carryOut(const ServeCommand &command);
Result<void> carryOut(const InitCommand &command);
/** Serves as ServeCommand does. */
Result<void> carryOut(const ClerkPageCommand &command);
/** Prints the event as one JSON document. */
Result<void> carryOut(const EventCommand &command);
Result<void> carryOut(const SenderCommand &command);
/** Prints a JSON document a batch. */
Result<void> carryOut(const ReceivedCommand &command);
/** Prints a JSON document a packet; takes every file that it can, and fails where it refused one. */
Result<void> carryOut(const TakePacketsCommand &command);
/** Prints a JSON document a packet. */
Result<void> carryOut(const ListPacketsCommand &command);
/** Prints the files that it wrote. Errors: intake.batch.none, those of writePackets. */
Result<void> carryOut(const GivePacketsCommand &command);
Result<void> carryOut(const HelpCommand &command);

/** Prints "remit-intake: CODE: text" on standard error. */
void print(const Error &error);

}  // namespace remit
