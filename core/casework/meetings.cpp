#include "casework/meetings.h"

#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/authority.h"

#include <algorithm>

namespace remit {

namespace {

/** Members are people whom the store knows, each once. */
Result<void> checkMembers(const Desk &desk, const PointsGroup &group)
{
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    const ErrorArgs args{{u"group"_qs, group.name}};
    QStringList seen;
    for (const QString &member : group.members) {
        const bool known = std::any_of(officers->begin(), officers->end(),
                                       [&](const Officer &officer) { return officer.person == member; });
        if (!known || seen.contains(member)) return fail(u"casework.points.members"_qs, args);
        seen << member;
    }
    if (group.name.isEmpty() || !group.members.contains(group.chair)) return fail(u"casework.points.members"_qs, args);
    return {};
}

}  // namespace

Result<void> recordPointsGroup(const Desk &desk, const PointsGroup &group)
{
    Result<void> allowed = requireRole(desk, {u"admin"_qs, u"department_chief"_qs, u"governor"_qs});
    if (allowed) allowed = checkMembers(desk, group);
    if (!allowed) return allowed;
    const NewAct act{u"points.group"_qs, desk.today(), {u"group:"_qs + group.name}, pointsGroupToJson(group), {}, {}};
    return record(desk, act).map([](const Act &) {});
}

Result<void> checkPointsMeeting(const PointsGroup &group, const PointsMeeting &meeting, bool agreed, Date today)
{
    if (meeting.on > today) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(meeting.on)}});
    for (const QString &person : meeting.present + QStringList{meeting.chair, meeting.recorder})
        if (!group.members.contains(person) || !meeting.present.contains(person) || meeting.present.count(person) > 1)
            return fail(u"casework.points.meeting.member"_qs, {{u"person"_qs, person}, {u"group"_qs, group.name}});
    if (meeting.chair == meeting.recorder)
        return fail(u"casework.points.meeting.recorder"_qs, {{u"person"_qs, meeting.chair}});
    for (const QString &person : meeting.agreeing)
        if (!meeting.present.contains(person) || meeting.agreeing.count(person) > 1)
            return fail(u"casework.points.meeting.member"_qs, {{u"person"_qs, person}, {u"group"_qs, group.name}});
    for (const QString &person : meeting.present) {
        const auto words = meeting.dissent.find(person);
        const bool heard = words != meeting.dissent.end() && !words->second.trimmed().isEmpty();
        if (!meeting.agreeing.contains(person) && !heard)
            return fail(u"casework.points.meeting.dissent"_qs, {{u"person"_qs, person}});
    }
    if (carriedByTwoThirds(int(meeting.agreeing.size()), int(group.members.size())) == agreed) return {};
    return fail(u"casework.points.meeting.twothirds"_qs, {{u"agreeing"_qs, QString::number(meeting.agreeing.size())},
                                                          {u"members"_qs, QString::number(group.members.size())}});
}

Result<void> checkMeetingAfter(const PointsMeeting &meeting, Date from, const QString &subject)
{
    if (meeting.on >= from) return {};
    return fail(u"casework.points.meeting.early"_qs,
                {{u"on"_qs, isoDate(meeting.on)}, {u"from"_qs, isoDate(from)}, {u"subject"_qs, subject}});
}

QString placeText(const LedgerPlace &place) { return u"%1/%2"_qs.arg(place.seq).arg(place.line); }

QStringList rolesOfPointsGroup(const QString &group)
{
    if (group == workingGroupName()) return {u"department_officer"_qs, u"department_chief"_qs, u"governor"_qs};
    return {u"ward_officer"_qs, u"area_chief"_qs};
}

Result<void> requireGroup(const Desk &desk, const QString &group)
{
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    // The group of an area that holds nobody any more may still have matters of before to decide.
    if (group == workingGroupName() || areas->contains(group) || desk.ports.points.group(group)) return {};
    return fail(u"casework.points.group.unknown"_qs, {{u"group"_qs, group}, {u"areas"_qs, areas->join(u"、"_qs)}});
}

Result<void> requireArea(const Desk &desk, const QString &area)
{
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    if (areas->contains(area)) return {};
    return fail(u"casework.points.area"_qs, {{u"area"_qs, area}, {u"areas"_qs, areas->join(u"、"_qs)}});
}

Result<void> requireMember(const Desk &desk, const QString &area)
{
    const QStringList wide{u"department_officer"_qs, u"department_chief"_qs, u"governor"_qs, u"admin"_qs};
    if (requireRole(desk, wide)) return {};
    const Result<PointsGroup> group = desk.ports.points.group(area);
    if (!group) return group.error().code == u"casework.points.group" ? Result<void>() : fail(group.error());
    if (group->members.contains(desk.officer.person)) return {};
    return fail(u"casework.points.member"_qs, {{u"group"_qs, area}, {u"officer"_qs, desk.officer.name}});
}

}  // namespace remit
