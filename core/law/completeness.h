#pragma once
#include "base/term.h"
#include "law/row.h"

#include <optional>

namespace remit {

class LawInForce;

/** A question that rules leave without an answer for somebody. */
struct Unanswered {
    Topic topic;
    Phase phase;
    /** The term, or the last reduction, that no row speaks of. */
    Term term;
};

/**
 * The first of the questions that every set has to answer for each length of sentence, where these rules do not: start
 * and interval of commutation and parole, its part or years to be served, and the floor. Without its row a question is
 * never asked, so that what it bars would be allowed. Nothing where all have an answer.
 */
std::optional<Unanswered> firstUnanswered(const LawInForce &rules);

}  // namespace remit
