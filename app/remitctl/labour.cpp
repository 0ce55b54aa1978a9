#include "base/hundredths.h"
#include "casework/labourwork.h"
#include "pointsinput.h"

#include <algorithm>

namespace remit {

namespace {

/** The draft with its lines; `first` is told before them. */
Ending answerLines(const Call &call, const SheetDraft &draft, const std::vector<SheetLine> &lines, QStringList texts)
{
    Json json = sheetDraftToJson(draft);
    json.set("revision", draft.revision);
    Json::Array computed;
    for (const SheetLine &line : lines) {
        Json row = sheetLineToJson(line);
        row.set("figures", figuresOf(line));
        computed.push_back(std::move(row));
        texts << u"%1  %2%  %3  %4"_qs.arg(line.worker.number, hundredths(line.day.fulfilment.value_or(0)),
                                           hundredths(line.credit),
                                           call.out.say(u"labour.confirmation."_qs + line.confirmation));
    }
    json.set("computed", std::move(computed));
    call.out.answer(json, texts);
    return Exit::Done;
}

/** The draft as saved, with what it comes to now. */
Ending answerSheet(const Call &call, const Desk &desk, const SheetDraft &draft)
{
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    return answerLines(call, draft, *lines, {});
}

/** A sheet exactly as two officers signed it. */
Ending answerSigned(const Call &call, const Desk &desk, qint64 act)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(act);
    if (!entry) return fail(entry.error());
    const Result<SheetDraft> draft = draftOfSheet(desk, act);
    if (!draft) return fail(draft.error());
    const Result<SheetHeader> header = sheetHeaderFromJson(entry->lines.front().body);
    if (!header) return fail(header.error());
    std::vector<SheetLine> lines;
    for (std::size_t i = 1; i < entry->lines.size(); ++i) {
        Result<SheetLine> line = sheetLineFromJson(entry->lines[i].body);
        if (!line) return fail(line.error());
        lines.push_back(std::move(*line));
    }
    return answerLines(call, *draft, lines,
                       {call.out.say(u"labour.sheet.signed"_qs, {{u"act"_qs, QString::number(act)},
                                                                 {u"persons"_qs, header->signedBy.join(u"、"_qs)}})});
}

Ending save(const Call &call, LocalWorkplace &workplace)
{
    const Result<SheetDraft> draft = readDocument(call.operand(0)).and_then(readSheet);
    if (!draft) return fail(draft.error());
    const Result<SheetDraft> saved = saveSheet(workplace.desk(), *draft);
    if (!saved) return fail(saved.error());
    return answerSheet(call, workplace.desk(), *saved);
}

Ending show(const Call &call, LocalWorkplace &workplace)
{
    const auto on = parseIsoDate(call.operand(1));
    if (!on) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.operand(1)}});
    const Desk &desk = workplace.desk();
    const Result<std::optional<SheetDraft>> draft = sheetDraft(desk, call.operand(0), *on);
    if (!draft) return fail(draft.error());
    if (*draft) return answerSheet(call, desk, **draft);
    const Result<std::optional<LabourSheetRow>> standing = desk.ports.points.sheet(call.operand(0), *on);
    if (!standing) return fail(standing.error());
    if (!*standing)
        return fail(u"casework.points.draft.missing"_qs, {{u"team"_qs, call.operand(0)}, {u"on"_qs, call.operand(1)}});
    return answerSigned(call, desk, (*standing)->act);
}

/** Inmates confirm the figures as they are now, or refuse before a witness. */
Ending confirm(const Call &call, LocalWorkplace &workplace)
{
    const auto on = parseIsoDate(call.operand(1));
    if (!on) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.operand(1)}});
    const Result<QString> inmates = call.required(u"inmates"_qs);
    if (!inmates) return fail(inmates.error());
    const Desk &desk = workplace.desk();
    const Result<std::optional<SheetDraft>> held = sheetDraft(desk, call.operand(0), *on);
    if (!held) return fail(held.error());
    if (!*held)
        return fail(u"casework.points.draft.missing"_qs, {{u"team"_qs, call.operand(0)}, {u"on"_qs, call.operand(1)}});
    SheetDraft draft = **held;
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    const QString state = call.isSet(u"refused"_qs) ? u"refused"_qs : u"confirmed"_qs;
    for (const QString &number : inmates->split(u',', Qt::SkipEmptyParts)) {
        const auto line = std::find_if(lines->begin(), lines->end(),
                                       [&](const SheetLine &one) { return one.worker.number == number; });
        if (line == lines->end()) return fail(u"casework.inmate.unknown"_qs, {{u"number"_qs, number}});
        confirmLine(draft, *line, state, call.value(u"refused"_qs));
    }
    const Result<SheetDraft> saved = saveSheet(desk, draft);
    if (!saved) return fail(saved.error());
    return answerSheet(call, desk, *saved);
}

Ending sign(const Call &call, LocalWorkplace &workplace)
{
    const auto on = parseIsoDate(call.operand(1));
    if (!on) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.operand(1)}});
    const Result<SheetSigning> signing = signSheet(workplace.desk(), call.operand(0), *on);
    if (!signing) return fail(signing.error());
    const QString code = signing->act > 0 ? u"labour.signed"_qs : u"labour.signed.first"_qs;
    call.out.answer(
        Json::Object{{u"act"_qs, signing->act > 0 ? Json(signing->act) : Json()},
                     {u"first_signer"_qs, signing->firstSigner}},
        {call.out.say(code, {{u"act"_qs, QString::number(signing->act)}, {u"person"_qs, signing->firstSigner}})});
    return Exit::Done;
}

/** Pieces taken back by inmate: "NUMBER:N,…". Errors: remitctl.pieces with `value`. */
Result<std::map<QString, int>> readPieces(const QStringList &pairs)
{
    std::map<QString, int> pieces;
    for (const QString &pair : pairs) {
        const QString number = pair.section(u':', 0, 0);
        bool whole = false;
        const int count = pair.section(u':', 1).toInt(&whole);
        if (!whole || count <= 0 || number.isEmpty() || pieces.contains(number))
            return fail(u"remitctl.pieces"_qs, {{u"value"_qs, pair}});
        pieces[number] = count;
    }
    return pieces;
}

/** Which sheets and which summed months a rejected lot touches, and what is to be done. */
std::pair<Json, QStringList> toldOf(const Call &call, const LotOutcome &outcome, const QString &lot)
{
    Json::Array drafts, months, sheets;
    QStringList lines{
        call.out.say(u"labour.rejected"_qs, {{u"lot"_qs, lot}, {u"act"_qs, QString::number(outcome.act)}})};
    for (const QString &draft : outcome.drafts) drafts.emplace_back(draft);
    for (const Month month : outcome.summedMonths) months.emplace_back(isoMonth(month));
    for (const TouchedSheet &sheet : outcome.sheets) {
        sheets.push_back(Json::Object{{u"act"_qs, sheet.act},
                                      {u"area"_qs, sheet.area},
                                      {u"team"_qs, sheet.team},
                                      {u"on"_qs, isoDate(sheet.on)},
                                      {u"inmates"_qs, textsToJson(sheet.inmates)},
                                      {u"was_open"_qs, sheet.wasOpen}});
        lines << call.out.say(sheet.wasOpen ? u"labour.rejected.open"_qs : u"labour.rejected.sheet"_qs,
                              {{u"team"_qs, sheet.team},
                               {u"on"_qs, isoDate(sheet.on)},
                               {u"act"_qs, QString::number(sheet.act)},
                               {u"inmates"_qs, sheet.inmates.join(u"、"_qs)}});
    }
    for (const MonthStage &stage : outcome.stages)
        lines << call.out.say(u"labour.rejected.month"_qs,
                              {{u"month"_qs, isoMonth(stage.month)},
                               {u"area"_qs, stage.area},
                               {u"month_state"_qs, call.out.say(u"points.month."_qs + stage.state)}});
    return {
        Json::Object{
            {u"act"_qs, outcome.act}, {u"drafts"_qs, drafts}, {u"summed_months"_qs, months}, {u"sheets"_qs, sheets}},
        lines};
}

Ending reject(const Call &call, LocalWorkplace &workplace)
{
    const Result<Date> on = call.day(u"on"_qs, workplace.desk().today());
    if (!on) return fail(on.error());
    const Result<std::map<QString, int>> pieces = readPieces(call.list(u"pieces"_qs));
    if (!pieces) return fail(pieces.error());
    const Result<LotOutcome> outcome =
        rejectLot(workplace.desk(), {call.operand(0), *on, call.value(u"reason"_qs), *pieces});
    if (!outcome) return fail(outcome.error());
    const auto &[json, lines] = toldOf(call, *outcome, call.operand(0));
    call.out.answer(json, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> labourCommands()
{
    return {{u"labour save"_qs, u"FILE"_qs, {}, save},
            {u"labour show"_qs, u"TEAM DATE"_qs, {}, show},
            {u"labour confirm"_qs,
             u"TEAM DATE"_qs,
             {{u"inmates"_qs, u"NUMBER,…"_qs}, {u"refused"_qs, u"NOTE"_qs}},
             confirm},
            {u"labour sign"_qs, u"TEAM DATE"_qs, {}, sign},
            {u"labour reject"_qs,
             u"LOT"_qs,
             {{u"on"_qs, u"D"_qs}, {u"reason"_qs, u"TEXT"_qs}, {u"pieces"_qs, u"NUMBER:N,…"_qs}},
             reject}};
}

}  // namespace remit
