#pragma once
#include "json.h"

namespace remit_verify {

/** The head of that name; only batch.json has the name and version of a batch. Refuses as parseJson(). */
Json readHead(std::string_view bytes, std::string_view name);
/** The seals (电子印章) that ledger/seals.json tells of. Refuses as parseJson(). */
std::vector<Json> readSeals(std::string_view bytes);
/** The paper that a seal's file is set on: x.pdf of x.pdf.seal and of x.pdf.2.seal; empty for other files. */
std::string sealedPaper(const std::string &file);
/** A receipt (回执) or an event (办理动态) of a court, in its one form: else json.canonical. Refuses as parseJson(). */
Json readCourt(std::string_view bytes, bool receipt);

}  // namespace remit_verify
