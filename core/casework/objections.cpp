#include "casework/objections.h"

#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/evaluate.h"

namespace remit {

namespace {

/** A step of an objection: where it starts, where it leads, who may take it. */
struct Way {
    const char16_t *step;
    const char16_t *from;
    const char16_t *to;
    QStringList roles;
};

const std::vector<Way> &ways()
{
    static const std::vector<Way> all{{u"review", u"raised", u"reviewed", {u"ward_officer"_qs, u"area_chief"_qs}},
                                      {u"appeal", u"reviewed", u"appealed", {u"ward_officer"_qs, u"area_chief"_qs}},
                                      {u"final", u"appealed", u"final", {u"department_chief"_qs, u"governor"_qs}}};
    return all;
}

Result<const Way *> wayFrom(const PointsObjection &objection, const QString &step)
{
    for (const Way &way : ways())
        if (step == QStringView(way.step) && objection.state == QStringView(way.from)) return &way;
    return fail(u"casework.points.objection.state"_qs,
                {{u"act"_qs, QString::number(objection.act)}, {u"objection_state"_qs, objection.state}});
}

Result<void> checkDay(const Desk &desk, Date on)
{
    if (on <= desk.today()) return {};
    return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(on)}});
}

Result<void> checkNotice(const Desk &desk, const MonthStage *stage, const NewObjection &objection)
{
    if (!stage || stage->state != u"noticed")
        return fail(u"casework.points.objection.early"_qs, {{u"month_state"_qs, stage ? stage->state : u"open"_qs}});
    const Result<Date> last = desk.calendar.after(stage->since, desk.points.profile().numbers.objectionDays);
    if (!last) return fail(last.error());
    if (objection.on <= *last) return {};
    return fail(u"casework.points.objection.late"_qs, {{u"until"_qs, isoDate(*last)}});
}

/** The next day that counts after a step; none after the last word, or where the inmate was right. */
Result<std::optional<Date>> nextDue(const Desk &desk, const ObjectionStep &step)
{
    const PointsNumbers &numbers = desk.points.profile().numbers;
    const bool open = step.step == u"appeal" || (step.step == u"review" && !step.upheld);
    if (!open) return std::optional<Date>();
    const int days = step.step == u"appeal" ? numbers.reviewDays : numbers.objectionDays;
    return desk.calendar.after(step.on, days).map([](Date due) { return std::optional(due); });
}

Result<Commit> prepareStep(const Desk &desk, const ObjectionStep &step)
{
    Result<PointsObjection> objection = desk.ports.points.objection(step.objection);
    if (!objection) return fail(objection.error());
    const Result<const Way *> way = wayFrom(*objection, step.step);
    if (!way) return fail(way.error());
    Result<void> allowed = requireRole(desk, (*way)->roles);
    if (allowed) allowed = checkDay(desk, step.on);
    if (allowed && step.words.trimmed().isEmpty()) allowed = fail(u"casework.points.reason"_qs);
    if (!allowed) return fail(allowed.error());
    const bool late = objection->due && step.on > *objection->due;
    if (step.step == u"appeal" && late)
        return fail(u"casework.points.objection.late"_qs, {{u"until"_qs, isoDate(*objection->due)}});
    if (step.step != u"appeal") {
        if (objection->answeredBy.contains(desk.officer.person))
            return fail(u"casework.points.person"_qs, {{u"person"_qs, desk.officer.person}});
        objection->answeredBy << desk.officer.person;
        objection->upheld = step.upheld;
    }
    const Result<std::optional<Date>> due = nextDue(desk, step);
    if (!due) return fail(due.error());
    objection->state = QString::fromUtf16((*way)->to);
    objection->due = *due;
    Json body = objectionToJson(*objection);
    body.set("objection", objection->act);
    body.set("step", step.step);
    body.set("answer", step.words);
    body.set("late", late);
    body.set("copy_to_procuratorate", step.step == u"final");
    NewAct act{
        u"points.objection."_qs + step.step, step.on, {u"inmate:"_qs + objection->inmate}, std::move(body), {}, {}};
    return Commit{{std::move(act)}, {}, {}};
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
                           {}};
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        const Result<std::optional<MonthLine>> line = desk.ports.points.month(objection.inmate, objection.month);
        if (!line) return fail(line.error());
        // The month belongs to the area where it was summed, wherever the inmate is now.
        if (*line) raised.area = (*line)->area;
        const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(objection.month, raised.area);
        if (!stage) return fail(stage.error());
        Result<void> open = checkNotice(desk, *stage ? &**stage : nullptr, objection);
        if (open) open = requireMember(desk, raised.area);
        if (!open) return fail(open.error());
        const NewAct act{u"points.objection"_qs,  objection.on, {u"inmate:"_qs + objection.inmate},
                         objectionToJson(raised), {},           {}};
        return Commit{{act}, {}, {}};
    });
    if (!acts) return fail(acts.error());
    raised.act = acts->front().seq;
    return raised;
}

Result<PointsObjection> stepObjection(const Desk &desk, const ObjectionStep &step)
{
    const auto acts = decide(desk, [&] { return prepareStep(desk, step); });
    if (!acts) return fail(acts.error());
    return desk.ports.points.objection(step.objection);
}

}  // namespace remit
