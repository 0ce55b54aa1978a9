#include "casework/meetings.h"
#include "casework/months.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/evaluate.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

/** Whether two lines say the same about the month; what they rest on may differ. */
bool sameFigures(const MonthLine &a, const MonthLine &b) { return a.result == b.result; }

/** The summed months of the inmates from `month` on, oldest first. */
Result<std::vector<Month>> summedFrom(const Desk &desk, Month month, const QStringList &inmates)
{
    std::vector<Month> months;
    const Result<void> walked = desk.ports.points.eachMonth(monthOf(desk.today()), [&](const MonthTotal &total) {
        if (total.month >= month && inmates.contains(total.inmate) &&
            std::find(months.begin(), months.end(), total.month) == months.end())
            months.push_back(total.month);
        return true;
    });
    if (!walked) return fail(walked.error());
    std::sort(months.begin(), months.end());
    return months;
}

/** The working group corrects what was summed before it met. */
Result<void> checkAfterSum(const Desk &desk, const MonthCorrection &correction, qint64 sum)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(sum);
    if (!entry) return fail(entry.error());
    return checkMeetingAfter(correction.meeting, entry->act.on.value_or(dateIn(entry->act.at)),
                             isoMonth(correction.month));
}

/** The lines of one month that differ from what was summed, by the act that they correct. */
Result<void> gatherDiffering(const Desk &desk, const MonthCorrection &correction, Month month,
                             std::map<qint64, std::vector<MonthLine>> &byAct)
{
    const Result<MonthSummary> summary = computeMonth(desk, {month, {}, correction.inmates, correction.month});
    if (!summary) return fail(summary.error());
    for (const MonthLine &line : summary->lines) {
        const Result<std::optional<MonthLine>> held = desk.ports.points.month(line.inmate, month);
        if (!held) return fail(held.error());
        if (!*held || sameFigures(**held, line)) continue;
        const Result<void> after = checkAfterSum(desk, correction, (*held)->place.seq);
        if (!after) return fail(after.error());
        byAct[(*held)->place.seq].push_back(line);
    }
    return {};
}

NewAct correctionAct(const Desk &desk, qint64 corrected, const std::vector<MonthLine> &lines)
{
    NewAct act{u"points.month.correction"_qs,
               desk.today(),
               {u"month:"_qs + isoMonth(lines.front().result.month)},
               {},
               {},
               corrected};
    for (const MonthLine &line : lines) act.lines.push_back(monthLineToJson(line));
    return act;
}

/** Why, who decided, and for how long it is noticed. */
NewAct noticeAct(const Desk &desk, const MonthCorrection &correction, Date until)
{
    return {u"points.notice"_qs,
            desk.today(),
            {u"month:"_qs + isoMonth(correction.month)},
            Json::Object{{u"what"_qs, u"correction"_qs},
                         {u"month"_qs, isoMonth(correction.month)},
                         {u"inmates"_qs, textsToJson(correction.inmates)},
                         {u"reason"_qs, correction.reason},
                         {u"person"_qs, desk.officer.person},
                         {u"meeting"_qs, pointsMeetingToJson(correction.meeting)},
                         {u"until"_qs, isoDate(until)}},
            {},
            {}};
}

}  // namespace

Result<std::vector<Act>> correctMonth(const Desk &desk, const MonthCorrection &correction)
{
    Result<void> sound = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (sound && correction.reason.trimmed().isEmpty()) sound = fail(u"casework.points.reason"_qs);
    if (sound) {
        sound = desk.ports.points.group(workingGroupName()).and_then([&](const PointsGroup &group) {
            return checkPointsMeeting(group, correction.meeting, true, desk.today());
        });
    }
    if (!sound) return fail(sound.error());
    const Result<Date> until = desk.calendar.after(desk.today(), desk.points.profile().numbers.noticeDays);
    if (!until) return fail(until.error());
    return decide(desk, [&]() -> Result<Commit> {
        const Result<std::vector<Month>> months = summedFrom(desk, correction.month, correction.inmates);
        if (!months) return fail(months.error());
        std::map<qint64, std::vector<MonthLine>> byAct;
        for (const Month month : *months) {
            const Result<void> gathered = gatherDiffering(desk, correction, month, byAct);
            if (!gathered) return fail(gathered.error());
        }
        if (byAct.empty()) return fail(u"casework.points.month.same"_qs, {{u"month"_qs, isoMonth(correction.month)}});
        Commit commit;
        for (const auto &[act, lines] : byAct) commit.acts.push_back(correctionAct(desk, act, lines));
        commit.acts.push_back(noticeAct(desk, correction, *until));
        return commit;
    });
}

Result<std::optional<NoticeDays>> noticeOfCorrection(const Desk &desk, qint64 act)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(act);
    if (!entry) return fail(entry.error());
    if (entry->act.kind != u"points.month.correction") return std::optional<NoticeDays>();
    const Date since = entry->act.on.value_or(dateIn(entry->act.at));
    return desk.calendar.after(since, desk.points.profile().numbers.noticeDays).map([&](Date until) {
        return std::optional(NoticeDays{since, until});
    });
}

Result<std::vector<MonthDifference>> differencesOf(const Desk &desk, Month month, const Progress &progress,
                                                   const QString &area)
{
    const Result<std::vector<MonthTotal>> totals = desk.ports.points.monthTotals(month, area);
    if (!totals) return fail(totals.error());
    QStringList inmates;
    if (!area.isEmpty())
        for (const MonthTotal &total : *totals) inmates << total.inmate;
    if (!area.isEmpty() && inmates.isEmpty()) return std::vector<MonthDifference>();
    const Result<MonthSummary> summary =
        computeMonth(desk, {.month = month, .inmates = inmates, .anewFrom = month, .sheets = false}, progress);
    if (!summary) return fail(summary.error());
    std::vector<MonthDifference> differences;
    auto total = totals->begin();
    for (const MonthLine &line : summary->lines) {
        while (total != totals->end() && total->inmate < line.inmate) ++total;
        if (total == totals->end() || total->inmate != line.inmate) continue;
        if (total->total == line.result.total && total->cumulative == line.result.cumulative) continue;
        differences.push_back({line.inmate, month, total->total, line.result.total, total->place});
    }
    return differences;
}

}  // namespace remit
