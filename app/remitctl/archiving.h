#pragma once
#include "archive/renewal.h"
#include "command.h"

namespace remit {

/** What becomes of packages once they are made; part of archiveCommands(). */
std::vector<Command> archivingCommands();

/** Adds to `lines` what the time stamps beside a package say, and gives it as {"renewals","renew_by"}. */
Json renewalsJson(const Call &call, const std::vector<Renewal> &renewals, QStringList &lines);
/** Whether all of them hold. */
bool hold(const std::vector<Renewal> &renewals);
/** `archive renew`. */
Command renewCommand();

}  // namespace remit
