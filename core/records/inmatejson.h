#pragma once
#include "base/json.h"
#include "records/inmate.h"

namespace remit {

/** An inmate as the ledger and the store hold it; the facts in the shape of a facts document. */
Json inmateToJson(const Inmate &inmate);
/** Errors: facts.* with `path`. */
Result<Inmate> inmateFromJson(const Json &json);

Json sentenceChangeToJson(const SentenceChange &change);
Result<SentenceChange> sentenceChangeFromJson(const Json &json);

Json recordedMonthToJson(const RecordedMonth &month);
Result<RecordedMonth> recordedMonthFromJson(const Json &json);

}  // namespace remit
