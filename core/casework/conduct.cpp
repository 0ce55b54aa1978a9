#include "casework/conduct.h"

#include "casework/meetings.h"
#include "casework/newmatter.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"

#include <algorithm>

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

/** A file may not say the same twice. */
Result<MatterRecord> onlyOnce(const std::vector<PointsMatter> &taken, MatterRecord record)
{
    const auto first = std::find_if(taken.begin(), taken.end(),
                                    [&](const PointsMatter &matter) { return saysTheSame(matter, record.matter); });
    if (first == taken.end()) return record;
    return fail(u"casework.points.line.twice"_qs, {{u"line"_qs, QString::number(taken.size() + 1)},
                                                   {u"first"_qs, QString::number(first - taken.begin() + 1)},
                                                   {u"subject"_qs, record.matter.inmate}});
}

/** A refusal that names which element of the officer's document it is about, unless it says so itself. */
Error standingAt(const QString &path, Error error)
{
    if (!error.args.contains(u"path"_qs)) error.args.insert(u"path"_qs, path);
    return error;
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
        })
        .and_then([&] {
            const Date happened =
                correction.replacement ? std::max(old.matter.on, correction.replacement->matter.on) : old.matter.on;
            return checkMeetingAfter(*correction.meeting, happened, placeText(old.place));
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
        std::vector<PointsMatter> taken;
        for (const NewMatter &added : matters) {
            Result<MatterRecord> record = prepareMatter(desk, added, commit.attachments);
            if (record) record = onlyOnce(taken, *std::move(record));
            if (!record)
                return fail(standingAt(matters.size() == 1 ? u"$"_qs : u"$[%1]"_qs.arg(taken.size()), record.error()));
            act.lines.push_back(matterToJson(*record));
            taken.push_back(std::move(record->matter));
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
                          if (!record) return fail(standingAt(u"$.replacement"_qs, record.error()));
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
    if (allowed) allowed = requireArea(desk, area);
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
