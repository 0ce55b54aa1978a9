#include "base/hundredths.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/objections.h"
#include "casework/pointsshapes.h"
#include "points/evaluate.h"
#include "pointsinput.h"

namespace remit {

namespace {

Json skippedToJson(const Call &call, const std::vector<std::pair<QString, Error>> &skipped)
{
    Json::Array list;
    for (const auto &[number, error] : skipped)
        list.push_back(Json::Object{
            {u"inmate"_qs, number}, {u"code"_qs, error.code}, {u"text"_qs, call.out.messages().text(error)}});
    return list;
}

/** The objection with its number and what is left of its clock. */
Json toldObjection(const Desk &desk, const PointsObjection &objection)
{
    Json json = objectionToJson(objection);
    json.set("objection", objection.act);
    const auto left = objection.due ? workingDaysLeft(desk.calendar, desk.today(), *objection.due) : std::nullopt;
    json.set("working_days_left", left ? Json(*left) : Json());
    return json;
}

QString objectionLine(const Call &call, const Desk &desk, const PointsObjection &objection)
{
    const QString line = u"#%1  %2  %3  %4"_qs.arg(objection.act)
                             .arg(objection.inmate, call.out.say(u"points.objection."_qs + objection.state),
                                  objection.due ? isoDate(*objection.due) : u"—"_qs);
    const auto left = objection.due ? workingDaysLeft(desk.calendar, desk.today(), *objection.due) : std::nullopt;
    if (!left) return line;
    return line + u"  "_qs +
           call.out.say(*left < 0 ? u"points.objection.overdue"_qs : u"points.objection.left"_qs,
                        {{u"days"_qs, QString::number(std::abs(*left))}});
}

Ending week(const Call &call, LocalWorkplace &workplace)
{
    const auto monday = parseIsoDate(call.operand(1));
    if (!monday) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.operand(1)}});
    const Result<void> done = reviewWeek(workplace.desk(), call.operand(0), *monday, call.value(u"remarks"_qs));
    if (!done) return fail(done.error());
    call.out.answer(Json::Object{{u"area"_qs, call.operand(0)}, {u"monday"_qs, call.operand(1)}},
                    {call.out.say(u"points.week"_qs, {{u"area"_qs, call.operand(0)}, {u"on"_qs, call.operand(1)}})});
    return Exit::Done;
}

/** What a month's figures do not hold yet, and the objections to it with their clocks. */
Result<void> tellOpen(const Call &call, const Desk &desk, Month month, Json &answer, QStringList &lines)
{
    const Result<std::vector<OutdatedMonth>> outdated = outdatedBy(desk, month);
    if (!outdated) return fail(outdated.error());
    Json::Array list, objections;
    for (const OutdatedMonth &one : *outdated) {
        list.push_back(Json::Object{{u"lot"_qs, one.lot},
                                    {u"act"_qs, one.act},
                                    {u"reason"_qs, one.reason},
                                    {u"area"_qs, one.sheet.area},
                                    {u"team"_qs, one.sheet.team},
                                    {u"on"_qs, isoDate(one.sheet.on)},
                                    {u"waiting"_qs, one.waiting}});
        lines << call.out.say(one.waiting ? u"points.outdated.waiting"_qs : u"points.outdated.uncorrected"_qs,
                              {{u"lot"_qs, one.lot},
                               {u"reason"_qs, one.reason},
                               {u"act"_qs, QString::number(one.act)},
                               {u"team"_qs, one.sheet.team},
                               {u"on"_qs, isoDate(one.sheet.on)},
                               {u"month"_qs, isoMonth(month)}});
    }
    const Result<std::vector<PointsObjection>> raised = desk.ports.points.objections(month, {});
    if (!raised) return fail(raised.error());
    for (const PointsObjection &objection : *raised) {
        objections.push_back(toldObjection(desk, objection));
        lines << objectionLine(call, desk, objection);
    }
    answer.set("outdated", std::move(list));
    answer.set("objections", std::move(objections));
    return {};
}

/** Where each area stands, and the totals: as summed, or as they would be summed now. */
Ending month(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> wanted = monthFrom(call.operand(0));
    if (!wanted) return fail(wanted.error());
    const Desk &desk = workplace.desk();
    for (const QString &area : call.list(u"area"_qs))
        if (const Result<void> known = requireArea(desk, area); !known) return fail(known.error());
    const Result<std::vector<MonthStage>> stages = desk.ports.points.stages(*wanted);
    if (!stages) return fail(stages.error());
    Json answer = Json::Object{{u"month"_qs, isoMonth(*wanted)}};
    QStringList lines;
    Json::Array areas;
    for (const MonthStage &stage : *stages) {
        areas.push_back(monthStageToJson(stage));
        lines << u"%1  %2  %3"_qs.arg(stage.area, call.out.say(u"points.month."_qs + stage.state),
                                      isoDate(stage.since));
    }
    answer.set("areas", std::move(areas));
    const Result<void> open = tellOpen(call, desk, *wanted, answer, lines);
    if (!open) return fail(open.error());
    Json::Array inmates;
    if (call.isSet(u"preview"_qs)) {
        const Result<MonthSummary> summary =
            computeMonth(desk, {.month = *wanted, .areas = call.list(u"area"_qs), .sheets = false});
        if (!summary) return fail(summary.error());
        for (const MonthLine &line : summary->lines) {
            inmates.push_back(monthLineToJson(line));
            lines << u"%1  %2"_qs.arg(line.inmate, hundredths(line.result.total));
        }
        answer.set("skipped", skippedToJson(call, summary->skipped));
    } else {
        const Result<std::vector<MonthTotal>> totals = desk.ports.points.monthTotals(*wanted, call.value(u"area"_qs));
        if (!totals) return fail(totals.error());
        for (const MonthTotal &total : *totals) {
            inmates.push_back(Json::Object{{u"inmate"_qs, total.inmate},
                                           {u"area"_qs, total.area},
                                           {u"total"_qs, total.total},
                                           {u"cumulative"_qs, total.cumulative},
                                           {u"source"_qs, placeToJson(total.place)}});
            lines << u"%1  %2  %3"_qs.arg(total.inmate, hundredths(total.total), hundredths(total.cumulative));
        }
    }
    answer.set("inmates", std::move(inmates));
    call.out.answer(answer, lines);
    return Exit::Done;
}

Ending sum(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> wanted = monthFrom(call.operand(0));
    if (!wanted) return fail(wanted.error());
    const Result<MonthSum> summed = sumMonth(workplace.desk(), *wanted);
    if (!summed) return fail(summed.error());
    call.out.answer(Json::Object{{u"act"_qs, summed->act},
                                 {u"inmates"_qs, summed->inmates},
                                 {u"areas_left"_qs, textsToJson(summed->areasLeft)},
                                 {u"skipped"_qs, skippedToJson(call, summed->skipped)}},
                    {call.out.say(u"points.sum"_qs, {{u"month"_qs, isoMonth(*wanted)},
                                                     {u"count"_qs, QString::number(summed->inmates)},
                                                     {u"act"_qs, QString::number(summed->act)},
                                                     {u"left"_qs, QString::number(summed->areasLeft.size())},
                                                     {u"skipped"_qs, QString::number(summed->skipped.size())}})});
    return Exit::Done;
}

Ending step(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> wanted = monthFrom(call.operand(0));
    if (!wanted) return fail(wanted.error());
    MonthStep taken{*wanted, call.operand(1), call.operand(2), {}, call.value(u"reason"_qs)};
    if (call.isSet(u"meeting"_qs)) {
        const Result<PointsMeeting> meeting = readDocument(call.value(u"meeting"_qs)).and_then(readMeeting);
        if (!meeting) return fail(meeting.error());
        taken.meeting = *meeting;
    }
    const Result<MonthStage> stage = stepMonth(workplace.desk(), taken);
    if (!stage) return fail(stage.error());
    call.out.answer(monthStageToJson(*stage),
                    {u"%1  %2"_qs.arg(stage->area, call.out.say(u"points.month."_qs + stage->state))});
    return Exit::Done;
}

Ending amend(const Call &call, LocalWorkplace &workplace)
{
    const Result<MonthCorrection> correction = readDocument(call.operand(0)).and_then(readAmendment);
    if (!correction) return fail(correction.error());
    const Result<std::vector<Act>> acts = correctMonth(workplace.desk(), *correction);
    if (!acts) return fail(acts.error());
    call.out.answer(actsToJson(*acts), {call.out.say(u"points.act"_qs, {{u"act"_qs, QString::number(acts->front().seq)},
                                                                        {u"kind"_qs, acts->front().kind}})});
    return Exit::Done;
}

Ending differences(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> wanted = monthFrom(call.operand(0));
    if (!wanted) return fail(wanted.error());
    const Result<std::vector<MonthDifference>> found = differencesOf(workplace.desk(), *wanted);
    if (!found) return fail(found.error());
    Json::Array answer;
    QStringList lines;
    for (const MonthDifference &difference : *found) {
        answer.push_back(Json::Object{{u"inmate"_qs, difference.inmate},
                                      {u"summed"_qs, difference.fixed},
                                      {u"now"_qs, difference.now},
                                      {u"source"_qs, placeToJson(difference.place)}});
        lines << u"%1  %2 → %3"_qs.arg(difference.inmate, hundredths(difference.fixed), hundredths(difference.now));
    }
    call.out.answer(answer, lines);
    return found->empty() ? Exit::Done : Exit::Negative;
}

Ending answerObjection(const Call &call, const Desk &desk, const Result<PointsObjection> &objection)
{
    if (!objection) return fail(objection.error());
    call.out.answer(toldObjection(desk, *objection), {objectionLine(call, desk, *objection)});
    return Exit::Done;
}

Ending object(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> wanted = monthFrom(call.operand(1));
    if (!wanted) return fail(wanted.error());
    const Result<Date> on = call.day(u"on"_qs, workplace.desk().today());
    if (!on) return fail(on.error());
    NewObjection raised{call.operand(0), *wanted, *on, call.value(u"text"_qs), {}};
    if (call.isSet(u"matter"_qs)) {
        const QString place = call.value(u"matter"_qs);
        bool act = false, line = false;
        raised.matter = LedgerPlace{place.section(u'/', 0, 0).toLongLong(&act), place.section(u'/', 1, 1).toInt(&line)};
        if (!act || !line) return fail(u"remitctl.kind"_qs, {{u"value"_qs, place}});
    }
    return answerObjection(call, workplace.desk(), raiseObjection(workplace.desk(), raised));
}

Ending objection(const Call &call, LocalWorkplace &workplace)
{
    const Result<Date> on = call.day(u"on"_qs, workplace.desk().today());
    if (!on) return fail(on.error());
    ObjectionStep step{
        call.operand(0).toLongLong(), call.operand(1), call.isSet(u"upheld"_qs), *on, call.value(u"text"_qs), {}};
    if (call.isSet(u"meeting"_qs)) {
        const Result<PointsMeeting> meeting =
            readDocument(call.value(u"meeting"_qs)).and_then([](const Json &json) { return readMeeting(json); });
        if (!meeting) return fail(meeting.error());
        step.meeting = *meeting;
    }
    return answerObjection(call, workplace.desk(), stepObjection(workplace.desk(), step));
}

}  // namespace

std::vector<Command> pointsMonthCommands()
{
    return {{u"points week"_qs, u"AREA MONDAY"_qs, {{u"remarks"_qs, u"TEXT"_qs}}, week},
            {u"points month"_qs, u"MONTH"_qs, {{u"area"_qs, u"AREA"_qs}, {u"preview"_qs}}, month},
            {u"points sum"_qs, u"MONTH"_qs, {}, sum},
            {u"points step"_qs, u"MONTH AREA STEP"_qs, {{u"meeting"_qs, u"FILE"_qs}, {u"reason"_qs, u"TEXT"_qs}}, step},
            {u"points amend"_qs, u"FILE"_qs, {}, amend},
            {u"points differences"_qs, u"MONTH"_qs, {}, differences},
            {u"points object"_qs,
             u"NUMBER MONTH"_qs,
             {{u"on"_qs, u"D"_qs}, {u"text"_qs, u"TEXT"_qs}, {u"matter"_qs, u"ACT/LINE"_qs}},
             object},
            {u"points objection"_qs,
             u"ACT STEP"_qs,
             {{u"upheld"_qs}, {u"on"_qs, u"D"_qs}, {u"text"_qs, u"TEXT"_qs}, {u"meeting"_qs, u"FILE"_qs}},
             objection}};
}

}  // namespace remit
