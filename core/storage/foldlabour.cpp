#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"

namespace remit {

namespace {

/** A sheet that replaces another ends it; the row stays, so that both can be seen. */
Result<void> endReplaced(Database &database, const LedgerEntry &entry)
{
    if (!entry.act.corrects) return {};
    return execute(database, u"update v_labour_sheet set ended = ? where seq = ?"_qs,
                   {entry.act.seq, *entry.act.corrects})
        .and_then([&] {
            return execute(database, u"update v_labour_line set ended = ? where seq = ?"_qs,
                           {entry.act.seq, *entry.act.corrects});
        });
}

int quotaAt(const LabourDay &day, const QString &operation)
{
    for (const auto &[name, pieces] : day.quota)
        if (name == operation) return pieces;
    return 0;
}

Result<void> foldReceipts(Database &database, qint64 seq, int place, const SheetLine &line)
{
    int number = 0;
    for (const LabourSheet::Receipt &receipt : line.received) {
        Result<void> folded = execute(database,
                                      u"insert into v_labour_receipt (seq, line, number, lot, operation, accepted, "
                                      u"rejected, quota) values (?, ?, ?, "
                                      "?, ?, ?, ?, ?)"_qs,
                                      {seq, place, ++number, textOf(receipt.lot), textOf(receipt.operation),
                                       receipt.accepted, receipt.rejected, quotaAt(line.day, receipt.operation)});
        if (!folded) return folded;
    }
    return {};
}

Result<void> foldLine(Database &database, const LedgerEntry &entry, const SheetHeader &header, const Json &body,
                      int place)
{
    const Result<SheetLine> line = sheetLineFromJson(body);
    if (!line) return fail(line.error());
    return execute(
               database,
               u"insert into v_labour_line (seq, line, inmate, team, day, month, computed, credit, fulfilment, earned, "
               "ended) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"_qs,
               {entry.act.seq, place, line->worker.number, textOf(header.team), dayOf(header.on),
                monthColumn(monthOf(header.on)), line->day.dayCredit, line->credit,
                line->day.fulfilment ? QVariant(*line->day.fulfilment) : QVariant(QMetaType::fromType<int>()),
                line->day.earnedSeconds})
        .and_then([&] { return foldReceipts(database, entry.act.seq, place, *line); });
}

}  // namespace

Result<void> foldLabourAct(Database &database, const LedgerEntry &entry)
{
    if (entry.act.kind != u"labour.sheet") return {};
    const Result<SheetHeader> header = sheetHeaderFromJson(entry.lines.front().body);
    if (!header) return fail(header.error());
    Result<void> folded = endReplaced(database, entry);
    if (!folded) return folded;
    folded = execute(
        database,
        u"insert into v_labour_sheet (seq, area, team, day, month, inmates, corrects, ended) values (?, ?, ?, ?, "
        "?, ?, ?, 0)"_qs,
        {entry.act.seq, textOf(header->area), textOf(header->team), dayOf(header->on), monthColumn(monthOf(header->on)),
         qint64(entry.lines.size()) - 1, entry.act.corrects.value_or(0)});
    for (std::size_t i = 1; folded && i < entry.lines.size(); ++i)
        folded = foldLine(database, entry, *header, entry.lines[i].body, int(i) + 1);
    return folded;
}

}  // namespace remit
