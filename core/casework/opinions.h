#pragma once
#include "casework/cases.h"

namespace remit {

/**
 * The standard words of agreement at the case's stage (各级意见规范用语) with what it proposes, for the officer to take
 * or change; empty where the stage has none, such as the procuratorate's, whose opinion is its own.
 */
QString standardOpinion(const Desk &desk, const CaseFile &file);

/**
 * actOnCases() with these words for each case as its opinion: what the action's text says is not used. One at a stage
 * without standard words is refused: casework.opinion.none with `stage`.
 */
std::vector<ItemResult> actInStandardWords(const Desk &desk, const QStringList &numbers, const CaseAction &action,
                                           const Progress &progress = {});

}  // namespace remit
