#include "base/durablefile.h"
#include "casework/parties/handover.h"
#include "casework/parties/prosecutioncopy.h"
#include "command.h"
#include "trust.h"

namespace remit {

namespace {

/** The largest file that somebody brings along: a ruling, a photograph, an answer. */
constexpr qint64 largestFile = 64 << 20;

/** Empty where no file is named. */
Result<QByteArray> bytesOf(const QString &path)
{
    return path.isEmpty() ? Result<QByteArray>(QByteArray()) : readWhole(path, largestFile);
}

/** Puts an answer to be completed beside the parcel; its day is left for whoever answers. */
Result<QString> writeBlank(const QString &parcel, const ParcelAnswer &blank)
{
    const QString path = u"%1.%2.answer.json"_qs.arg(parcel, blank.caseNumber);
    Json json = parcelAnswerToJson(blank);
    json.set("on", "");
    return writeDurably(path, json.canonical() + '\n').map([&] { return path; });
}

QString dayText(const std::optional<Date> &day) { return day ? isoDate(*day) : u"-"_qs; }

void setDay(Json &json, const char *name, const std::optional<Date> &day)
{
    json.set(name, day ? Json(isoDate(*day)) : Json());
}

Ending handoverGive(const Call &call, LocalWorkplace &workplace)
{
    HandoverRequest request;
    request.caseNumber = call.operand(0);
    for (const auto &[name, target] :
         {std::pair(u"to"_qs, &request.to), {u"place"_qs, &request.place}, {u"out"_qs, &request.path}}) {
        const Result<QString> value = call.required(name);
        if (!value) return fail(value.error());
        *target = *value;
    }
    if (call.isSet(u"served-on"_qs)) {
        const Result<Date> day = call.day(u"served-on"_qs, {});
        if (!day) return fail(day.error());
        request.servedOn = *day;
    }
    for (const auto &[name, target] : {std::pair(u"ruling"_qs, &request.ruling), {u"photo"_qs, &request.photo}}) {
        const Result<QByteArray> bytes = bytesOf(call.value(name));
        if (!bytes) return fail(bytes.error());
        *target = *bytes;
    }
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    const auto given = giveHandover(workplace.desk(), request, workplace.renderer(), **signer);
    if (!given) return fail(given.error());
    const Result<QString> blank = writeBlank(request.path, given->blank);
    if (!blank) return fail(blank.error());
    QStringList lines{call.out.say(u"said.handover.given"_qs, {{u"to"_qs, request.to}, {u"file"_qs, request.path}})};
    QStringList lacking;
    for (const QString &kind : given->lacking) lacking << call.out.say(u"handover.lacking."_qs + kind);
    if (!lacking.isEmpty())
        lines << call.out.say(u"said.handover.lacking"_qs, {{u"papers"_qs, lacking.join(u"、"_qs)}});
    lines << call.out.say(u"said.handover.blank"_qs, {{u"file"_qs, *blank}});
    call.out.answer(Json::Object{{u"case"_qs, request.caseNumber},
                                 {u"file"_qs, request.path},
                                 {u"digest"_qs, QString::fromLatin1(given->file.digest.toHex())},
                                 {u"size"_qs, given->file.size},
                                 {u"act"_qs, given->act},
                                 {u"lacking"_qs, Json::Array(given->lacking.begin(), given->lacking.end())},
                                 {u"answer"_qs, *blank}},
                    lines);
    return Exit::Done;
}

/** What stands on a receipt of paper; its person is the case's own. */
Result<ReadAnswer> typedReceipt(const Call &call, const Desk &desk)
{
    const Result<QString> from = call.required(u"from"_qs);
    if (!from) return fail(from.error());
    const Result<Date> on = call.day(u"on"_qs, desk.today());
    if (!on) return fail(on.error());
    const Result<CaseFile> file = desk.ports.cases.caseFile(call.value(u"case"_qs));
    if (!file) return fail(file.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    const ParcelAnswer answer{ParcelPurpose::Handover, {},    file->number, file->inmate,
                              record->inmate.name,     *from, *on,          call.values(u"missing"_qs)};
    const Result<QByteArray> scan = bytesOf(call.operand(0));
    if (!scan) return fail(scan.error());
    return ReadAnswer{answer, {}, scan->isEmpty() ? parcelAnswerToJson(answer).canonical() : *scan};
}

Result<ReadAnswer> answerFile(const Call &call, const Desk &desk)
{
    const auto trust = trustOf(call, desk);
    if (!trust) return fail(trust.error());
    const Result<QByteArray> bytes = bytesOf(call.operand(0));
    if (!bytes) return fail(bytes.error());
    return readAnswer(*bytes, *trust ? (*trust)->authorities : TrustStore(), desk.clock());
}

Ending recordFrom(const Call &call, const Desk &desk, ParcelPurpose purpose, const Result<ReadAnswer> &read)
{
    if (!read) return fail(read.error());
    const Result<RecordedAnswer> kept = recordAnswer(desk, purpose, *read);
    if (!kept) return fail(kept.error());
    const ParcelAnswer &answer = kept->answer;
    const QStringList named = purpose == ParcelPurpose::Handover ? answer.missing : answer.points;
    Json json = parcelAnswerToJson(answer);
    json.set("act", kept->act);
    json.set("signer", kept->signer.isEmpty() ? Json() : Json(kept->signer));
    call.out.answer(
        json,
        {call.out.say(u"said.answer.recorded"_qs,
                      {{u"case"_qs, answer.caseNumber},
                       {u"from"_qs, answer.from},
                       {u"on"_qs, isoDate(answer.on)},
                       {u"signed"_qs, kept->signer.isEmpty() ? call.out.say(u"answer.unsigned"_qs) : kept->signer},
                       {u"what"_qs, named.isEmpty() ? call.out.say(u"answer.complete"_qs) : named.join(u"；"_qs)}})});
    return named.isEmpty() ? Exit::Done : Exit::Negative;
}

Ending handoverReceipt(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    return recordFrom(call, desk, ParcelPurpose::Handover,
                      call.isSet(u"case"_qs) ? typedReceipt(call, desk) : answerFile(call, desk));
}

Json trafficToJson(const ParcelTraffic &traffic)
{
    Json::Array given;
    Json::Array answers;
    for (const GivenParcel &each : traffic.given)
        given.push_back(Json::Object{{u"act"_qs, each.act},
                                     {u"at"_qs, isoInstant(each.at)},
                                     {u"to"_qs, each.to},
                                     {u"digest"_qs, each.digest},
                                     {u"path"_qs, each.path}});
    for (const RecordedAnswer &each : traffic.answers) {
        Json json = parcelAnswerToJson(each.answer);
        json.set("act", each.act);
        json.set("signer", each.signer.isEmpty() ? Json() : Json(each.signer));
        answers.push_back(std::move(json));
    }
    return Json::Object{{u"given"_qs, std::move(given)}, {u"answers"_qs, std::move(answers)}};
}

Ending handoverList(const Call &call, LocalWorkplace &workplace)
{
    const auto found = handovers(workplace.desk());
    if (!found) return fail(found.error());
    Json::Array list;
    QStringList lines;
    bool open = false;
    for (const Handover &each : *found) {
        const QString state = handoverStateCode(each.state);
        open = open || each.state == HandoverState::Overdue || each.state == HandoverState::Incomplete;
        Json json = trafficToJson(each.traffic);
        json.set("case", each.caseNumber);
        json.set("inmate", each.inmate);
        json.set("name", each.name);
        json.set("state", state);
        for (const auto &[name, day] : {std::pair("served_on", each.servedOn),
                                        {"notify_by", each.notifyBy},
                                        {"documents_by", each.documentsBy},
                                        {"report_by", each.reportBy}})
            setDay(json, name, day);
        list.push_back(std::move(json));
        lines << call.out.say(u"said.handover.row"_qs, {{u"case"_qs, each.caseNumber},
                                                        {u"name"_qs, each.name},
                                                        {u"state"_qs, call.out.say(u"handover.state."_qs + state)},
                                                        {u"documents"_qs, dayText(each.documentsBy)},
                                                        {u"report"_qs, dayText(each.reportBy)}});
        for (const RecordedAnswer &answer : each.traffic.answers)
            for (const QString &missing : answer.answer.missing) lines << u"    "_qs + missing;
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.handover.none"_qs);
    call.out.answer(list, lines);
    return open ? Exit::Negative : Exit::Done;
}

Ending prosecutionGive(const Call &call, LocalWorkplace &workplace)
{
    const bool batch = call.isSet(u"batch"_qs);
    const QString name = batch ? call.value(u"batch"_qs) : call.operand(0);
    const Result<QString> to = call.required(u"to"_qs);
    if (!to) return fail(to.error());
    const Result<QString> path = call.required(u"out"_qs);
    if (!path) return fail(path.error());
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    const auto given = giveProsecutionCopy(workplace.desk(), {name, batch, *to, *path}, **signer);
    if (!given) return fail(given.error());
    Json::Array answers;
    for (const ParcelAnswer &blank : given->blanks) {
        Result<QString> file = writeBlank(*path, blank);
        if (!file) return fail(file.error());
        answers.emplace_back(*file);
    }
    const QString count = QString::number(given->blanks.size());
    call.out.answer(
        Json::Object{{u"file"_qs, *path},
                     {u"digest"_qs, QString::fromLatin1(given->file.digest.toHex())},
                     {u"size"_qs, given->file.size},
                     {u"act"_qs, given->act},
                     {u"answers"_qs, std::move(answers)}},
        {call.out.say(u"said.prosecution.given"_qs, {{u"to"_qs, *to}, {u"file"_qs, *path}, {u"count"_qs, count}})});
    return Exit::Done;
}

Ending prosecutionOpinion(const Call &call, LocalWorkplace &workplace)
{
    return recordFrom(call, workplace.desk(), ParcelPurpose::Prosecution, answerFile(call, workplace.desk()));
}

Ending prosecutionList(const Call &call, LocalWorkplace &workplace)
{
    const auto found = prosecutionCopies(workplace.desk());
    if (!found) return fail(found.error());
    Json::Array list;
    QStringList lines;
    bool owed = false;
    for (const ProsecutionCopy &each : *found) {
        const QString state = opinionStateCode(each.state);
        owed = owed || each.state == OpinionState::Owed;
        Json json = trafficToJson(each.traffic);
        json.set("case", each.caseNumber);
        json.set("name", each.name);
        json.set("state", state);
        list.push_back(std::move(json));
        const QString number = each.traffic.answers.empty() ? u"-"_qs : each.traffic.answers.back().answer.number;
        lines << call.out.say(u"said.prosecution.row"_qs,
                              {{u"case"_qs, each.caseNumber},
                               {u"name"_qs, each.name},
                               {u"state"_qs, call.out.say(u"prosecution.state."_qs + state)},
                               {u"number"_qs, number}});
        if (each.state == OpinionState::Owed)
            for (const QString &point : each.traffic.answers.back().answer.points) lines << u"    "_qs + point;
    }
    if (lines.isEmpty()) lines << call.out.say(u"said.prosecution.none"_qs);
    call.out.answer(list, lines);
    return owed ? Exit::Negative : Exit::Done;
}

}  // namespace

std::vector<Command> partyCommands()
{
    return {{u"handover give"_qs,
             u"CASE"_qs,
             {{u"to"_qs, u"AGENCY"_qs},
              {u"place"_qs, u"PLACE"_qs},
              {u"out"_qs, u"FILE"_qs},
              {u"served-on"_qs, u"D"_qs},
              {u"ruling"_qs, u"FILE"_qs},
              {u"photo"_qs, u"FILE"_qs},
              {u"key-passphrase-file"_qs, u"FILE"_qs}},
             handoverGive},
            {u"handover receipt"_qs,
             u"[FILE]"_qs,
             {{u"trust"_qs, u"CA.pem"_qs},
              {u"case"_qs, u"CASE"_qs},
              {u"from"_qs, u"AGENCY"_qs},
              {u"on"_qs, u"D"_qs},
              {u"missing"_qs, u"TEXT…"_qs}},
             handoverReceipt},
            {u"handover list"_qs, u""_qs, {}, handoverList},
            {u"prosecution give"_qs,
             u"[CASE]"_qs,
             {{u"to"_qs, u"OFFICE"_qs},
              {u"out"_qs, u"FILE"_qs},
              {u"batch"_qs, u"BATCH"_qs},
              {u"key-passphrase-file"_qs, u"FILE"_qs}},
             prosecutionGive},
            {u"prosecution opinion"_qs, u"FILE"_qs, {{u"trust"_qs, u"CA.pem"_qs}}, prosecutionOpinion},
            {u"prosecution list"_qs, u""_qs, {}, prosecutionList}};
}

}  // namespace remit
