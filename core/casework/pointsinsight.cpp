#include "casework/pointsinsight.h"

#include "casework/meetings.h"
#include "casework/pointshistory.h"
#include "casework/pointsrules.h"

namespace remit {

namespace {

constexpr std::chrono::days lookedBack(90);

Json numberOrNull(const std::optional<int> &number) { return number ? Json(*number) : Json(); }

/** What stands in the running cycle, and the months that tell the pace. */
PointsStanding standingOf(const QString &inmate, const Assessment &assessment)
{
    PointsStanding standing{inmate, assessment.months.back().cumulative, {}, {}};
    const Cycle *closed = assessment.cycles.empty() ? nullptr : &assessment.cycles.back();
    for (const MonthResult &month : assessment.months) {
        standing.totals.push_back(month.total);
        // Of a month that an older system gave the base is not known.
        standing.bases.push_back(month.recorded ? month.total : month.base.sum() + month.granted.sum());
    }
    if (closed && closed->to == assessment.months.back().month) standing.balance = closed->carry;
    return standing;
}

AreaStanding areaStandingOf(const PointsSubject &subject, const Assessment &assessment, int cycle)
{
    const MonthResult &last = assessment.months.back();
    AreaStanding standing{subject.number, subject.name, subject.area, {}, last.month, last.total, 0, 0, {}};
    standing.base = last.recorded ? last.total : last.base.sum() + last.granted.sum();
    const PointsStanding points = standingOf(subject.number, assessment);
    standing.balance = points.balance;
    standing.insight = standingInsight({points}, cycle).front();
    return standing;
}

}  // namespace

Result<std::vector<OperationInsight>> operationsOf(const Desk &desk, const QString &inmate)
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
    return operationInsight(std::move(days));
}

Result<std::vector<AreaStanding>> standingsIn(const Desk &desk, const QString &area, const Progress &progress)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const Month current = monthOf(desk.today());
    const auto all = allMaterial(desk, current - std::chrono::months(1), current);
    if (!all) return fail(all.error());
    const Result<QHash<QString, QString>> teams = desk.ports.points.teamsSince(desk.today() - lookedBack);
    if (!teams) return fail(teams.error());
    const Points points = rules->points();
    std::vector<AreaStanding> standings;
    int done = 0;
    for (const HistoryMaterial &material : *all) {
        if (progress && ++done % 100 == 0 && !progress(done, int(all->size()))) return fail(u"casework.cancelled"_qs);
        if (!area.isEmpty() && material.subject.area != area) continue;
        const std::optional<Month> until = lastAssessed(material, desk.today());
        const auto history =
            until ? historyOf(material, {*until, {}, {}}, rules->history()) : std::optional<PointsHistory>();
        if (!history) continue;
        const Result<Assessment> assessment = points.evaluate(*history);
        if (!assessment || assessment->months.empty()) continue;
        standings.push_back(areaStandingOf(material.subject, *assessment, rules->in(*until).numbers.cycle));
        standings.back().team = teams->value(material.subject.number);
    }
    return standings;
}

Result<Json> inmateInsight(const Desk &desk, const QString &inmate)
{
    const Result<std::vector<OperationInsight>> operations = operationsOf(desk, inmate);
    if (!operations) return fail(operations.error());
    Json::Array list;
    for (const OperationInsight &insight : *operations)
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

Result<Json> areaInsight(const Desk &desk, const QString &area, const QString &team)
{
    const Result<void> known = area.isEmpty() ? Result<void>() : requireArea(desk, area);
    if (!known) return fail(known.error());
    const Result<std::vector<AreaStanding>> standings = standingsIn(desk, area);
    if (!standings) return fail(standings.error());
    Json::Array list;
    for (const AreaStanding &standing : *standings) {
        if (!team.isEmpty() && standing.team != team) continue;
        list.push_back(Json::Object{{u"inmate"_qs, standing.inmate},
                                    {u"team"_qs, standing.team},
                                    {u"month"_qs, standing.month ? Json(isoMonth(*standing.month)) : Json()},
                                    {u"total"_qs, standing.total},
                                    {u"base"_qs, standing.base},
                                    {u"balance"_qs, standing.balance},
                                    {u"missing"_qs, standing.insight.missing},
                                    {u"months_left"_qs, numberOrNull(standing.insight.monthsLeft)},
                                    {u"near_cycle"_qs, standing.insight.nearCycle},
                                    {u"below_base"_qs, standing.insight.belowBase}});
    }
    return Json(std::move(list));
}

}  // namespace remit
