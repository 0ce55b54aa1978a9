#pragma once
#include "law/case.h"

namespace remit {

/**
 * The earliest day is reckoned by the rules of the report day. Where a reform comes before that day, the rules that it
 * brings decide instead, and the answer is theirs where they bar the proposal altogether: it cannot be made yet, and no
 * longer then. Days before the report day are not reckoned by older rules: no proposal can be made on them any more.
 */
void adoptReforms(Commutation &answer, const Facts &facts, const LawTable &table);
void adoptReforms(Parole &answer, const Facts &facts, const LawTable &table);

}  // namespace remit
