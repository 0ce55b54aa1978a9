#pragma once
#include "base/json.h"
#include "records/facts.h"

namespace remit {

/**
 * Reads a facts document (see resources/schema/facts.json). Unknown members are refused, so that a misspelt
 * fact is never taken for an unknown one; `number` and `name` below `person` are accepted and ignored.
 * Errors: facts.* with `path` (as $.judgment.term.years) and `value`.
 */
Result<Facts> factsFromJson(const Json &json);

/** Reads one element of a facts document's `history`; the paths of its faults begin with $.history[0]. */
Result<HistoryEvent> historyEventFromJson(const Json &json);

/** Writes what factsFromJson reads; absent values are left out. */
Json factsToJson(const Facts &facts);

/** Single sections, for records that are stored apart. */
Json judgmentToJson(const JudgmentFacts &judgment);
Json crimesToJson(const std::vector<CrimeFacts> &crimes);
Json propertyToJson(const PropertyFacts &property);
Json historyToJson(const std::vector<HistoryEvent> &history);
Json termToJson(Term term);

/** The code of a category, such as "official_duty". */
QString categoryCode(Category category);
std::optional<Category> categoryFromCode(const QString &code);
QString sentenceCode(Sentence sentence);
std::optional<Sentence> sentenceFromCode(const QString &code);

}  // namespace remit
