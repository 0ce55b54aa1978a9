#include "casework/prosecution.h"

#include "casework/officers.h"
#include "casework/papers.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

Result<void> checkReply(const Desk &desk, const ProsecutionReply &reply)
{
    const std::pair<const char16_t *, bool> needed[] = {{u"procuratorate", reply.procuratorate.trimmed().isEmpty()},
                                                        {u"opinion_number", reply.opinionNumber.trimmed().isEmpty()},
                                                        {u"points", reply.points.empty()}};
    for (const auto &[named, missing] : needed)
        if (missing) return fail(u"casework.reply.missing"_qs, {{u"named"_qs, QString::fromUtf16(named)}});
    for (const ProsecutionReply::Point &point : reply.points) {
        if (point.point.trimmed().isEmpty()) return fail(u"casework.reply.missing"_qs, {{u"named"_qs, u"points"_qs}});
        if (point.adopted != Adopted::Yes && point.reason.trimmed().isEmpty())
            return fail(u"casework.reply.reason"_qs, {{u"point"_qs, point.point}});
    }
    if (reply.on > desk.today()) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(reply.on)}});
    if (reply.on < reply.receivedOn)
        return fail(u"casework.reply.day"_qs,
                    {{u"on"_qs, isoDate(reply.on)}, {u"received"_qs, isoDate(reply.receivedOn)}});
    return {};
}

/** From the procuratorate's stage on, until the case is the court's. */
Result<void> checkStage(const Desk &desk, const CaseFile &file)
{
    const Workflow &workflow = desk.workflowOf(file.kind);
    const Stage *here = workflow.stage(file.state.stage);
    const Stage *opinion = workflow.stage(u"procuratorate"_qs);
    const bool open = file.state.status == CaseStatus::Open && !file.state.sent;
    if (open && here && opinion && here->number >= opinion->number) return {};
    return fail(u"casework.reply.stage"_qs, {{u"case"_qs, file.number}, {u"stage"_qs, file.state.stage}});
}

Result<ProsecutionReply> keep(const Desk &desk, const QString &caseNumber, ProsecutionReply reply)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    Result<void> sound = checkStage(desk, *file);
    if (sound) sound = checkReply(desk, reply);
    if (!sound) return fail(sound.error());
    reply.person = desk.officer.person;
    Json body = prosecutionReplyToJson(reply);
    body.set("case", caseNumber);
    return record(desk, {.kind = u"case.reply"_qs,
                         .on = reply.on,
                         .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + file->inmate},
                         .body = std::move(body)})
        .map([&](const Act &act) {
            reply.act = act.seq;
            return reply;
        });
}

}  // namespace

Result<ProsecutionReply> replyToProsecution(const Desk &desk, const QString &caseNumber, ProsecutionReply reply)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&] { return keep(desk, caseNumber, std::move(reply)); });
}

Result<void> checkReplied(const CaseFile &file)
{
    if (!file.reply) return {};
    const auto made = std::ranges::find(file.documents, u"prosecution-reply"_qs, &CaseDocument::form);
    if (made != file.documents.end() && made->act > file.reply->act) return {};
    return fail(u"casework.reply.paper"_qs, {{u"case"_qs, file.number}});
}

}  // namespace remit
