#include "casework/conduct.h"

#include "casework/meetings.h"
#include "casework/newmatter.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"

#include <map>

namespace remit {

namespace {

using Kind = PointsMatter::Kind;

bool allEntries(const std::vector<NewMatter> &matters)
{
    for (const NewMatter &added : matters)
        if (added.matter.kind != Kind::Entry) return false;
    return true;
}

QStringList rolesToRecord(bool entries)
{
    QStringList roles{u"ward_officer"_qs, u"area_chief"_qs};
    if (!entries) roles << u"department_officer"_qs << u"department_chief"_qs;
    return roles;
}

Result<MatterState> stateAfter(const Desk &desk, const MatterDecision &decision, const MatterRow &row)
{
    const bool working = decision.group == workingGroupName();
    const MatterState expected = working ? MatterState::WorkingGroup : MatterState::Group;
    const ErrorArgs args{{u"act"_qs, QString::number(row.place.seq)}, {u"line"_qs, QString::number(row.place.line)}};
    if (row.state != expected || (!working && row.matter.area != decision.group))
        return fail(u"casework.points.state"_qs, args);
    if (row.matter.person == decision.meeting.chair || row.matter.person == desk.officer.person)
        return fail(u"casework.points.person"_qs, {{u"person"_qs, row.matter.person}});
    if (!decision.agreed) return MatterState::Refused;
    const MatterWay way = wayOf(row.matter, desk.points.profile().numbers);
    return !working && way.workingGroup ? MatterState::WorkingGroup : MatterState::Effective;
}

/** One line a matter, complete in itself: what is shown of one inmate shows nothing of another. */
NewAct decisionAct(const MatterDecision &decision, MatterState state, const std::vector<MatterRow> &rows)
{
    NewAct act{u"points.decision"_qs, decision.meeting.on, {u"group:"_qs + decision.group}, {}, {}, {}};
    for (const MatterRow &row : rows)
        act.lines.push_back(Json::Object{{u"inmate"_qs, row.matter.inmate},
                                         {u"matter"_qs, placeToJson(row.place)},
                                         {u"group"_qs, decision.group},
                                         {u"agreed"_qs, decision.agreed},
                                         {u"state"_qs, matterStateCode(state)},
                                         {u"meeting"_qs, pointsMeetingToJson(decision.meeting)}});
    return act;
}

/** A correction by one officer is enough only where both values are an officer's to decide. */
Result<void> checkCorrection(const Desk &desk, const MatterCorrection &correction, const MatterRow &old)
{
    const ErrorArgs args{{u"act"_qs, QString::number(old.place.seq)}, {u"line"_qs, QString::number(old.place.line)}};
    if (old.ended > 0) return fail(u"casework.points.state"_qs, args);
    if (correction.reason.trimmed().isEmpty()) return fail(u"casework.points.reason"_qs);
    if (old.matter.person == desk.officer.person)
        return fail(u"casework.points.person"_qs, {{u"person"_qs, old.matter.person}});
    const PointsNumbers &numbers = desk.points.profile().numbers;
    MatterWay way = wayOf(old.matter, numbers);
    if (correction.replacement) {
        const MatterWay after = wayOf(correction.replacement->matter, numbers);
        way.workingGroup = way.workingGroup || after.workingGroup;
        if (after.first != MatterState::Effective) way.first = after.first;
    }
    if (way.first == MatterState::Effective) return {};
    if (!correction.meeting) return fail(u"casework.points.meeting.missing"_qs);
    return desk.ports.points.group(way.workingGroup ? workingGroupName() : old.matter.area)
        .and_then([&](const PointsGroup &group) {
            return checkPointsMeeting(group, *correction.meeting, true, desk.today());
        });
}

}  // namespace

Result<std::vector<LedgerPlace>> recordMatters(const Desk &desk, const std::vector<NewMatter> &matters)
{
    const bool entries = allEntries(matters);
    const Result<void> allowed = requireRole(desk, rolesToRecord(entries));
    if (!allowed) return fail(allowed.error());
    if (matters.empty()) return fail(u"casework.points.empty"_qs);
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        Commit commit;
        NewAct act{entries ? u"points.entry"_qs : u"points.fact"_qs, {}, {}, {}, {}, {}};
        for (const NewMatter &added : matters) {
            const Result<MatterRecord> record = prepareMatter(desk, added, commit.attachments);
            if (!record) return fail(record.error());
            act.lines.push_back(matterToJson(*record));
        }
        if (act.lines.size() == 1) {
            act.on = matters.front().matter.on;
            act.subject = QStringList{u"inmate:"_qs + matters.front().matter.inmate};
            act.body = std::move(act.lines.front());
            act.lines.clear();
        }
        commit.acts = {std::move(act)};
        return commit;
    });
    if (!acts) return fail(acts.error());
    std::vector<LedgerPlace> places;
    const bool single = matters.size() == 1;
    for (int line = 1; line <= int(matters.size()); ++line) places.push_back({acts->front().seq, single ? 0 : line});
    return places;
}

Result<std::vector<Act>> decideMatters(const Desk &desk, const MatterDecision &decision)
{
    Result<void> allowed = requireRole(desk, rolesOfPointsGroup(decision.group));
    if (!allowed) return fail(allowed.error());
    const Result<PointsGroup> group = desk.ports.points.group(decision.group);
    if (!group) return fail(group.error());
    allowed = checkPointsMeeting(*group, decision.meeting, decision.agreed, desk.today());
    if (!allowed) return fail(allowed.error());
    if (decision.places.empty()) return fail(u"casework.points.empty"_qs);
    return decide(desk, [&]() -> Result<Commit> {
        std::map<MatterState, std::vector<MatterRow>> after;
        for (const LedgerPlace &place : decision.places) {
            const Result<MatterRow> row = desk.ports.points.matter(place);
            if (!row) return fail(row.error());
            const Result<MatterState> state = stateAfter(desk, decision, *row);
            if (!state) return fail(state.error());
            after[*state].push_back(*row);
        }
        Commit commit;
        for (const auto &[state, rows] : after) commit.acts.push_back(decisionAct(decision, state, rows));
        return commit;
    });
}

Result<Act> correctMatter(const Desk &desk, const MatterCorrection &correction)
{
    const Result<void> allowed =
        requireRole(desk, {u"area_chief"_qs, u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const Result<Date> until = desk.calendar.after(desk.today(), desk.points.profile().numbers.noticeDays);
    if (!until) return fail(until.error());
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<MatterRow> old = desk.ports.points.matter(correction.place);
                      if (!old) return fail(old.error());
                      const Result<void> sound = checkCorrection(desk, correction, *old);
                      if (!sound) return fail(sound.error());
                      Commit commit;
                      Json replacement;
                      if (correction.replacement) {
                          // A correction is the way by which a summed month's matter changes.
                          NewMatter added = *correction.replacement;
                          added.late = true;
                          Result<MatterRecord> record = prepareMatter(desk, added, commit.attachments);
                          if (!record) return fail(record.error());
                          record->state = MatterState::Effective;
                          replacement = matterToJson(*record);
                      }
                      commit.acts = {
                          {u"points.correction"_qs,
                           old->matter.on,
                           {u"inmate:"_qs + old->matter.inmate},
                           Json::Object{
                               {u"corrected"_qs, placeToJson(old->place)},
                               {u"reason"_qs, correction.reason},
                               {u"person"_qs, desk.officer.person},
                               {u"replacement"_qs, std::move(replacement)},
                               {u"meeting"_qs, correction.meeting ? pointsMeetingToJson(*correction.meeting) : Json()},
                               {u"notice_from"_qs, isoDate(desk.today())},
                               {u"notice_until"_qs, isoDate(*until)}},
                           {},
                           old->place.seq}};
                      return commit;
                  })
        .map([](const std::vector<Act> &acts) { return acts.front(); });
}

Result<void> reviewWeek(const Desk &desk, const QString &area, Date monday, const QString &remarks)
{
    Result<void> allowed = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs});
    if (allowed) allowed = requireMember(desk, area);
    if (!allowed) return allowed;
    const ErrorArgs args{{u"on"_qs, isoDate(monday)}, {u"area"_qs, area}};
    const Date sunday = monday + std::chrono::days(6);
    if (std::chrono::weekday(monday) != std::chrono::Monday || sunday > desk.today())
        return fail(u"casework.points.week"_qs, args);
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<std::vector<Date>> done = desk.ports.points.weeks(area, monday, monday);
                      if (!done) return fail(done.error());
                      if (!done->empty()) return fail(u"casework.points.week.doubled"_qs, args);
                      const NewAct act{u"points.week"_qs,
                                       sunday,
                                       {u"area:"_qs + area},
                                       Json::Object{{u"area"_qs, area},
                                                    {u"monday"_qs, isoDate(monday)},
                                                    {u"person"_qs, desk.officer.person},
                                                    {u"remarks"_qs, remarks}},
                                       {},
                                       {}};
                      return Commit{{act}, {}, {}};
                  })
        .map([](const auto &) {});
}

}  // namespace remit
