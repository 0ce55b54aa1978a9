#pragma once
#include "archive.h"
#include "container.h"

namespace remit_verify {

/** The head of that name; only batch.json has the name and version of a batch. Refuses as parseJson(), like all here.
 */
Json readHead(std::string_view bytes, const std::string &name);
/** The seals (电子印章) that ledger/seals.json tells of. */
std::vector<Json> readSeals(std::string_view bytes);
/** A receipt (回执) or an event (办理动态) of a court, in its one form: else json.canonical. */
Json readCourt(std::string_view bytes, bool receipt);
/** The paper that a seal's file is set on: x.pdf of x.pdf.seal and of x.pdf.2.seal; empty for other files. */
std::string sealedPaper(const std::string &file);

/** Files of a case by their names below its folder. */
using Folder = std::map<std::string, const Entry *>;
/**
 * Checks a case against the checkpoint of the report, to which it adds acts, seals and waivers: its acts and proofs,
 * its papers against its catalogue, the acts and evidence of its figures, the acts behind what it goes without.
 */
Proven checkCase(const Archive &archive, const std::string &number, Folder files, Report &report, Findings &found);

}  // namespace remit_verify
