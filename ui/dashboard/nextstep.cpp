#include "dashboard/dashboardpresenter.h"

#include <algorithm>

// What an officer who was told nothing should do next.
namespace remit::ui {

using Kind = DeskTask::Kind;

NextStep DashboardPresenter::next() const
{
    const Overview &now = *m_overview;
    if (now.inmates == 0 && now.department)
        return {tr("名册还是空的。先导入罪犯名册，再导入历次减刑和月考核分；都可以先试读。"),
                tr("导入名册…"),
                {u"inmates"_qs, u"+import"_qs}};
    if (now.inmates == 0) return {tr("名册还是空的，请刑罚执行科导入罪犯名册。"), {}, {}};
    const auto isTask = [](const DeskTask &task) { return task.isOpen() && task.kind != Kind::FillBatch; };
    if (const auto todo = std::ranges::count_if(now.tasks, isTask)) {
        const DeskTask &first = *std::ranges::find_if(now.tasks, isTask);
        if (first.kind == Kind::PointsObjection)
            return {tr("%1 件事项轮到您办理，最先要办的是 %2的计分异议。").arg(todo).arg(first.row.name),
                    tr("开始办理"), placeOf(first)};
        return {tr("%1 件案件轮到您办理，最先要办的是 %2 %3。").arg(todo).arg(first.row.number, first.row.name),
                tr("开始办理"), placeOf(first)};
    }
    if (const auto step = now.department ? nextOfBatches() : std::nullopt) return *step;
    if (now.openCases == 0 && now.opensCases)
        return {tr("还没有在办案件。按拟报请日筛查条件，从符合条件的罪犯立案。"),
                tr("条件筛查"),
                {u"inmates"_qs, u"+screen"_qs}};
    if (now.openCases == 0)
        return {
            tr("还没有在办案件。可以先筛查条件，由分监区民警立案。"), tr("条件筛查"), {u"inmates"_qs, u"+screen"_qs}};
    return waiting();
}

std::optional<NextStep> DashboardPresenter::nextOfBatches() const
{
    const Overview &now = *m_overview;
    for (const auto &[batch, ruled] : now.batches) {
        if (batch.state == BatchStatus::Rejected)
            return NextStep{tr("法院退回了批次 %1。").arg(batch.id), tr("查看理由"), {u"batches"_qs, batch.id}};
        if (batch.state == BatchStatus::Unknown)
            return NextStep{
                tr("批次 %1 是否送达不明，恢复连接后继续。").arg(batch.id), tr("打开批次"), {u"batches"_qs, batch.id}};
        if (batch.state == BatchStatus::Signed)
            return NextStep{
                tr("批次 %1 已封签，等待送法院。").arg(batch.id), tr("打开批次"), {u"batches"_qs, batch.id}};
        if (batch.state == BatchStatus::Draft && !batch.cases.isEmpty() && now.unbatched == 0)
            return NextStep{tr("批次 %1 有 %2 件，可以封签。").arg(batch.id).arg(batch.cases.size()),
                            tr("打开批次"),
                            {u"batches"_qs, batch.id}};
    }
    if (now.unbatched == 0) return {};
    return NextStep{tr("%1 件案件已到“提请法院”阶段，还没有编入批次。").arg(now.unbatched),
                    tr("编入批次"),
                    {u"batches"_qs, u"+add"_qs}};
}

NextStep DashboardPresenter::waiting() const
{
    const Overview &now = *m_overview;
    for (const DeskTask &task : now.tasks)
        if (task.kind == Kind::Waiting)
            return {tr("%1 件在公示期内，最早到 %2 届满，次日起办理。")
                        .arg(now.count(Kind::Waiting))
                        .arg(isoDate(*task.until)),
                    {},
                    {}};
    if (const int others = now.count(Kind::Checking)) return {tr("%1 件等他人复核或办理。").arg(others), {}, {}};
    QStringList places;
    for (const auto &[stage, count] : now.stages)
        if (count > 0) places << tr("%1 %2 件").arg(m_context.words.of(u"stage"_qs, stage)).arg(count);
    return {tr("现在没有要您办的。案件在：%1。").arg(places.join(tr("、"))), {}, {}};
}

}  // namespace remit::ui
