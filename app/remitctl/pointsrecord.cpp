#include "base/hundredths.h"
#include "casework/meetings.h"
#include "casework/pointscheck.h"
#include "casework/pointsshapes.h"
#include "casework/pointstrace.h"
#include "pointsinput.h"

namespace remit {

namespace {

Ending answerActs(const Call &call, const Result<std::vector<Act>> &acts)
{
    if (!acts) return fail(acts.error());
    QStringList lines;
    for (const Act &act : *acts)
        lines << call.out.say(u"points.act"_qs, {{u"act"_qs, QString::number(act.seq)}, {u"kind"_qs, act.kind}});
    call.out.answer(actsToJson(*acts), lines);
    return Exit::Done;
}

Ending record(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> document = readDocument(call.operand(0));
    if (!document) return fail(document.error());
    const Json list = document->isArray() ? *document : Json(Json::Array{*document});
    std::vector<NewMatter> matters;
    for (const Json &json : list.array()) {
        Result<NewMatter> matter = readMatter(json);
        if (!matter) return fail(matter.error());
        matters.push_back(std::move(*matter));
    }
    const Desk &desk = workplace.desk();
    const Result<std::vector<LedgerPlace>> places = recordMatters(desk, matters);
    if (!places) return fail(places.error());
    Json::Array answer;
    QStringList lines;
    for (const LedgerPlace &place : *places) {
        const Result<MatterRow> row = desk.ports.points.matter(place);
        if (!row) return fail(row.error());
        answer.push_back(matterRowToJson(*row));
        lines << u"%1/%2  %3  %4"_qs.arg(place.seq)
                     .arg(place.line)
                     .arg(row->matter.inmate, call.out.say(u"points.state."_qs + matterStateCode(row->state)));
    }
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending decide(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> json = readDocument(call.operand(0));
    if (!json) return fail(json.error());
    const Result<PointsMeeting> meeting = readMeeting((*json)["meeting"]);
    if (!meeting) return fail(meeting.error());
    MatterDecision decision{(*json)["group"].toString(), {}, (*json)["agreed"].toBool(true), *meeting};
    for (const Json &place : (*json)["matters"].array()) decision.places.push_back(readPlace(place));
    return answerActs(call, decideMatters(workplace.desk(), decision));
}

Ending correct(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> json = readDocument(call.operand(0));
    if (!json) return fail(json.error());
    MatterCorrection correction{readPlace((*json)["matter"]), (*json)["reason"].toString(), {}, {}};
    if (!(*json)["replacement"].isNull()) {
        Result<NewMatter> replacement = readMatter((*json)["replacement"]);
        if (!replacement) return fail(replacement.error());
        correction.replacement = std::move(*replacement);
    }
    if (!(*json)["meeting"].isNull()) {
        const Result<PointsMeeting> meeting = readMeeting((*json)["meeting"]);
        if (!meeting) return fail(meeting.error());
        correction.meeting = *meeting;
    }
    return answerActs(call,
                      correctMatter(workplace.desk(), correction).map([](const Act &act) { return std::vector{act}; }));
}

Ending group(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> json = readDocument(call.operand(0));
    if (!json) return fail(json.error());
    const PointsGroup members = pointsGroupFromJson(*json);
    const Result<void> recorded = recordPointsGroup(workplace.desk(), members);
    if (!recorded) return fail(recorded.error());
    call.out.answer(pointsGroupToJson(members),
                    {call.out.say(u"points.group"_qs, {{u"group"_qs, members.name},
                                                       {u"count"_qs, QString::number(members.members.size())}})});
    return Exit::Done;
}

Ending list(const Call &call, LocalWorkplace &workplace)
{
    MatterQuery query{
        call.value(u"inmate"_qs), call.value(u"area"_qs), matterStateFromCode(call.value(u"state"_qs)), {}};
    if (call.isSet(u"state"_qs) && !query.state)
        return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"state"_qs)}});
    if (call.isSet(u"month"_qs)) {
        const Result<Month> month = monthFrom(call.value(u"month"_qs));
        if (!month) return fail(month.error());
        query.month = *month;
    }
    const Result<std::vector<MatterRow>> rows = workplace.desk().ports.points.matters(query);
    if (!rows) return fail(rows.error());
    Json::Array answer;
    QStringList lines;
    for (const MatterRow &row : *rows) {
        answer.push_back(matterRowToJson(row));
        lines << u"%1/%2  %3  %4  %5  %6  %7"_qs.arg(row.place.seq)
                     .arg(row.place.line)
                     .arg(isoDate(row.matter.on), row.matter.inmate, row.matter.entry.clause)
                     .arg(hundredths(row.matter.entry.points))
                     .arg(call.out.say(u"points.state."_qs + matterStateCode(row.state)));
    }
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending trace(const Call &call, LocalWorkplace &workplace)
{
    std::optional<Month> month;
    if (call.isSet(u"month"_qs)) {
        const Result<Month> read = monthFrom(call.value(u"month"_qs));
        if (!read) return fail(read.error());
        month = *read;
    }
    const Result<Json> traced = tracePoints(workplace.desk(), call.operand(0), month);
    if (!traced) return fail(traced.error());
    QStringList lines;
    for (const Json &line : (*traced)["months"].array()) {
        lines << call.out.say(u"points.trace.month"_qs,
                              {{u"month"_qs, line["month"].toString()},
                               {u"total"_qs, hundredths(line["total"].toInteger())},
                               {u"act"_qs, QString::number(line["source"]["act"].toInteger())},
                               {u"by"_qs, line["source"]["by"].toString()}});
        for (const Json &matter : line["matters"].array())
            lines << u"    %1  %2  %3  #%4 %5"_qs.arg(matter["on"].toString(), matter["fact"]["clause"].toString())
                         .arg(hundredths(matter["fact"]["points"].toInteger()))
                         .arg(matter["source"]["act"].toInteger())
                         .arg(matter["source"]["by"].toString());
        for (const Json &sheet : line["sheets"].array())
            lines << u"    %1  %2  %3  #%4"_qs.arg(sheet["on"].toString(), sheet["team"].toString())
                         .arg(hundredths(sheet["credit"].toInteger()))
                         .arg(sheet["source"]["act"].toInteger());
    }
    call.out.answer(*traced, lines);
    return Exit::Done;
}

/** Findings are a negative answer. */
Ending check(const Call &call, LocalWorkplace &workplace)
{
    const Result<std::vector<PointsFinding>> findings = checkPoints(workplace.desk(), call.operand(0));
    if (!findings) return fail(findings.error());
    Json::Array answer;
    QStringList lines;
    for (const PointsFinding &finding : *findings) {
        const QString text = call.out.say(finding.code, finding.args);
        answer.push_back(Json::Object{{u"code"_qs, finding.code},
                                      {u"inmate"_qs, finding.inmate},
                                      {u"month"_qs, finding.month ? Json(isoMonth(*finding.month)) : Json()},
                                      {u"source"_qs, placeToJson(finding.place)},
                                      {u"text"_qs, text}});
        lines << text;
    }
    if (lines.isEmpty()) lines << call.out.say(u"points.check.clean"_qs);
    call.out.answer(answer, lines);
    return findings->empty() ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> pointsRecordCommands()
{
    return {{u"points record"_qs, u"FILE"_qs, {}, record},
            {u"points decide"_qs, u"FILE"_qs, {}, decide},
            {u"points correct"_qs, u"FILE"_qs, {}, correct},
            {u"points group"_qs, u"FILE"_qs, {}, group},
            {u"points list"_qs,
             {},
             {{u"inmate"_qs, u"NUMBER"_qs},
              {u"area"_qs, u"AREA"_qs},
              {u"state"_qs, u"STATE"_qs},
              {u"month"_qs, u"MONTH"_qs}},
             list},
            {u"points trace"_qs, u"NUMBER"_qs, {{u"month"_qs, u"MONTH"_qs}}, trace},
            {u"points check"_qs, u"[NUMBER]"_qs, {}, check}};
}

}  // namespace remit
