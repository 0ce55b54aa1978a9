#include "base/durablefile.h"
#include "base/hundredths.h"
#include "casework/cycles.h"
#include "casework/pointsinsight.h"
#include "casework/pointsprofiles.h"
#include "casework/pointsshapes.h"
#include "points/assessmentjson.h"
#include "points/evaluate.h"
#include "points/historyjson.h"
#include "pointsinput.h"

namespace remit {

namespace {

std::optional<CycleGrade> gradeOf(const QString &code)
{
    for (const CycleGrade grade : {CycleGrade::Active, CycleGrade::Qualified, CycleGrade::Unqualified})
        if (gradeCode(grade) == code) return grade;
    return std::nullopt;
}

Ending cycles(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> closed = monthFrom(call.operand(0));
    if (!closed) return fail(closed.error());
    const Result<CycleBoard> board = cycleBoard(workplace.desk(), *closed);
    if (!board) return fail(board.error());
    Json::Array list;
    QStringList lines{call.out.say(u"points.cycles"_qs, {{u"count"_qs, QString::number(board->candidates.size())},
                                                         {u"quota"_qs, QString::number(board->quota)},
                                                         {u"active"_qs, QString::number(board->active)}})};
    for (const CycleCandidate &candidate : board->candidates) {
        Assessment one;
        one.cycles = {candidate.cycle};
        const Json assessed = assessmentToJson(one, workplace.desk().points.profile());
        Json json = assessed["cycles"].array().front();
        json.set("inmate", candidate.inmate);
        json.set("name", candidate.name);
        json.set("area", candidate.area);
        json.set("stage", candidate.stage ? cycleStageToJson(*candidate.stage) : Json());
        QStringList allowed;
        for (const CycleGrade grade : candidate.cycle.gradesAllowed)
            allowed << call.out.say(u"points.grade."_qs + gradeCode(grade));
        lines << u"%1  %2  %3  %4"_qs.arg(candidate.inmate, candidate.name)
                     .arg(candidate.cycle.number)
                     .arg(allowed.join(u','));
        list.push_back(std::move(json));
    }
    call.out.answer(Json::Object{{u"closed"_qs, isoMonth(board->closed)},
                                 {u"assessed"_qs, qint64(board->candidates.size())},
                                 {u"quota"_qs, board->quota},
                                 {u"active"_qs, board->active},
                                 {u"cycles"_qs, list}},
                    lines);
    return Exit::Done;
}

Ending grade(const Call &call, LocalWorkplace &workplace)
{
    const Result<Json> json = readDocument(call.operand(0));
    if (!json) return fail(json.error());
    const Result<Month> closed = monthFrom((*json)["closed"].toString());
    const Result<PointsMeeting> meeting = readMeeting((*json)["meeting"]);
    if (!closed || !meeting) return fail(closed ? meeting.error() : closed.error());
    GradeDecision decision{*closed, (*json)["group"].toString(), {}, *meeting};
    for (const Json &row : (*json)["grades"].array()) {
        const auto given = gradeOf(row["grade"].toString());
        if (!given) return fail(u"remitctl.kind"_qs, {{u"value"_qs, row["grade"].toString()}});
        decision.grades.push_back({row["inmate"].toString(), int(row["cycle"].toInteger()), *given});
    }
    const Result<Act> act = decideGrades(workplace.desk(), decision);
    if (!act) return fail(act.error());
    call.out.answer(
        actsToJson({*act}),
        {call.out.say(u"points.act"_qs, {{u"act"_qs, QString::number(act->seq)}, {u"kind"_qs, act->kind}})});
    return Exit::Done;
}

Ending reward(const Call &call, LocalWorkplace &workplace)
{
    const Result<Month> closed = monthFrom(call.operand(0));
    if (!closed) return fail(closed.error());
    if (call.isSet(u"notice"_qs)) {
        const Result<Act> act = noticeGrades(workplace.desk(), *closed);
        if (!act) return fail(act.error());
        call.out.answer(
            actsToJson({*act}),
            {call.out.say(u"points.act"_qs, {{u"act"_qs, QString::number(act->seq)}, {u"kind"_qs, act->kind}})});
        return Exit::Done;
    }
    const Result<RewardOutcome> outcome = grantRewards(workplace.desk(), *closed);
    if (!outcome) return fail(outcome.error());
    if (call.isSet(u"copy"_qs)) {
        const Result<void> written = writeDurably(call.value(u"copy"_qs), outcome->copy);
        if (!written) return fail(written.error());
    }
    call.out.answer(Json::Object{{u"act"_qs, outcome->act}, {u"rewards"_qs, outcome->rewards}},
                    {call.out.say(u"points.rewards"_qs, {{u"act"_qs, QString::number(outcome->act)},
                                                         {u"count"_qs, QString::number(outcome->rewards)}})});
    return Exit::Done;
}

Ending profileList(const Call &call, const Desk &desk)
{
    const Result<std::vector<ProfileRow>> rows = desk.ports.points.profiles();
    if (!rows) return fail(rows.error());
    Json::Array list;
    QStringList lines;
    for (const ProfileRow &row : *rows) {
        const QString from = row.appliesFrom ? isoDate(*row.appliesFrom) : QString();
        list.push_back(Json::Object{{u"profile"_qs, row.id},
                                    {u"applies_from"_qs, row.appliesFrom ? Json(from) : Json()},
                                    {u"person"_qs, row.person},
                                    {u"act"_qs, row.act}});
        lines << u"%1  %2"_qs.arg(row.id, row.appliesFrom ? from : u"—"_qs);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending profilePreview(const Call &call, const Desk &desk, const Json &document)
{
    const Result<QString> text = call.required(u"month"_qs);
    if (!text) return fail(text.error());
    const Result<Month> wanted = monthFrom(*text);
    if (!wanted) return fail(wanted.error());
    const Result<std::vector<ProfileEffect>> effects = previewProfile(desk, document, *wanted);
    if (!effects) return fail(effects.error());
    Json::Array list;
    QStringList lines{call.out.say(u"points.profile.preview"_qs,
                                   {{u"count"_qs, QString::number(effects->size())}, {u"month"_qs, *text}})};
    for (const ProfileEffect &effect : *effects) {
        list.push_back(Json::Object{
            {u"inmate"_qs, effect.inmate}, {u"total"_qs, effect.total}, {u"total_with"_qs, effect.totalWith}});
        lines << u"%1  %2 → %3"_qs.arg(effect.inmate).arg(effect.total).arg(effect.totalWith);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending profile(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const QString what = call.operand(0);
    if (what == u"list") return profileList(call, desk);
    if (what == u"publish") {
        const Result<QString> text = call.required(u"from"_qs);
        if (!text) return fail(text.error());
        const Result<Date> from = call.day(u"from"_qs, desk.today());
        if (!from) return fail(from.error());
        const Result<void> done = publishProfile(desk, call.operand(1), *from);
        if (!done) return fail(done.error());
        return profileList(call, desk);
    }
    if (what != u"draft" && what != u"preview") return fail(u"remitctl.kind"_qs, {{u"value"_qs, what}});
    const Result<Json> document = readDocument(call.operand(1));
    if (!document) return fail(document.error());
    if (what == u"preview") return profilePreview(call, desk, *document);
    const Result<void> done = draftProfile(desk, *document);
    if (!done) return fail(done.error());
    return profileList(call, desk);
}

/** How somebody does at one operation: days, fulfilment, rejects, and what an officer may want to do. */
QString operationLine(const Json &row, const Output &out)
{
    const QString advice =
        out.say(u"labour.advice."_qs + row["advice"].toString(), {{u"operation"_qs, row["better"].toString()}});
    return out.say(
        u"points.insight.operation"_qs,
        {{u"operation"_qs, row["operation"].toString()},
         {u"days"_qs, QString::number(row["days"].toInteger())},
         {u"fulfilment"_qs, row["fulfilment"].isNull() ? u"—"_qs : hundredths(row["fulfilment"].toInteger())},
         {u"rejects"_qs, hundredths(row["reject_rate"].toInteger())},
         {u"trend"_qs, out.say(u"labour.trend."_qs + row["trend"].toString())},
         {u"advice"_qs, advice}});
}

/** How far somebody is from the end of the cycle, and whether the last month fell below the base. */
QString standingLine(const Json &row, const Output &out)
{
    QString line = out.say(u"points.insight.standing"_qs, {{u"inmate"_qs, row["inmate"].toString()},
                                                           {u"missing"_qs, hundredths(row["missing"].toInteger())}});
    if (!row["months_left"].isNull())
        line += out.say(u"points.insight.left"_qs, {{u"months"_qs, QString::number(row["months_left"].toInteger())}});
    if (row["near_cycle"].toBool()) line += out.say(u"points.insight.near"_qs);
    if (row["below_base"].toBool()) line += out.say(u"points.insight.below"_qs);
    return line;
}

Ending insight(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const bool many = call.isSet(u"area"_qs) || call.isSet(u"team"_qs);
    const Result<Json> answer =
        many ? areaInsight(desk, call.value(u"area"_qs), call.value(u"team"_qs)) : inmateInsight(desk, call.operand(0));
    if (!answer) return fail(answer.error());
    QStringList lines;
    for (const Json &row : answer->array())
        lines << (many ? standingLine(row, call.out) : operationLine(row, call.out));
    call.out.answer(*answer, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> pointsCycleCommands()
{
    return {{u"points cycles"_qs, u"MONTH"_qs, {}, cycles},
            {u"points grade"_qs, u"FILE"_qs, {}, grade},
            {u"points reward"_qs, u"MONTH"_qs, {{u"notice"_qs}, {u"copy"_qs, u"FILE"_qs}}, reward},
            {u"points profile"_qs,
             u"list|draft|preview|publish [FILE]"_qs,
             {{u"month"_qs, u"MONTH"_qs}, {u"from"_qs, u"D"_qs}},
             profile},
            {u"points insight"_qs, u"[NUMBER]"_qs, {{u"area"_qs, u"AREA"_qs}, {u"team"_qs, u"TEAM"_qs}}, insight}};
}

}  // namespace remit
