#include "shell/recordedact.h"

namespace remit::ui {

Result<RecordedAct> readAct(Workplace &place, const LedgerPlace &where)
{
    const Result<LedgerEntry> entry = place.desk().ports.ledger.act(where.seq);
    if (!entry) return fail(entry.error());
    const bool line = where.line > 0 && where.line <= int(entry->lines.size());
    const Json &body = line ? entry->lines[std::size_t(where.line - 1)].body : entry->act.body;
    const Result<Officer> officer = place.desk().ports.officers.officer(entry->act.by.officer);
    return RecordedAct{entry->act,
                       officer ? officer->name : entry->act.by.officer,
                       line ? where.line : 0,
                       qint64(entry->lines.size()),
                       QString::fromLatin1(entry->hash.toHex()),
                       QString::fromUtf8(body.pretty())};
}

}  // namespace remit::ui
