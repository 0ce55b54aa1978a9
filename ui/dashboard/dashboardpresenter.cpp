#include "dashboard/dashboardpresenter.h"

namespace remit::ui {

namespace {

/** The latest step, where it sent the case back. */
std::optional<CaseEvent> sentBack(const CaseFile &file)
{
    if (file.state.steps.empty()) return {};
    const CaseEvent &last = file.state.steps.back().event;
    return last.kind == CaseEvent::Kind::SendBack ? std::optional(last) : std::nullopt;
}

void countCases(const Workplace &place, const std::vector<CaseRow> &rows, Overview &overview)
{
    const Desk &desk = place.desk();
    for (const Stage &stage : desk.commutation.stages) {
        const auto here = std::count_if(rows.begin(), rows.end(), [&](const CaseRow &row) {
            return row.status == CaseStatus::Open && row.stage == stage.code;
        });
        overview.stages.push_back({stage.code, static_cast<int>(here)});
    }
    for (const CaseRow &row : rows) {
        overview.openCases += row.status == CaseStatus::Open;
        overview.lockedCases += row.status == CaseStatus::Locked;
        if (row.status != CaseStatus::Open || row.stage == u"court") continue;
        const auto file = desk.ports.cases.caseFile(row.number);
        if (!file) continue;
        if (const auto event = sentBack(*file)) overview.returned.push_back({row, event->text, event->on});
    }
}

}  // namespace

Overview overviewOf(Workplace &place)
{
    Overview overview;
    const Ports &ports = place.desk().ports;
    const auto inmates = ports.inmates.inmateCount();
    const auto rows = ports.cases.cases({});
    const auto batches = ports.cases.batches();
    if (!inmates || !rows || !batches) {
        overview.trouble = !inmates ? inmates.error() : !rows ? rows.error() : batches.error();
        return overview;
    }
    overview.inmates = *inmates;
    countCases(place, *rows, overview);
    overview.batches = *batches;
    for (const Batch &batch : *batches)
        overview.waitingReceipts += batch.state == BatchStatus::Sending || batch.state == BatchStatus::Sent ||
                                    batch.state == BatchStatus::Unknown;
    if (const auto held = ports.ledger.checkpoints())
        for (const HeldCheckpoint &checkpoint : *held) {
            if (overview.checkpointAt && checkpoint.at < *overview.checkpointAt) continue;
            overview.checkpointAt = checkpoint.at;
            overview.checkpointSize = checkpoint.checkpoint.size;
            overview.witness = checkpoint.witness;
        }
    return overview;
}

DashboardPresenter::DashboardPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

void DashboardPresenter::load()
{
    m_context.backend.ask(this, overviewOf, [this](Overview overview) {
        m_overview = std::move(overview);
        Q_EMIT loaded();
    });
}

}  // namespace remit::ui
