#include "base/hundredths.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/pointsrules.h"
#include "points/authority.h"

#include <algorithm>

namespace remit {

namespace {

/** A corrected credit as what it is: an addition to the computed one, or a deduction from it. */
PointsHistory::Entry differenceOf(const SheetLine &line)
{
    PointsHistory::Entry entry;
    entry.target = PointsHistory::Entry::Target::Labour;
    entry.points = line.credit - line.day.dayCredit;
    return entry;
}

/** The least and the most that labour may count (article 10, the profile's limit and its clauses). */
std::pair<int, int> boundsOf(const PointsProfile &profile)
{
    int high = profile.numbers.base[Part::Labour] * profile.numbers.bonusCapPercent / 100;
    int low = profile.labour ? -profile.labour->deductionLimit : -profile.numbers.base[Part::Labour];
    int most = 0, least = 0;
    for (const PointsClause &clause : profile.clauses) {
        if (clause.part != Part::Labour) continue;
        most = std::max({most, clause.from, clause.to});
        least = std::min({least, clause.from, clause.to});
    }
    if (most > 0) high = std::min(high, most);
    if (least < 0) low = std::max(low, least);
    return {low, high};
}

}  // namespace

std::optional<QString> groupForCredits(const SheetDraft &draft, const std::vector<SheetLine> &lines,
                                       const PointsNumbers &numbers)
{
    std::optional<QString> group;
    for (const SheetLine &line : lines) {
        const PointsHistory::Entry difference = differenceOf(line);
        if (difference.points == 0) continue;
        switch (authorityFor(difference, numbers)) {
            case PointsAuthority::Officer:
                continue;
            case PointsAuthority::Group:
                group = draft.area;
                continue;
            case PointsAuthority::WorkingGroup:
                return workingGroupName();
        }
    }
    return group;
}

Result<void> checkCreditBounds(const std::vector<SheetLine> &lines, const PointsProfile &profile)
{
    const auto [low, high] = boundsOf(profile);
    for (const SheetLine &line : lines) {
        if (line.credit == line.day.dayCredit || (line.credit >= low && line.credit <= high)) continue;
        return fail(u"casework.points.credit.bounds"_qs, {{u"number"_qs, line.worker.number},
                                                          {u"credit"_qs, hundredths(line.credit)},
                                                          {u"low"_qs, hundredths(low)},
                                                          {u"high"_qs, hundredths(high)}});
    }
    return {};
}

Result<void> checkCreditMeeting(const Desk &desk, const SheetDraft &draft, const std::vector<SheetLine> &lines)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const std::optional<QString> group = groupForCredits(draft, lines, rules->on(draft.on).numbers);
    if (!group) return {};
    if (!draft.meeting)
        return fail(u"casework.points.credit.meeting"_qs,
                    {{u"group"_qs, *group}, {u"team"_qs, draft.team}, {u"on"_qs, isoDate(draft.on)}});
    return desk.ports.points.group(*group)
        .and_then([&](const PointsGroup &body) { return checkPointsMeeting(body, *draft.meeting, true, desk.today()); })
        .and_then([&] { return checkMeetingAfter(*draft.meeting, draft.on, draft.team); });
}

}  // namespace remit
