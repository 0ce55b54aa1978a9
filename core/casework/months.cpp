#include "casework/months.h"

#include "casework/officers.h"
#include "casework/pointshistory.h"
#include "casework/pointsrules.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"

#include <QHash>

#include <set>

namespace remit {

namespace {

bool wanted(const MonthRequest &request, const PointsSubject &subject)
{
    return (request.areas.isEmpty() || request.areas.contains(subject.area)) &&
           (request.inmates.isEmpty() || request.inmates.contains(subject.number));
}

MonthLine lineOf(const HistoryMaterial &material, const HistoryWish &wish, const Assessment &assessment,
                 const PointsProfile &profile)
{
    MonthLine line;
    line.inmate = material.subject.number;
    line.area = material.subject.area;
    line.result = assessment.months.back();
    for (const LabourSum &sum : material.labour)
        if (sum.month == wish.until) line.labourCredit = sum.credit, line.labourDays = sum.days;
    for (const MatterRow &row : material.matters)
        if (monthOf(row.matter.on) == wish.until && countsIn(material, row, wish)) line.matters.push_back(row.place);
    line.profile = profile.id;
    line.profileDigest = profile.digest;
    return line;
}

/** Puts other labour in the place of what the month's sheets give. */
void replaceLabour(std::vector<HistoryMaterial> &all, Month month, const std::vector<LabourSum> &labour)
{
    QHash<QString, const LabourSum *> sums;
    for (const LabourSum &sum : labour) sums.insert(sum.inmate, &sum);
    for (HistoryMaterial &material : all) {
        std::erase_if(material.labour, [month](const LabourSum &sum) { return sum.month == month; });
        if (const LabourSum *sum = sums.value(material.subject.number)) material.labour.push_back(*sum);
    }
}

/** The month of one inmate, or why there is none. */
Result<MonthLine> computeLine(const HistoryMaterial &material, const HistoryWish &wish, const Points &points)
{
    const std::optional<PointsHistory> history = historyOf(material, wish, points.profiles());
    if (!history) return fail(u"casework.points.admission"_qs, {{u"number"_qs, material.subject.number}});
    const Result<Assessment> assessment = points.evaluate(*history);
    if (!assessment) return fail(assessment.error());
    if (assessment->months.empty())
        return fail(u"casework.points.admission"_qs, {{u"number"_qs, material.subject.number}});
    return lineOf(material, wish, *assessment, points.profiles().in(wish.until));
}

/** Notes in each line the sheets' lines that its labour rests on. */
Result<void> addSheets(const Desk &desk, MonthSummary &summary)
{
    QHash<QString, std::size_t> places;
    places.reserve(qsizetype(summary.lines.size()));
    for (std::size_t i = 0; i < summary.lines.size(); ++i) places.insert(summary.lines[i].inmate, i);
    return desk.ports.points.eachLabourLine(summary.month, [&](const QString &inmate, const LedgerPlace &place) {
        if (const auto found = places.constFind(inmate); found != places.constEnd())
            summary.lines[*found].sheets.push_back(place);
        return true;
    });
}

/** The areas whose month may be summed now. */
Result<QStringList> areasToSum(const Desk &desk, Month month, MonthSum &sum)
{
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    QStringList ready;
    for (const QString &area : *areas) {
        const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(month, area);
        if (!stage) return fail(stage.error());
        (*stage && (*stage)->state == u"reviewed" ? ready : sum.areasLeft) << area;
    }
    if (ready.isEmpty()) return fail(u"casework.points.month.none"_qs, {{u"month"_qs, isoMonth(month)}});
    return ready;
}

}  // namespace

Result<MonthSummary> computeMonth(const Desk &desk, const MonthRequest &request, const ProfileHistory &profiles,
                                  const Progress &progress)
{
    const Month labourFrom = std::min(request.anewFrom.value_or(request.month), request.month);
    Result<std::vector<HistoryMaterial>> all = allMaterial(desk, labourFrom, request.month);
    if (!all) return fail(all.error());
    if (request.labour) replaceLabour(*all, request.month, *request.labour);
    const Points points(profiles);
    const HistoryWish wish{request.month, request.month, request.anewFrom};
    MonthSummary summary{request.month, {}, {}};
    summary.lines.reserve(all->size());
    int done = 0;
    for (const HistoryMaterial &material : *all) {
        if (progress && ++done % 100 == 0 && !progress(done, int(all->size()))) return fail(u"casework.cancelled"_qs);
        if (!wanted(request, material.subject)) continue;
        Result<MonthLine> line = computeLine(material, wish, points);
        if (line)
            summary.lines.push_back(std::move(*line));
        else
            summary.skipped.emplace_back(material.subject.number, line.error());
    }
    const Result<void> added = request.sheets ? addSheets(desk, summary) : Result<void>();
    if (!added) return fail(added.error());
    return summary;
}

Result<MonthSummary> computeMonth(const Desk &desk, const MonthRequest &request, const Progress &progress)
{
    return PointsInForce::load(desk).and_then(
        [&](const PointsInForce &rules) { return computeMonth(desk, request, rules.history(), progress); });
}

Result<MonthSum> sumMonth(const Desk &desk, Month month, const Progress &progress)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const Date last(month / std::chrono::last);
    if (last >= desk.today()) return fail(u"casework.points.month.running"_qs, {{u"month"_qs, isoMonth(month)}});
    MonthSum sum;
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        const Result<QStringList> areas = areasToSum(desk, month, sum);
        if (!areas) return fail(areas.error());
        Result<MonthSummary> summary = computeMonth(desk, {month, *areas, {}, {}}, progress);
        if (!summary) return fail(summary.error());
        if (summary->lines.empty()) return fail(u"casework.points.month.none"_qs, {{u"month"_qs, isoMonth(month)}});
        NewAct act{u"points.month.sum"_qs, desk.today(), {u"month:"_qs + isoMonth(month)}, {}, {}, {}};
        act.lines.reserve(summary->lines.size());
        for (const MonthLine &line : summary->lines) act.lines.push_back(monthLineToJson(line));
        sum.inmates = int(summary->lines.size());
        sum.skipped = std::move(summary->skipped);
        Commit commit;
        commit.acts.push_back(std::move(act));
        return commit;
    });
    if (!acts) return fail(acts.error());
    sum.act = acts->front().seq;
    return sum;
}

}  // namespace remit
