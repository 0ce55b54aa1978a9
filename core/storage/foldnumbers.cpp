#include "casework/numbers/series.h"
#include "storage/fold.h"

namespace remit {

Result<void> foldNumberUse(Database &database, const LedgerEntry &entry, const QString &proposalNumber)
{
    const auto said = parseProposalNumber(proposalNumber);
    if (!said) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.proposal_number"_qs}});
    for (const QString &subject : {numberSubject(said->series), allNumbers()}) {
        Result<void> noted = execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                                     {subject, entry.act.seq});
        if (!noted) return noted;
    }
    return execute(
        database,
        u"insert into v_series (series, last) values (?, ?) on conflict (series) do update set last = max(last, excluded.last)"_qs,
        {said->series.key(), said->number});
}

Result<void> foldNumberLoss(Database &database, const LedgerEntry &entry, const QString &caseNumber)
{
    Result<Statement> row = database.run(u"select proposal_number from v_case where number = ?"_qs, {caseNumber});
    if (!row) return fail(row.error());
    const QString number = row->next() ? row->text(0) : QString();
    row = fail(QString());  // the read ends before the write
    return number.isEmpty() ? Result<void>() : foldNumberUse(database, entry, number);
}

}  // namespace remit
