#include "assessment/insightpresenter.h"

#include "base/hundredths.h"
#include "casework/pointshistory.h"
#include "points/evaluate.h"

#include <algorithm>

namespace remit::ui {

namespace {

constexpr std::ptrdiff_t monthsShown = 12;

}  // namespace

Result<AreaInsight> readAreaInsight(Workplace &place, const QString &area, const QString &team)
{
    const Desk &desk = place.desk();
    AreaInsight read{area, team, {}, {}, {}, desk.points.profile().numbers.cycle};
    Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    read.areas = std::move(*areas);
    Result<std::vector<AreaStanding>> standings = standingsIn(desk, area);
    if (!standings) return fail(standings.error());
    read.standings = std::move(*standings);
    for (const AreaStanding &standing : read.standings)
        if (!standing.team.isEmpty()) read.teams << standing.team;
    read.teams.sort();
    read.teams.removeDuplicates();
    if (!team.isEmpty())
        std::erase_if(read.standings, [&](const AreaStanding &standing) { return standing.team != team; });
    // Whoever is nearest to the end of the cycle is decided about first.
    std::stable_sort(read.standings.begin(), read.standings.end(), [](const AreaStanding &a, const AreaStanding &b) {
        return a.insight.missing < b.insight.missing;
    });
    return read;
}

Result<InmateInsight> readInmateInsight(Workplace &place, const QString &inmate)
{
    const Desk &desk = place.desk();
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    if (!record) return fail(record.error());
    InmateInsight read{inmate, record->inmate.name, {}, {}, {}};
    Result<Assessment> assessment = assessRecorded(desk, inmate);
    if (!assessment) return fail(assessment.error());
    std::vector<MonthResult> &months = assessment->months;
    months.erase(months.begin(), months.end() - std::min(monthsShown, std::ptrdiff_t(months.size())));
    read.months = std::move(months);
    read.cycles = std::move(assessment->cycles);
    Result<std::vector<OperationInsight>> operations = operationsOf(desk, inmate);
    if (!operations) return fail(operations.error());
    read.operations = std::move(*operations);
    return read;
}

std::vector<Column<AreaStanding>> InsightPresenter::columns()
{
    const auto say = [](const AreaStanding &standing) {
        QStringList words;
        if (standing.insight.nearCycle) words << InsightPresenter::tr("临近周期");
        if (standing.insight.belowBase) words << InsightPresenter::tr("低于基础分");
        return words.isEmpty() ? Words::dash() : words.join(InsightPresenter::tr("、"));
    };
    const auto tone = [](const AreaStanding &standing) -> std::optional<Tone> {
        if (standing.insight.belowBase) return Tone::Warn;
        return standing.insight.nearCycle ? std::optional(Tone::Ok) : std::nullopt;
    };
    const Column<AreaStanding> note{InsightPresenter::tr("提示"), say, 120, false, {}, tone};
    const auto left = [](const AreaStanding &standing) { return standing.insight.monthsLeft; };
    return {{InsightPresenter::tr("编号"), [](const AreaStanding &s) { return s.inmate; }, 104},
            {InsightPresenter::tr("姓名"), [](const AreaStanding &s) { return s.name; }, 80, false, {}, {}, true},
            {InsightPresenter::tr("还差"),
             [](const AreaStanding &s) { return Words::points(int(s.insight.missing)); },
             76,
             true,
             [](const AreaStanding &s) { return QVariant(s.insight.missing); },
             {},
             true},
            {InsightPresenter::tr("约几个月"),
             [left](const AreaStanding &s) { return left(s) ? QString::number(*left(s)) : Words::dash(); }, 76, true,
             [left](const AreaStanding &s) { return QVariant(left(s).value_or(9999)); }},
            note,
            {InsightPresenter::tr("上月得分"), [](const AreaStanding &s) { return Words::points(s.total); }, 80, true,
             [](const AreaStanding &s) { return QVariant(s.total); }},
            {InsightPresenter::tr("积分"), [](const AreaStanding &s) { return Words::points(int(s.balance)); }, 80,
             true, [](const AreaStanding &s) { return QVariant(s.balance); }},
            {InsightPresenter::tr("监区"), [](const AreaStanding &s) { return s.area; }, 90},
            {InsightPresenter::tr("班组"),
             [](const AreaStanding &s) { return s.team.isEmpty() ? Words::dash() : s.team; }, 130}};
}

InsightPresenter::InsightPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model(columns())
{
}

void InsightPresenter::load(const QString &area, const QString &team)
{
    m_area = area;
    m_team = team;
    m_context.backend.ask(
        this, [area, team](Workplace &place) { return readAreaInsight(place, area, team); },
        [this, asked = ++m_asked](Result<AreaInsight> read) {
            if (asked != m_asked) return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_view = std::move(*read);
            m_model.setRows(m_view->standings);
            Q_EMIT loaded();
        });
}

void InsightPresenter::reload()
{
    load(m_area, m_team);
    if (m_chosen) choose(m_chosen->inmate);
}

bool InsightPresenter::belongs(const AreaStanding &standing, Only only)
{
    return only == Only::All || (only == Only::Near ? standing.insight.nearCycle : standing.insight.belowBase);
}

void InsightPresenter::setOnly(Only only)
{
    m_only = only;
    m_model.setFilter([only](const AreaStanding &standing) { return belongs(standing, only); });
    Q_EMIT filtered();
}

int InsightPresenter::count(Only only) const
{
    return int(std::count_if(m_model.rows().begin(), m_model.rows().end(),
                             [only](const AreaStanding &standing) { return belongs(standing, only); }));
}

void InsightPresenter::choose(const QString &inmate)
{
    m_context.backend.ask(
        this, [inmate](Workplace &place) { return readInmateInsight(place, inmate); },
        [this, asked = ++m_askedInmate](Result<InmateInsight> read) {
            if (asked != m_askedInmate) return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_chosen = std::move(*read);
            Q_EMIT inmateLoaded();
        });
}

QString InsightPresenter::sayTrend(const OperationInsight &operation) const
{
    const QString fulfilment = operation.fulfilment ? briefHundredths(*operation.fulfilment) + u" %"_qs : Words::dash();
    return tr("%1：%2 天，完成 %3，次品 %4 %，%5")
        .arg(operation.operation)
        .arg(operation.days)
        .arg(fulfilment, briefHundredths(operation.rejectRate),
             m_context.words.of(u"labour.trend"_qs, labourTrendCode(operation.trend)));
}

QString InsightPresenter::sayAdvice(const OperationInsight &operation) const
{
    switch (operation.advice) {
        case LabourAdvice::None:
            return {};
        case LabourAdvice::Train:
            return tr("%1：有困难，建议培训。").arg(operation.operation);
        case LabourAdvice::ChangePost:
            return tr("%1：有困难，可考虑调到“%2”。").arg(operation.operation, operation.better);
    }
    return {};
}

}  // namespace remit::ui
