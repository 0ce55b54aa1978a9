#include "casework/courtcorrection.h"
#include "command.h"

namespace remit {

namespace {

/** What the court's events say, and the options over it; with a remark the paper may stand alone. */
Result<RevokeRuling> requestOf(const Call &call, const Desk &desk)
{
    const QString number = call.operand(0);
    Result<RevokeRuling> read = readRevocation(desk, number);
    if (!read && !call.isSet(u"remark"_qs)) return read;
    RevokeRuling request = read ? *read : RevokeRuling{number, {}, {}, {}, false};
    request.number = call.value(u"number"_qs, request.number);
    if (call.isSet(u"on"_qs)) {
        const Result<Date> on = call.day(u"on"_qs, Date());
        if (!on) return fail(on.error());
        request.revokedOn = *on;
    }
    request.remark = call.value(u"remark"_qs);
    request.acceptLater = call.isSet(u"accept-later"_qs);
    return request;
}

Ending revoke(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<CaseFile> file = desk.ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const Result<RevokeRuling> request = requestOf(call, desk);
    if (!request) return fail(request.error());
    const Result<std::optional<Date>> end = endWithout(desk, *file);
    if (!end) return fail(end.error());
    const QString on = request->revokedOn ? isoDate(*request->revokedOn) : u"—"_qs;
    const QString back = *end ? isoDate(**end) : u"—"_qs;
    Json answer = Json::Object{{u"case"_qs, file->number}, {u"number"_qs, request->number}, {u"revoked_on"_qs, on}};
    if (*end) answer.set("end_without", isoDate(**end));
    QStringList lines{
        call.out.say(u"said.revocation"_qs,
                     {{u"case"_qs, file->number}, {u"number"_qs, request->number}, {u"on"_qs, on}, {u"end"_qs, back}})};
    if (call.isSet(u"record"_qs)) {
        const Result<Act> act = revokeRuling(desk, *request);
        if (!act) return fail(act.error());
        answer.set("act", act->seq);
        lines << call.out.say(u"said.revocation.recorded"_qs, {{u"seq"_qs, QString::number(act->seq)}});
    }
    call.out.answer(answer, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> revocationCommands()
{
    return {{u"case revoke"_qs,
             u"CASE"_qs,
             {{u"record"_qs},
              {u"number"_qs, u"NUMBER"_qs},
              {u"on"_qs, u"D"_qs},
              {u"remark"_qs, u"TEXT"_qs},
              {u"accept-later"_qs}},
             revoke}};
}

}  // namespace remit
