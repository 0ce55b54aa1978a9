#pragma once
#include "archive/renewaldue.h"
#include "command.h"

namespace remit {

/** What becomes of packages once they are made; part of archiveCommands(). */
std::vector<Command> archivingCommands();

/** Adds to `lines` by when and why a package is to be renewed: {"renew_by","renew_why","renew_what"}. */
Json dueJson(const Call &call, const RenewalDue &due, QStringList &lines);
/** The same with what the time stamps beside it say, "renewals". */
Json renewalsJson(const Call &call, const std::vector<Renewal> &renewals, const RenewalDue &due, QStringList &lines);
/** `archive renew`. */
Command renewCommand();

}  // namespace remit
