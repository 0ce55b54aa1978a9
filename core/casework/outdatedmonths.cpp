#include "casework/labourwork.h"
#include "casework/months.h"

#include <algorithm>

namespace remit {

namespace {

/** A sheet that a lot was rejected of, with those of it whose pieces were taken back. */
Result<TouchedSheet> touchedSheet(const Desk &desk, qint64 act, const Json &lot)
{
    const Result<SheetDraft> sheet = draftOfSheet(desk, act);
    if (!sheet) return fail(sheet.error());
    TouchedSheet touched{act, sheet->area, sheet->team, sheet->on, {}, false};
    const Json &pieces = lot["pieces"];
    for (const LabourSheet::Receipt &receipt : sheet->received) {
        const bool named = pieces.object().empty() || !pieces[receipt.number.toLatin1().constData()].isNull();
        if (receipt.lot == lot["lot"].toString() && named && !touched.inmates.contains(receipt.number))
            touched.inmates << receipt.number;
    }
    return touched;
}

/** Whether the sheet still stands as it was before the lot was rejected. */
Result<bool> stands(const Desk &desk, const TouchedSheet &sheet)
{
    return desk.ports.points.sheet(sheet.team, sheet.on).map([&](const std::optional<LabourSheetRow> &row) {
        return row && row->act == sheet.act;
    });
}

/** Takes out what the summed month holds already: nobody on the sheet would have another figure now. */
Result<void> dropHeld(const Desk &desk, Month month, std::vector<OutdatedMonth> &list)
{
    QStringList inmates;
    for (const OutdatedMonth &one : list)
        if (!one.waiting) inmates << one.sheet.inmates;
    if (inmates.isEmpty()) return {};
    const Result<MonthSummary> now =
        computeMonth(desk, {.month = month, .inmates = inmates, .anewFrom = month, .sheets = false});
    if (!now) return fail(now.error());
    QStringList differing;
    for (const MonthLine &line : now->lines) {
        const Result<std::optional<MonthLine>> held = desk.ports.points.month(line.inmate, month);
        if (!held) return fail(held.error());
        if (*held && (*held)->result != line.result) differing << line.inmate;
    }
    std::erase_if(list, [&](const OutdatedMonth &one) {
        return !one.waiting && std::ranges::none_of(one.sheet.inmates,
                                                    [&](const QString &inmate) { return differing.contains(inmate); });
    });
    return {};
}

}  // namespace

Result<std::vector<OutdatedMonth>> outdatedBy(const Desk &desk, Month month)
{
    const Result<std::vector<qint64>> about = desk.ports.ledger.actsAbout(u"month:"_qs + isoMonth(month));
    if (!about) return fail(about.error());
    std::vector<OutdatedMonth> list;
    for (const qint64 seq : *about) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind != u"labour.lot") continue;
        const Json &body = entry->act.body;
        for (const Json &act : body["sheets"].array()) {
            Result<TouchedSheet> sheet = touchedSheet(desk, act.toInteger(), body);
            if (!sheet) return fail(sheet.error());
            if (monthOf(sheet->on) != month) continue;
            const Result<bool> waiting = stands(desk, *sheet);
            if (!waiting) return fail(waiting.error());
            list.push_back({seq, body["lot"].toString(), body["reason"].toString(), std::move(*sheet), *waiting});
        }
    }
    const Result<void> dropped = dropHeld(desk, month, list);
    if (!dropped) return fail(dropped.error());
    return list;
}

}  // namespace remit
