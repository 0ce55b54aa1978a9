#include "casework/pointsinsight.h"

#include "points/evaluate.h"
#include "points/labourinsight.h"

namespace remit {

namespace {

constexpr std::chrono::days lookedBack(90);

Json numberOrNull(const std::optional<int> &number) { return number ? Json(*number) : Json(); }

/** The running cycle: what stands, and the months that made it. */
PointsStanding standingOf(const QString &inmate, const std::vector<MonthLine> &lines, int cycle)
{
    PointsStanding standing;
    standing.inmate = inmate;
    for (const MonthLine &line : lines) {
        standing.balance = line.result.cumulative;
        standing.totals.push_back(line.result.total);
        standing.bases.push_back(line.result.base.sum());
        if (standing.balance < cycle) continue;
        standing.balance -= cycle;
        standing.totals.clear();
        standing.bases.clear();
    }
    return standing;
}

}  // namespace

Result<Json> inmateInsight(const Desk &desk, const QString &inmate)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    if (!record) return fail(record.error());
    const Result<std::vector<LabourReceiptRow>> rows =
        desk.ports.points.receiptsOf(inmate, desk.today() - lookedBack, desk.today());
    if (!rows) return fail(rows.error());
    std::vector<OperationDay> days;
    for (const LabourReceiptRow &row : *rows) {
        // Several lots of one day and operation share the day's quota.
        const bool sameDay = !days.empty() && days.back().on == row.on && days.back().operation == row.operation;
        if (!sameDay) days.push_back({row.on, row.operation, row.quota, 0, 0});
        days.back().accepted += row.accepted;
        days.back().rejected += row.rejected;
    }
    Json::Array list;
    for (const OperationInsight &insight : operationInsight(std::move(days)))
        list.push_back(Json::Object{{u"operation"_qs, insight.operation},
                                    {u"days"_qs, insight.days},
                                    {u"fulfilment"_qs, numberOrNull(insight.fulfilment)},
                                    {u"earlier"_qs, numberOrNull(insight.earlier)},
                                    {u"later"_qs, numberOrNull(insight.later)},
                                    {u"reject_rate"_qs, insight.rejectRate},
                                    {u"trend"_qs, labourTrendCode(insight.trend)},
                                    {u"struggles"_qs, insight.struggles},
                                    {u"advice"_qs, labourAdviceCode(insight.advice)},
                                    {u"better"_qs, insight.better.isEmpty() ? Json() : Json(insight.better)}});
    return Json(std::move(list));
}

Result<Json> areaInsight(const Desk &desk, const QString &area)
{
    const int cycle = desk.points.profile().numbers.cycle;
    const Result<std::vector<InmateRow>> inmates = desk.ports.inmates.inmates({{}, area, -1});
    if (!inmates) return fail(inmates.error());
    std::vector<PointsStanding> standings;
    for (const InmateRow &inmate : *inmates) {
        const Result<std::vector<MonthLine>> lines = desk.ports.points.monthsOf(inmate.number);
        if (!lines) return fail(lines.error());
        if (!lines->empty()) standings.push_back(standingOf(inmate.number, *lines, cycle));
    }
    Json::Array list;
    for (const StandingInsight &insight : standingInsight(standings, cycle))
        list.push_back(Json::Object{{u"inmate"_qs, insight.inmate},
                                    {u"missing"_qs, insight.missing},
                                    {u"months_left"_qs, numberOrNull(insight.monthsLeft)},
                                    {u"near_cycle"_qs, insight.nearCycle},
                                    {u"below_base"_qs, insight.belowBase}});
    return Json(std::move(list));
}

}  // namespace remit
