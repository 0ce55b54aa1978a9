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

QString monthsText(const std::vector<Month> &months)
{
    QStringList texts;
    for (const Month month : months) texts << isoMonth(month);
    return texts.isEmpty() ? u"—"_qs : texts.join(u"、"_qs);
}

Json questionsToJson(const std::vector<GradeQuestion> &questions)
{
    Json::Array list;
    for (const GradeQuestion &question : questions) {
        Json::Array months;
        for (const Month month : question.months) months.emplace_back(isoMonth(month));
        list.push_back(Json::Object{{u"rule"_qs, pointsRuleName(question.rule)}, {u"months"_qs, months}});
    }
    return Json(std::move(list));
}

/** How far people are with a cycle: the grade, what it gives, and the act that says so. */
QString stageLine(const CycleStage &stage, const Output &out)
{
    const QString reward = stage.reward ? out.say(u"points.reward."_qs + rewardCode(*stage.reward)) : u"—"_qs;
    return out.say(u"points.cycles.stage"_qs, {{u"state"_qs, out.say(u"points.cycle."_qs + stage.state)},
                                               {u"grade"_qs, out.say(u"points.grade."_qs + gradeCode(stage.grade))},
                                               {u"reward"_qs, reward},
                                               {u"act"_qs, QString::number(stage.act)}});
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
        json.set("imported", candidate.imported);
        json.set("questions", questionsToJson(candidate.questions));
        json.set("stage", candidate.stage ? cycleStageToJson(*candidate.stage) : Json());
        QStringList allowed;
        for (const CycleGrade grade : candidate.cycle.gradesAllowed)
            allowed << call.out.say(u"points.grade."_qs + gradeCode(grade));
        lines << u"%1  %2  %3  %4"_qs.arg(candidate.inmate, candidate.name)
                     .arg(candidate.cycle.number)
                     .arg(allowed.join(u','));
        if (candidate.stage) lines << stageLine(*candidate.stage, call.out);
        // What has been decided is no longer looked up.
        if (candidate.stage && candidate.stage->state != u"proposed") {
            list.push_back(std::move(json));
            continue;
        }
        for (const GradeQuestion &question : candidate.questions)
            lines << call.out.say(u"points.cycles.question"_qs, {{u"rule"_qs, pointsRuleName(question.rule)},
                                                                 {u"months"_qs, monthsText(question.months)}});
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
    const Result<GradeDecision> decision = readDocument(call.operand(0)).and_then(readGrades);
    if (!decision) return fail(decision.error());
    const Result<Act> act = decideGrades(workplace.desk(), *decision);
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
    // Rewards are granted once: a copy that cannot be written is told of before, not after.
    if (call.isSet(u"copy"_qs)) {
        const Result<void> writable = checkWritable(call.value(u"copy"_qs));
        if (!writable) return fail(writable.error());
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

/** What a text about an effect names. */
ErrorArgs argsOf(const ProfileEffect &effect)
{
    return {{u"inmate"_qs, effect.inmate},
            {u"total"_qs, hundredths(effect.total)},
            {u"with"_qs, hundredths(effect.totalWith)},
            {u"labour"_qs, hundredths(effect.labour)},
            {u"labour_with"_qs, hundredths(effect.labourWith)}};
}

Ending profilePreview(const Call &call, const Desk &desk, const Json &document)
{
    const Result<QString> text = call.required(u"month"_qs);
    if (!text) return fail(text.error());
    const Result<Month> wanted = monthFrom(*text);
    if (!wanted) return fail(wanted.error());
    const Result<ProfilePreview> preview = previewProfile(desk, document, *wanted);
    if (!preview) return fail(preview.error());
    Json::Array list;
    QStringList lines{call.out.say(u"points.profile.preview"_qs,
                                   {{u"count"_qs, QString::number(preview->effects.size())}, {u"month"_qs, *text}})};
    for (const ProfileEffect &effect : preview->effects) {
        list.push_back(Json::Object{{u"inmate"_qs, effect.inmate},
                                    {u"total"_qs, effect.total},
                                    {u"total_with"_qs, effect.totalWith},
                                    {u"labour"_qs, effect.labour},
                                    {u"labour_with"_qs, effect.labourWith}});
        lines << call.out.say(u"points.profile.effect"_qs, argsOf(effect));
    }
    ErrorArgs sum = argsOf(preview->sum);
    sum.insert(u"sheets"_qs, QString::number(preview->sheets));
    lines << call.out.say(preview->sheets > 0 ? u"points.profile.sum"_qs : u"points.profile.sum.signed"_qs, sum);
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
