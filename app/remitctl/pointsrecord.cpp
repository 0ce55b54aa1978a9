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
    const Result<std::vector<NewMatter>> matters = readMatters(*document);
    if (!matters) return fail(matters.error());
    const Desk &desk = workplace.desk();
    const Result<std::vector<LedgerPlace>> places = recordMatters(desk, *matters);
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
    const Result<MatterDecision> decision = readDocument(call.operand(0)).and_then(readDecision);
    if (!decision) return fail(decision.error());
    return answerActs(call, decideMatters(workplace.desk(), *decision));
}

Ending correct(const Call &call, LocalWorkplace &workplace)
{
    const Result<MatterCorrection> correction = readDocument(call.operand(0)).and_then(readCorrection);
    if (!correction) return fail(correction.error());
    return answerActs(
        call, correctMatter(workplace.desk(), *correction).map([](const Act &act) { return std::vector{act}; }));
}

Ending group(const Call &call, LocalWorkplace &workplace)
{
    const Result<PointsGroup> members = readDocument(call.operand(0)).and_then(readGroup);
    if (!members) return fail(members.error());
    const Result<void> recorded = recordPointsGroup(workplace.desk(), *members);
    if (!recorded) return fail(recorded.error());
    call.out.answer(pointsGroupToJson(*members),
                    {call.out.say(u"points.group"_qs, {{u"group"_qs, members->name},
                                                       {u"count"_qs, QString::number(members->members.size())}})});
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

/** How the month's total comes about; nothing for a month of which only the total is known. */
QStringList partLines(const Json &line, const Output &out)
{
    if (line["recorded"].toBool()) return {};
    QStringList lines;
    qint64 parts = 0;
    for (const char *part : {"custody", "education", "labour"}) {
        const auto amount = [&](const char *of) { return line[of][part].toInteger(); };
        const qint64 score = amount("base") + amount("granted") + amount("bonus") - amount("deducted");
        parts += score;
        lines << out.say(u"points.trace.part"_qs,
                         {{u"part"_qs, out.say(u"points.trace.part."_qs + QLatin1String(part))},
                          {u"base"_qs, hundredths(amount("base"))},
                          {u"granted"_qs, hundredths(amount("granted"))},
                          {u"bonus"_qs, hundredths(amount("bonus"))},
                          {u"deducted"_qs, hundredths(amount("deducted"))},
                          {u"score"_qs, hundredths(score)}});
    }
    lines << out.say(u"points.trace.rest"_qs, {{u"special"_qs, hundredths(line["special"].toInteger())},
                                               {u"sanction"_qs, hundredths(line["sanction"].toInteger())},
                                               {u"parts"_qs, hundredths(parts)},
                                               {u"total"_qs, hundredths(line["total"].toInteger())}});
    return lines;
}

/** A matter that was struck, by which act and why, and what stands in its place. */
QString struckLine(const Json &matter, const Output &out)
{
    const auto told = [](const Json &said) {
        return ErrorArgs{{u"on"_qs, said["on"].toString()},
                         {u"clause"_qs, said["fact"]["clause"].toString()},
                         {u"points"_qs, hundredths(said["fact"]["points"].toInteger())}};
    };
    const Json &correction = matter["correction"];
    const Json &instead = correction["replacement"];
    ErrorArgs args = told(matter);
    args.insert(u"matter"_qs, QString::number(matter["source"]["act"].toInteger()));
    args.insert(u"act"_qs, QString::number(correction["source"]["act"].toInteger()));
    args.insert(u"by"_qs, correction["source"]["by"].toString());
    args.insert(u"reason"_qs, correction["reason"].toString());
    args.insert(u"instead"_qs, instead.isNull() ? out.say(u"points.trace.removed"_qs)
                                                : out.say(u"points.trace.instead"_qs, told(instead)));
    return out.say(u"points.trace.struck"_qs, args);
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
        lines << partLines(line, call.out);
        for (const Json &matter : line["struck"].array()) lines << struckLine(matter, call.out);
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
    if (lines.isEmpty()) lines << call.out.say(u"points.trace.none"_qs, {{u"inmate"_qs, call.operand(0)}});
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
