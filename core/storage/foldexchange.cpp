#include "storage/fold.h"

namespace remit {

Result<void> foldExchangeAct(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    if (entry.act.kind != u"exchange.resolve" || body["chosen"].toString() != u"theirs") return {};
    // The case begins anew: the copies of the side that was chosen follow.
    Result<void> done = foldNumberLoss(database, entry, body["case"].toString());
    for (const char *where : {"v_case where number", "v_case_step where case_number", "v_case_form where case_number",
                              "v_case_note where case_number"})
        if (done)
            done =
                execute(database, u"delete from %1 = ?"_qs.arg(QString::fromLatin1(where)), {body["case"].toString()});
    return done;
}

}  // namespace remit
