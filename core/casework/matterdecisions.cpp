#include "casework/conduct.h"
#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

/** The day on which the area's group passed the matter on; the matter's own day where no act tells. */
Result<Date> passedOn(const Desk &desk, const MatterRow &row)
{
    const Result<std::vector<qint64>> about = desk.ports.ledger.actsAbout(u"inmate:"_qs + row.matter.inmate);
    if (!about) return fail(about.error());
    for (auto seq = about->rbegin(); seq != about->rend() && *seq > row.place.seq; ++seq) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(*seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind != u"points.decision" || !entry->act.on) continue;
        const bool passed = std::any_of(entry->lines.begin(), entry->lines.end(), [&](const ActLine &line) {
            return placeFromJson(line.body["matter"]) == row.place;
        });
        if (passed) return *entry->act.on;
    }
    return row.matter.on;
}

/** Nobody decides what has not happened, nor the working group what the group has not yet passed on. */
Result<void> checkMeetingDay(const Desk &desk, const MatterDecision &decision, const MatterRow &row)
{
    Date from = row.matter.on;
    if (decision.group == workingGroupName()) {
        const Result<Date> passed = passedOn(desk, row);
        if (!passed) return fail(passed.error());
        from = std::max(from, *passed);
    }
    return checkMeetingAfter(decision.meeting, from, placeText(row.place));
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
    if (const Result<void> after = checkMeetingDay(desk, decision, row); !after) return fail(after.error());
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

/** A matter named twice would be decided twice. */
Result<void> checkOnce(const std::vector<LedgerPlace> &places)
{
    for (auto place = places.begin(); place != places.end(); ++place) {
        const auto first = std::find(places.begin(), place, *place);
        if (first != place)
            return fail(u"casework.points.line.twice"_qs, {{u"line"_qs, QString::number(place - places.begin() + 1)},
                                                           {u"first"_qs, QString::number(first - places.begin() + 1)},
                                                           {u"subject"_qs, placeText(*place)}});
    }
    return {};
}

}  // namespace

Result<std::vector<Act>> decideMatters(const Desk &desk, const MatterDecision &decision)
{
    Result<void> allowed = requireGroup(desk, decision.group);
    if (allowed) allowed = requireRole(desk, rolesOfPointsGroup(decision.group));
    if (!allowed) return fail(allowed.error());
    const Result<PointsGroup> group = desk.ports.points.group(decision.group);
    if (!group) return fail(group.error());
    allowed = checkPointsMeeting(*group, decision.meeting, decision.agreed, desk.today());
    if (!allowed) return fail(allowed.error());
    if (decision.places.empty()) return fail(u"casework.points.empty"_qs);
    allowed = checkOnce(decision.places);
    if (!allowed) return fail(allowed.error());
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

}  // namespace remit
