#include "base/hundredths.h"
#include "casework/labourwork.h"
#include "pointsinput.h"

namespace remit {

namespace {

/** The draft as saved, with what it comes to now. */
Ending answerSheet(const Call &call, const Desk &desk, const SheetDraft &draft)
{
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    Json json = sheetDraftToJson(draft);
    json.set("revision", draft.revision);
    Json::Array computed;
    QStringList texts;
    for (const SheetLine &line : *lines) {
        computed.push_back(sheetLineToJson(line));
        texts << u"%1  %2%  %3  %4"_qs.arg(line.worker.number, hundredths(line.day.fulfilment.value_or(0)),
                                           hundredths(line.credit),
                                           call.out.say(u"labour.confirmation."_qs + line.confirmation));
    }
    json.set("computed", std::move(computed));
    call.out.answer(json, texts);
    return Exit::Done;
}

Ending save(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> json = readDocument(call.operand(0));
    if (!json) return fail(json.error());
    const Result<SheetDraft> draft = sheetDraftFromJson(*json, int((*json)["revision"].toInteger()));
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
    const Result<SheetDraft> held = draftOfSheet(desk, (*standing)->act);
    if (!held) return fail(held.error());
    return answerSheet(call, desk, *held);
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

Ending reject(const Call &call, LocalWorkplace &workplace)
{
    const Result<Date> on = call.day(u"on"_qs, workplace.desk().today());
    if (!on) return fail(on.error());
    LotRejection rejection{call.operand(0), *on, call.value(u"reason"_qs), {}};
    for (const QString &pair : call.list(u"pieces"_qs))
        rejection.pieces[pair.section(u':', 0, 0)] = pair.section(u':', 1).toInt();
    const Result<LotOutcome> outcome = rejectLot(workplace.desk(), rejection);
    if (!outcome) return fail(outcome.error());
    Json::Array drafts;
    Json::Array months;
    for (const QString &draft : outcome->drafts) drafts.emplace_back(draft);
    for (const Month month : outcome->summedMonths) months.emplace_back(isoMonth(month));
    call.out.answer(Json::Object{{u"act"_qs, outcome->act}, {u"drafts"_qs, drafts}, {u"summed_months"_qs, months}},
                    outcome->drafts);
    return Exit::Done;
}

}  // namespace

std::vector<Command> labourCommands()
{
    return {{u"labour save"_qs, u"FILE"_qs, {}, save},
            {u"labour show"_qs, u"TEAM DATE"_qs, {}, show},
            {u"labour sign"_qs, u"TEAM DATE"_qs, {}, sign},
            {u"labour reject"_qs,
             u"LOT"_qs,
             {{u"on"_qs, u"D"_qs}, {u"reason"_qs, u"TEXT"_qs}, {u"pieces"_qs, u"NUMBER:N,…"_qs}},
             reject}};
}

}  // namespace remit
