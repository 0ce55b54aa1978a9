#pragma once
#include "casework/desk.h"
#include "law/procedure.h"

namespace remit {

/**
 * How the law wants this case handled (办理程序), by its planned report day, its kind and what was confirmed. Errors:
 * those of reading the inmate, law.*.
 */
Result<Procedure> procedureOfCase(const Desk &desk, const CaseFile &file);

}  // namespace remit
