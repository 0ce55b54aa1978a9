#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * The standard words of agreement at the case's stage (各级意见规范用语) with what it proposes, for the officer to take
 * or change; empty where the stage has none, such as the procuratorate's, whose opinion is its own.
 */
QString standardOpinion(const Desk &desk, const CaseFile &file);

}  // namespace remit
