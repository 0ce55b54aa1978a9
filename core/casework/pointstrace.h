#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * From an inmate's figures down to what they rest on (考核分溯源): months with their act, line and profile; in each the
 * matters with clause, words, witnesses, evidence and the meetings that decided them; the sheets with signers and lots;
 * every earlier figure that was corrected; cycles with grade and reward. `month`: only that one. As data:
 * {"inmate","name","months":[{"month","total",…,"source":{act,line,at,by},"matters":[…],"labour":{…},"corrected":[…]}],
 * "cycles":[…]}. Changes nothing. Errors: casework.inmate.unknown, storage.*.
 */
Result<Json> tracePoints(const Desk &desk, const QString &inmate, std::optional<Month> month = {});

/** The ledger places that an inmate's points rest on: month lines, matters, sheet headers and lines, cycles, decisions.
 */
Result<std::vector<LedgerPlace>> pointsPlaces(const Desk &desk, const QString &inmate);

}  // namespace remit
