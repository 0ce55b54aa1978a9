#include "casework/objections.h"

#include "casework/meetings.h"
#include "casework/months.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/evaluate.h"

#include <algorithm>

namespace remit {

namespace {

Result<void> checkDay(const Desk &desk, Date on)
{
    if (on <= desk.today()) return {};
    return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(on)}});
}

/** The first day of the notice on which the month stands: its own, or that of the correction that changed it since. */
Result<std::optional<Date>> noticedSince(const Desk &desk, const MonthStage *stage, qint64 line)
{
    std::optional<Date> since;
    if (stage && stage->state == u"noticed") since = stage->since;
    if (line == 0) return since;
    return noticeOfCorrection(desk, line).map([&](const std::optional<NoticeDays> &correction) {
        return correction ? std::optional(std::max(since.value_or(correction->since), correction->since)) : since;
    });
}

Result<void> checkNotice(const Desk &desk, const MonthStage *stage, qint64 line, const NewObjection &objection)
{
    const Result<std::optional<Date>> since = noticedSince(desk, stage, line);
    if (!since) return fail(since.error());
    if (!*since)
        return fail(u"casework.points.objection.early"_qs, {{u"month_state"_qs, stage ? stage->state : u"open"_qs}});
    const Result<Date> last = desk.calendar.after(**since, desk.points.profile().numbers.objectionDays);
    if (!last) return fail(last.error());
    if (objection.on <= *last) return {};
    return fail(u"casework.points.objection.late"_qs, {{u"until"_qs, isoDate(*last)}});
}

/** Who objects to one matter names one of that month. */
Result<void> checkMatter(const Desk &desk, const NewObjection &objection)
{
    if (!objection.matter) return {};
    const Result<MatterRow> row = desk.ports.points.matter(*objection.matter);
    if (!row) return fail(row.error());
    if (row->matter.inmate == objection.inmate && monthOf(row->matter.on) == objection.month) return {};
    return fail(u"casework.points.objection.matter"_qs, {{u"matter"_qs, placeText(*objection.matter)},
                                                         {u"number"_qs, objection.inmate},
                                                         {u"month"_qs, isoMonth(objection.month)}});
}

bool isOpen(const PointsObjection &objection, Date today)
{
    if (objection.state == u"final") return false;
    if (objection.state != u"reviewed") return true;
    return !objection.upheld && objection.due && today <= *objection.due;
}

/** One thing is answered once: two answers could say two things. A month corrected since is another thing. */
Result<void> checkAlone(const Desk &desk, const PointsObjection &raised, qint64 summedBy)
{
    const Result<std::vector<PointsObjection>> others = desk.ports.points.objections(raised.month, raised.area);
    if (!others) return fail(others.error());
    for (const PointsObjection &other : *others) {
        const bool same =
            other.inmate == raised.inmate && (!other.matter || !raised.matter || *other.matter == *raised.matter);
        if (!same) continue;
        const ErrorArgs args{{u"act"_qs, QString::number(other.act)},
                             {u"number"_qs, other.inmate},
                             {u"objection_state"_qs, other.state},
                             {u"month"_qs, isoMonth(other.month)}};
        if (isOpen(other, desk.today())) return fail(u"casework.points.objection.doubled"_qs, args);
        if (other.act > summedBy) return fail(u"casework.points.objection.settled"_qs, args);
    }
    return {};
}

}  // namespace

Result<PointsObjection> raiseObjection(const Desk &desk, const NewObjection &objection)
{
    Result<void> sound = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs});
    if (sound) sound = checkDay(desk, objection.on);
    if (sound && objection.words.trimmed().isEmpty()) sound = fail(u"casework.points.reason"_qs);
    if (!sound) return fail(sound.error());
    const Result<InmateRecord> inmate = desk.ports.inmates.inmate(objection.inmate);
    if (!inmate) return fail(inmate.error());
    const Result<Date> due = desk.calendar.after(objection.on, desk.points.profile().numbers.reviewDays);
    if (!due) return fail(due.error());
    PointsObjection raised{0,
                           objection.inmate,
                           objection.month,
                           inmate->inmate.area,
                           objection.on,
                           objection.words,
                           u"raised"_qs,
                           *due,
                           false,
                           {},
                           objection.matter,
                           objection.on};
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        const Result<std::optional<MonthLine>> line = desk.ports.points.month(objection.inmate, objection.month);
        if (!line) return fail(line.error());
        // The month belongs to the area where it was summed, wherever the inmate is now.
        if (*line) raised.area = (*line)->area;
        const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(objection.month, raised.area);
        if (!stage) return fail(stage.error());
        Result<void> open = checkNotice(desk, *stage ? &**stage : nullptr, *line ? (*line)->place.seq : 0, objection);
        if (open) open = requireMember(desk, raised.area);
        if (open) open = checkMatter(desk, objection);
        if (open) open = checkAlone(desk, raised, *line ? (*line)->place.seq : 0);
        if (!open) return fail(open.error());
        const NewAct act{u"points.objection"_qs,  objection.on, {u"inmate:"_qs + objection.inmate},
                         objectionToJson(raised), {},           {}};
        return Commit{{act}, {}, {}};
    });
    if (!acts) return fail(acts.error());
    raised.act = acts->front().seq;
    return raised;
}

std::optional<int> workingDaysLeft(const WorkingDays &calendar, Date today, Date due)
{
    const bool late = due < today;
    int count = 0;
    for (Date day = std::min(today, due) + std::chrono::days(1); day <= std::max(today, due);
         day += std::chrono::days(1)) {
        const Result<bool> working = calendar.isWorkingDay(day);
        if (!working) return std::nullopt;
        count += *working;
    }
    return late ? -count : count;
}

}  // namespace remit
