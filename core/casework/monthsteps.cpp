#include "base/hundredths.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/monthpath.h"
#include "casework/months.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/evaluate.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Every week that begins in the month was reviewed. */
Result<void> requireWeeks(const Desk &desk, const MonthStep &step)
{
    const Date first(step.month / 1);
    const Date last(step.month / std::chrono::last);
    const Result<std::vector<Date>> reviewed = desk.ports.points.weeks(step.area, first, last);
    if (!reviewed) return fail(reviewed.error());
    for (Date day = first; day <= last; day += std::chrono::days(1)) {
        if (std::chrono::weekday(day) != std::chrono::Monday) continue;
        if (std::find(reviewed->begin(), reviewed->end(), day) == reviewed->end())
            return fail(u"casework.points.weeks"_qs, {{u"monday"_qs, isoDate(day)}, {u"area"_qs, step.area}});
    }
    return {};
}

/** Nothing waits for a group while its month is closed. */
Result<void> requireDecided(const Desk &desk, const MonthStep &step)
{
    for (const MatterState state : {MatterState::Group, MatterState::WorkingGroup}) {
        const Result<std::vector<MatterRow>> waiting = desk.ports.points.matters({{}, step.area, state, step.month});
        if (!waiting) return fail(waiting.error());
        if (!waiting->empty())
            return fail(u"casework.points.waiting"_qs,
                        {{u"count"_qs, QString::number(waiting->size())}, {u"area"_qs, step.area}});
    }
    return {};
}

bool isSettled(const PointsObjection &objection, Date today)
{
    if (objection.state == u"final") return true;
    // An answer that was not taken further in time stands.
    return objection.state == u"reviewed" && (objection.upheld || !objection.due || today > *objection.due);
}

Result<void> requireAnswered(const Desk &desk, const MonthStep &step)
{
    const Result<std::vector<PointsObjection>> objections = desk.ports.points.objections(step.month, step.area);
    if (!objections) return fail(objections.error());
    for (const PointsObjection &objection : *objections) {
        const ErrorArgs args{{u"act"_qs, QString::number(objection.act)}, {u"number"_qs, objection.inmate}};
        if (!isSettled(objection, desk.today())) return fail(u"casework.points.objection.open"_qs, args);
        if (!objection.upheld) continue;
        const Result<std::optional<MonthLine>> line = desk.ports.points.month(objection.inmate, step.month);
        if (!line) return fail(line.error());
        if (!*line || (*line)->place.seq < objection.act)
            return fail(u"casework.points.objection.uncorrected"_qs, args);
    }
    return {};
}

/** A rejected lot is taken into the sheets before a month is reviewed, and into its figures before they are fixed. */
Result<void> requireLots(const Desk &desk, const MonthStep &step)
{
    const Result<std::vector<OutdatedMonth>> outdated = outdatedBy(desk, step.month);
    if (!outdated) return fail(outdated.error());
    for (const OutdatedMonth &one : *outdated) {
        if (one.sheet.area != step.area) continue;
        return fail(one.waiting ? u"casework.points.lot.waiting"_qs : u"casework.points.lot.uncorrected"_qs,
                    {{u"lot"_qs, one.lot},
                     {u"act"_qs, QString::number(one.act)},
                     {u"team"_qs, one.sheet.team},
                     {u"on"_qs, isoDate(one.sheet.on)},
                     {u"month"_qs, isoMonth(step.month)}});
    }
    return {};
}

/** The month's notice is over, and so is that of each of its corrections. */
Result<void> requireNoticeOver(const Desk &desk, const MonthStage &stage)
{
    const auto running = [](const QString &until) {
        return fail(u"casework.points.notice"_qs, {{u"until"_qs, until}});
    };
    if (!stage.until || desk.today() <= *stage.until) return running(stage.until ? isoDate(*stage.until) : u"—"_qs);
    const Result<std::vector<MonthTotal>> totals = desk.ports.points.monthTotals(stage.month, stage.area);
    if (!totals) return fail(totals.error());
    std::set<qint64> acts;
    for (const MonthTotal &total : *totals) acts.insert(total.place.seq);
    for (const qint64 act : acts) {
        const Result<std::optional<NoticeDays>> notice = noticeOfCorrection(desk, act);
        if (!notice) return fail(notice.error());
        if (*notice && desk.today() <= (*notice)->until) return running(isoDate((*notice)->until));
    }
    return {};
}

/** What is fixed is what the record says. */
Result<void> requireSumStands(const Desk &desk, const MonthStep &step)
{
    const Result<std::vector<MonthDifference>> differing = differencesOf(desk, step.month, {}, step.area);
    if (!differing) return fail(differing.error());
    if (differing->empty()) return {};
    const MonthDifference &first = differing->front();
    return fail(u"casework.points.month.outdated"_qs, {{u"month"_qs, isoMonth(step.month)},
                                                       {u"area"_qs, step.area},
                                                       {u"count"_qs, QString::number(differing->size())},
                                                       {u"number"_qs, first.inmate},
                                                       {u"fixed"_qs, hundredths(first.fixed)},
                                                       {u"now"_qs, hundredths(first.now)}});
}

/** The group meets about the sum once there is one. */
Result<void> requireMeeting(const Desk &desk, const MonthStep &step, const MonthStage &stage)
{
    if (!step.meeting) return fail(u"casework.points.meeting.missing"_qs);
    return desk.ports.points.group(step.area)
        .and_then([&](const PointsGroup &group) {
            return checkPointsMeeting(group, *step.meeting, step.step == u"agree", desk.today());
        })
        .and_then([&] { return checkMeetingAfter(*step.meeting, stage.since, isoMonth(step.month)); });
}

Result<void> requireAll(const Desk &desk, const MonthStep &step, const MonthPathStep &path, const MonthStage &stage)
{
    const auto needs = [&](const char16_t *name) { return path.needs.contains(QString::fromUtf16(name)); };
    const Date last(step.month / std::chrono::last);
    if (needs(u"ended") && last >= desk.today())
        return fail(u"casework.points.month.running"_qs, {{u"month"_qs, isoMonth(step.month)}});
    Result<void> done;
    if (needs(u"weeks")) done = requireWeeks(desk, step).and_then([&] { return requireDecided(desk, step); });
    if (done && (needs(u"weeks") || needs(u"objections"))) done = requireLots(desk, step);
    if (done && needs(u"meeting")) done = requireMeeting(desk, step, stage);
    if (done && needs(u"reason") && step.reason.trimmed().isEmpty()) done = fail(u"casework.points.reason"_qs);
    if (done && needs(u"objections")) done = requireAnswered(desk, step);
    if (done && needs(u"notice_over")) done = requireNoticeOver(desk, stage);
    if (done && needs(u"objections")) done = requireSumStands(desk, step);
    return done;
}

Result<Commit> prepareStep(const Desk &desk, const MonthStep &step)
{
    const Result<std::optional<MonthStage>> held = desk.ports.points.stage(step.month, step.area);
    if (!held) return fail(held.error());
    const MonthStage stage = held->value_or(MonthStage{step.month, step.area, u"open"_qs, {}, {}, 0});
    const Result<MonthPathStep> path =
        MonthPath::shipped().next(stage.state, step.step, desk.officer.roles, desk.officer.name);
    if (!path) return fail(path.error());
    Result<void> sound = requireArea(desk, step.area);
    if (sound) sound = requireMember(desk, step.area);
    if (sound) sound = requireAll(desk, step, *path, stage);
    if (!sound) return fail(sound.error());
    Json until;
    if (path->needs.contains(u"clock"_qs)) {
        const Result<Date> end = desk.calendar.after(desk.today(), desk.points.profile().numbers.noticeDays);
        if (!end) return fail(end.error());
        until = isoDate(*end);
    }
    NewAct act{u"points.month."_qs + step.step,
               desk.today(),
               {u"month:"_qs + isoMonth(step.month), u"area:"_qs + step.area},
               Json::Object{{u"month"_qs, isoMonth(step.month)},
                            {u"area"_qs, step.area},
                            {u"state"_qs, path->to},
                            {u"person"_qs, desk.officer.person},
                            {u"reason"_qs, step.reason},
                            {u"until"_qs, std::move(until)},
                            {u"meeting"_qs, step.meeting ? pointsMeetingToJson(*step.meeting) : Json()}},
               {},
               {}};
    return Commit{{std::move(act)}, {}, {}};
}

}  // namespace

Result<MonthStage> stepMonth(const Desk &desk, const MonthStep &step)
{
    // Summing is a job of its own, over all areas.
    if (step.step == u"sum")
        return fail(u"casework.points.step"_qs, {{u"step"_qs, step.step}, {u"month_state"_qs, u"reviewed"_qs}});
    const auto acts = decide(desk, [&] { return prepareStep(desk, step); });
    if (!acts) return fail(acts.error());
    return desk.ports.points.stage(step.month, step.area).map([](const std::optional<MonthStage> &stage) {
        return *stage;
    });
}

}  // namespace remit
