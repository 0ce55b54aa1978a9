#include "casework/noticeobjections.h"

#include "casework/officers.h"
#include "casework/record.h"
#include "casework/trustedtime.h"

#include <algorithm>

namespace remit {

namespace {

Result<void> checkWordsAndDay(const Desk &desk, const QString &words, Date on, Date from)
{
    if (words.trimmed().isEmpty()) return fail(u"casework.notice.words"_qs);
    if (on < from) return fail(u"casework.notice.day"_qs, {{u"on"_qs, isoDate(on)}, {u"from"_qs, isoDate(from)}});
    return checkInTime(desk, u"case.objection"_qs, on);
}

Result<CaseFile> onNotice(const Desk &desk, const QString &caseNumber)
{
    Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return file;
    if (file->state.stage == u"notice" && file->state.status == CaseStatus::Open) return file;
    return fail(u"casework.notice.stage"_qs, {{u"case"_qs, caseNumber}, {u"stage"_qs, file->state.stage}});
}

Result<NoticeObjection> objectionIn(const Desk &desk, const QString &caseNumber, qint64 act)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const auto found = std::ranges::find(file->objections, act, &NoticeObjection::act);
    if (found == file->objections.end())
        return fail(u"casework.notice.unknown"_qs, {{u"case"_qs, caseNumber}, {u"objection"_qs, QString::number(act)}});
    return *found;
}

NewAct actOn(const CaseFile &file, const QString &kind, Date on, Json body)
{
    body.set("case", file.number);
    return {.kind = kind,
            .on = on,
            .subject = {u"case:"_qs + file.number, u"inmate:"_qs + file.inmate},
            .body = std::move(body)};
}

Result<NoticeObjection> receive(const Desk &desk, const QString &caseNumber, const ReceivedObjection &received)
{
    const Result<CaseFile> file = onNotice(desk, caseNumber);
    if (!file) return fail(file.error());
    const CaseStep *decided = decisionOf(file->state, u"committee"_qs);
    const Date from = decided ? decided->event.on : file->openedOn;
    const Result<void> sound =
        checkWordsAndDay(desk, received.by.trimmed().isEmpty() ? QString() : received.text, received.on, from);
    if (!sound) return fail(sound.error());
    const NoticeObjection objection{received.on, received.by.trimmed(), received.text.trimmed(), desk.officer.person};
    return record(desk, actOn(*file, u"case.objection"_qs, received.on, noticeObjectionToJson(objection)))
        .and_then([&](const Act &act) { return objectionIn(desk, caseNumber, act.seq); });
}

Result<NoticeObjection> answer(const Desk &desk, const QString &caseNumber, qint64 number, Date on, const QString &text)
{
    const Result<CaseFile> file = onNotice(desk, caseNumber);
    if (!file) return fail(file.error());
    const Result<NoticeObjection> objection = objectionIn(desk, caseNumber, number);
    if (!objection) return objection;
    const ErrorArgs args{{u"case"_qs, caseNumber}, {u"objection"_qs, QString::number(number)}};
    if (objection->answeredOn) return fail(u"casework.notice.answered"_qs, args);
    if (objection->person == desk.officer.person || objection->by.contains(desk.officer.name))
        return fail(u"casework.notice.person"_qs, {{u"person"_qs, desk.officer.name}});
    const Result<void> sound = checkWordsAndDay(desk, text, on, objection->on);
    if (!sound) return fail(sound.error());
    Json body;
    body.set("objection", number);
    body.set("on", isoDate(on));
    body.set("text", text.trimmed());
    body.set("person", desk.officer.person);
    return record(desk, actOn(*file, u"case.answer"_qs, on, std::move(body))).and_then([&](const Act &) {
        return objectionIn(desk, caseNumber, number);
    });
}

}  // namespace

Result<NoticeObjection> recordNoticeObjection(const Desk &desk, const QString &caseNumber,
                                              const ReceivedObjection &received)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&] { return receive(desk, caseNumber, received); });
}

Result<NoticeObjection> answerNoticeObjection(const Desk &desk, const QString &caseNumber, qint64 objection, Date on,
                                              const QString &text)
{
    const Result<void> allowed = requireRole(desk, {u"committee_secretary"_qs});
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&] { return answer(desk, caseNumber, objection, on, text); });
}

Result<void> checkObjectionsAnswered(const CaseFile &file)
{
    const auto open =
        std::ranges::count_if(file.objections, [](const NoticeObjection &objection) { return !objection.answeredOn; });
    if (open == 0) return {};
    return fail(u"casework.notice.open"_qs, {{u"case"_qs, file.number}, {u"count"_qs, QString::number(open)}});
}

}  // namespace remit
