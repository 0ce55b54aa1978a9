#include "casework/caseprocedure.h"

#include "casework/screening.h"
#include "law/evaluate.h"

namespace remit {

Result<Procedure> procedureOfCase(const Desk &desk, const CaseFile &file)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    return desk.law.procedure(factsOf(*record, file.asOf, file.confirmed)).map([&](const CaseProcedure &asked) {
        return file.kind == CaseKind::Parole && asked.parole ? *asked.parole : asked.commutation;
    });
}

}  // namespace remit
