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

Result<void> checkDay(const Desk &desk, Date on, const PointsObjection &objection)
{
    if (on > desk.today()) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(on)}});
    if (on >= objection.since) return {};
    return fail(
        u"casework.points.objection.before"_qs,
        {{u"on"_qs, isoDate(on)}, {u"from"_qs, isoDate(objection.since)}, {u"act"_qs, QString::number(objection.act)}});
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

/** The body that answers meets: nobody in it who recorded what is objected to, no chair who answered before. */
Result<void> checkBody(const Desk &desk, const ObjectionStep &step, const PointsObjection &objection)
{
    if (!step.meeting) return fail(u"casework.points.meeting.missing"_qs);
    const PointsMeeting &meeting = *step.meeting;
    const Result<PointsGroup> group =
        desk.ports.points.group(step.step == u"final" ? workingGroupName() : objection.area);
    if (!group) return fail(group.error());
    Result<void> sound = checkPointsMeeting(*group, meeting, true, step.on);
    if (sound) sound = checkMeetingAfter(meeting, objection.since, u"#"_qs + QString::number(objection.act));
    if (!sound) return sound;
    const Result<QStringList> recorders = recordersOf(desk, objection);
    if (!recorders) return fail(recorders.error());
    for (const QString &person : *recorders)
        if (meeting.present.contains(person) || desk.officer.person == person)
            return fail(u"casework.points.objection.recuse"_qs,
                        {{u"person"_qs, person}, {u"act"_qs, QString::number(objection.act)}});
    for (const QString &person : {desk.officer.person, meeting.chair})
        if (objection.answeredBy.contains(person)) return fail(u"casework.points.person"_qs, {{u"person"_qs, person}});
    return {};
}

/** Takes the answer into the objection: by whom, and which way. */
void takeAnswer(const Desk &desk, const ObjectionStep &step, PointsObjection &objection)
{
    if (step.step == u"appeal") return;
    objection.answeredBy << desk.officer.person;
    if (!objection.answeredBy.contains(step.meeting->chair)) objection.answeredBy << step.meeting->chair;
    objection.upheld = step.upheld;
}

NewAct stepAct(const ObjectionStep &step, const PointsObjection &objection, bool late)
{
    Json body = objectionToJson(objection);
    body.set("objection", objection.act);
    body.set("step", step.step);
    body.set("answer", step.words);
    body.set("late", late);
    body.set("meeting", step.meeting ? pointsMeetingToJson(*step.meeting) : Json());
    body.set("copy_to_procuratorate", step.step == u"final");
    return {u"points.objection."_qs + step.step, step.on, {u"inmate:"_qs + objection.inmate}, std::move(body), {}, {}};
}

Result<Commit> prepareStep(const Desk &desk, const ObjectionStep &step)
{
    Result<PointsObjection> objection = desk.ports.points.objection(step.objection);
    if (!objection) return fail(objection.error());
    const Result<const Way *> way = wayFrom(*objection, step.step);
    if (!way) return fail(way.error());
    Result<void> allowed = requireRole(desk, (*way)->roles);
    if (allowed) allowed = checkDay(desk, step.on, *objection);
    if (allowed && step.words.trimmed().isEmpty()) allowed = fail(u"casework.points.reason"_qs);
    const bool late = objection->due && step.on > *objection->due;
    if (allowed && step.step == u"appeal" && late)
        allowed = fail(u"casework.points.objection.late"_qs, {{u"until"_qs, isoDate(*objection->due)}});
    if (allowed && step.step != u"appeal") allowed = checkBody(desk, step, *objection);
    if (!allowed) return fail(allowed.error());
    takeAnswer(desk, step, *objection);
    const Result<std::optional<Date>> due = nextDue(desk, step);
    if (!due) return fail(due.error());
    objection->state = QString::fromUtf16((*way)->to);
    objection->due = *due;
    objection->since = step.on;
    return Commit{{stepAct(step, *objection, late)}, {}, {}};
}

}  // namespace

Result<QStringList> recordersOf(const Desk &desk, const PointsObjection &objection)
{
    std::vector<LedgerPlace> places;
    if (objection.matter) places.push_back(*objection.matter);
    if (!objection.matter) {
        const Result<std::optional<MonthLine>> line = desk.ports.points.month(objection.inmate, objection.month);
        if (!line) return fail(line.error());
        if (*line) places = (*line)->matters;
    }
    QStringList persons;
    for (const LedgerPlace &place : places) {
        const Result<MatterRow> row = desk.ports.points.matter(place);
        if (!row) return fail(row.error());
        if (!persons.contains(row->matter.person)) persons << row->matter.person;
    }
    return persons;
}

Result<PointsObjection> stepObjection(const Desk &desk, const ObjectionStep &step)
{
    const auto acts = decide(desk, [&] { return prepareStep(desk, step); });
    if (!acts) return fail(acts.error());
    return desk.ports.points.objection(step.objection);
}

}  // namespace remit
