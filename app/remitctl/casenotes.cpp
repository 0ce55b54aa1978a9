#include "base/durablefile.h"
#include "casework/changedwords.h"
#include "casework/noticeobjections.h"
#include "casework/papers.h"
#include "casework/passages.h"
#include "casework/prosecution.h"
#include "command.h"

namespace remit {

namespace {

Json passageToJson(const Passage &passage)
{
    Json json;
    json.set("name", passage.name);
    json.set("text", passage.text);
    json.set("draft", passage.draft);
    json.set("typed", passage.typed);
    if (!passage.typed) return json;
    json.set("person", passage.person);
    json.set("on", isoDate(passage.on));
    json.set("record_moved", passage.recordMoved);
    return json;
}

QString lineOf(const Call &call, const Passage &passage)
{
    const QString state = passage.recordMoved       ? u"moved"_qs
                          : passage.typed           ? u"typed"_qs
                          : passage.draft.isEmpty() ? u"empty"_qs
                                                    : u"draft"_qs;
    return u"%1  %2  %3"_qs.arg(passage.name, -24).arg(call.out.say(u"passage."_qs + state), passage.text);
}

Ending caseFacts(const Call &call, LocalWorkplace &workplace)
{
    const auto passages = passagesOf(workplace.desk(), call.operand(0));
    if (!passages) return fail(passages.error());
    Json::Array list;
    QStringList lines;
    for (const Passage &passage : *passages) {
        list.push_back(passageToJson(passage));
        lines << lineOf(call, passage);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Json changeToJson(const Changed &change, const char *group)
{
    Json json;
    json.set(group, change.group);
    json.set("entry", change.entry);
    json.set("field", change.path);
    json.set("before", change.before);
    json.set("after", change.after);
    if (!change.cause) return json;
    json.set("act", change.cause->act);
    json.set("kind", change.cause->kind);
    json.set("at", isoInstant(change.cause->at));
    json.set("officer", change.cause->officer);
    return json;
}

QString lineOf(const Call &call, const Changed &change, bool onPaper)
{
    const ChangedWords words = changedInWords(change, onPaper, call.out.messages());
    const QString cause = change.cause ? call.out.say(u"said.changes.cause"_qs,
                                                      {{u"on"_qs, isoDate(dateIn(change.cause->at))},
                                                       {u"officer"_qs, change.cause->officer},
                                                       {u"kind"_qs, call.out.say(u"act."_qs + change.cause->kind)},
                                                       {u"act"_qs, QString::number(change.cause->act)}})
                                       : call.out.say(u"said.changes.calendar"_qs);
    return u"  %1：%2 → %3  [%4]"_qs.arg(words.what, words.before, words.after, cause);
}

Ending caseChanges(const Call &call, LocalWorkplace &workplace)
{
    const auto found = whatChanged(workplace.desk(), call.operand(0), call.value(u"since"_qs));
    if (!found) return fail(found.error());
    const DecidedLevel &since = found->since;
    Json json;
    json.set("case", call.operand(0));
    json.set("since", Json::Object{{u"stage"_qs, since.stage}, {u"on"_qs, isoDate(since.on)}, {u"act"_qs, since.act}});
    Json::Array record, papers;
    const bool none = found->record.empty() && found->papers.empty();
    QStringList lines{call.out.say(none ? u"said.changes.none"_qs : u"said.changes.since"_qs,
                                   {{u"level"_qs, levelInWords(since, call.out.messages())},
                                    {u"on"_qs, isoDate(since.on)},
                                    {u"act"_qs, QString::number(since.act)}})};
    for (const Changed &change : found->record) {
        record.push_back(changeToJson(change, "group"));
        lines << lineOf(call, change, false);
    }
    QString paper;
    for (const Changed &change : found->papers) {
        papers.push_back(changeToJson(change, "paper"));
        if (change.group != paper) lines << call.out.say(u"form."_qs + familyOf(change.group));
        paper = change.group;
        lines << lineOf(call, change, true);
    }
    json.set("record", std::move(record));
    json.set("papers", std::move(papers));
    call.out.answer(json, lines);
    return Exit::Done;
}

/** The words: of --text, of a file, or none, so that the draft stands again. */
Result<QString> wordsOf(const Call &call)
{
    if (!call.isSet(u"file"_qs)) return call.value(u"text"_qs);
    return readWhole(call.value(u"file"_qs)).map([](const QByteArray &bytes) { return QString::fromUtf8(bytes); });
}

Ending caseWrite(const Call &call, LocalWorkplace &workplace)
{
    if (!call.isSet(u"text"_qs) && !call.isSet(u"file"_qs) && !call.isSet(u"draft"_qs))
        return fail(u"remitctl.missing"_qs, {{u"option"_qs, u"text"_qs}});
    const Result<QString> words = wordsOf(call);
    if (!words) return fail(words.error());
    const auto written = writePassage(workplace.desk(), call.operand(0), call.operand(1), *words);
    if (!written) return fail(written.error());
    call.out.answer(passageToJson(*written), {lineOf(call, *written)});
    return Exit::Done;
}

void answerObjection(const Call &call, const NoticeObjection &objection)
{
    Json json = noticeObjectionToJson(objection);
    json.set("objection", objection.act);
    call.out.answer(json, {u"%1  %2  %3"_qs.arg(QString::number(objection.act), objection.by, objection.text)});
}

Ending caseObject(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> on = call.day(u"on"_qs, desk.today());
    if (!on) return fail(on.error());
    const auto objection =
        recordNoticeObjection(desk, call.operand(0), {*on, call.value(u"by"_qs), call.value(u"text"_qs)});
    if (!objection) return fail(objection.error());
    answerObjection(call, *objection);
    return Exit::Done;
}

Ending caseAnswer(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> on = call.day(u"on"_qs, desk.today());
    if (!on) return fail(on.error());
    const Result<qint64> number =
        call.required(u"objection"_qs).and_then([&](const QString &) { return call.number(u"objection"_qs, 0); });
    if (!number) return fail(number.error());
    const auto objection = answerNoticeObjection(desk, call.operand(0), *number, *on, call.value(u"text"_qs));
    if (!objection) return fail(objection.error());
    answerObjection(call, *objection);
    return Exit::Done;
}

/** "no|关于计分的意见|理由": whether it is adopted, the point, and why not. Errors: remitctl.kind. */
Result<ProsecutionReply::Point> readPoint(const QString &words)
{
    const auto adopted = adoptedFromCode(words.section(u'|', 0, 0));
    if (!adopted) return fail(u"remitctl.kind"_qs, {{u"value"_qs, words}});
    return ProsecutionReply::Point{words.section(u'|', 1, 1), *adopted, words.section(u'|', 2)};
}

Ending caseReply(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<Date> on = call.day(u"on"_qs, desk.today());
    if (!on) return fail(on.error());
    const Result<Date> received = call.day(u"received"_qs, *on);
    if (!received) return fail(received.error());
    ProsecutionReply reply{
        call.value(u"procuratorate"_qs), call.value(u"opinion"_qs), *received, *on, call.value(u"number"_qs), {}};
    for (const QString &words : call.values(u"point"_qs)) {
        const Result<ProsecutionReply::Point> point = readPoint(words);
        if (!point) return fail(point.error());
        reply.points.push_back(*point);
    }
    const auto kept = replyToProsecution(desk, call.operand(0), std::move(reply));
    if (!kept) return fail(kept.error());
    call.out.answer(prosecutionReplyToJson(*kept), {kept->opinionNumber});
    return Exit::Done;
}

}  // namespace

std::vector<Command> caseNoteCommands()
{
    return {{u"case facts"_qs, u"CASE"_qs, {}, caseFacts},
            {u"case changes"_qs, u"CASE"_qs, {{u"since"_qs, u"STAGE"_qs}}, caseChanges},
            {u"case write"_qs,
             u"CASE NAME"_qs,
             {{u"text"_qs, u"TEXT"_qs}, {u"file"_qs, u"FILE"_qs}, {u"draft"_qs}},
             caseWrite},
            {u"case object"_qs,
             u"CASE"_qs,
             {{u"on"_qs, u"D"_qs}, {u"by"_qs, u"WHO"_qs}, {u"text"_qs, u"TEXT"_qs}},
             caseObject},
            {u"case answer"_qs,
             u"CASE"_qs,
             {{u"objection"_qs, u"N"_qs}, {u"on"_qs, u"D"_qs}, {u"text"_qs, u"TEXT"_qs}},
             caseAnswer},
            {u"case reply"_qs,
             u"CASE"_qs,
             {{u"procuratorate"_qs, u"NAME"_qs},
              {u"opinion"_qs, u"NUMBER"_qs},
              {u"received"_qs, u"D"_qs},
              {u"on"_qs, u"D"_qs},
              {u"number"_qs, u"NUMBER"_qs},
              {u"point"_qs, u"yes|POINT|REASON…"_qs}},
             caseReply}};
}

}  // namespace remit
