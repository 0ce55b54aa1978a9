#include "dashboard/dashboardpresenter.h"

#include "casework/review.h"

#include <algorithm>
#include <tuple>

namespace remit::ui {

namespace {

/** The latest step, where it sent the case back. */
std::optional<CaseEvent> sentBack(const CaseFile &file)
{
    if (file.state.steps.empty()) return {};
    const CaseEvent &last = file.state.steps.back().event;
    return last.kind == CaseEvent::Kind::SendBack ? std::optional(last) : std::nullopt;
}

bool holds(const Officer &officer, const QStringList &roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return officer.roles.contains(role); });
}

/** Whether another person must act first: the officer may neither agree, for want of a check, nor check. */
bool waitsForAnother(const Desk &desk, const Stage &stage, const CaseFile &file)
{
    const auto checked = checkedByAnother(stage, file.state, desk.officer.person, desk.officer.roles);
    if (checked || checked.error().code == u"workflow.check.disagreed") return false;
    return file.state.check || !mayReview(desk, file, DossierAction::Check);
}

/** What the officer can do about a case, if anything. */
std::optional<Overview::Task> taskOf(const Desk &desk, const CaseRow &row)
{
    const Stage *stage = desk.workflowOf(row.kind).stage(row.stage);
    if (row.status != CaseStatus::Open || !stage || !holds(desk.officer, stage->roles)) return {};
    Overview::Task task{Overview::Task::Kind::Decide, row, {}, {}};
    if (stage->last) {
        if (!row.batch.isEmpty()) return {};
        task.kind = Overview::Task::Kind::FillBatch;
        return task;
    }
    const auto file = desk.ports.cases.caseFile(row.number);
    if (!file) return task;
    if (const auto event = sentBack(*file)) {
        task.kind = Overview::Task::Kind::Returned;
        task.reason = event->text;
    }
    if (const auto until = waitsUntil(desk.workflowOf(row.kind), file->state, desk.calendar)) task.until = *until;
    if (task.until && *task.until >= desk.today()) task.kind = Overview::Task::Kind::Waiting;
    if (waitsForAnother(desk, *stage, *file)) task.kind = Overview::Task::Kind::Checking;
    return task;
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
        overview.unbatched += row.status == CaseStatus::Open && row.stage == u"court" && row.batch.isEmpty();
        if (auto task = taskOf(desk, row)) overview.tasks.push_back(std::move(*task));
    }
    overview.returned = overview.count(Overview::Task::Kind::Returned);
    const auto press = [](const Overview::Task &task) {
        using Kind = Overview::Task::Kind;
        const int order = task.kind == Kind::Returned    ? 0
                          : task.kind == Kind::Decide    ? 1
                          : task.kind == Kind::FillBatch ? 2
                          : task.kind == Kind::Waiting   ? 3
                                                         : 4;
        return std::tuple(order, task.row.since, task.row.number);
    };
    std::sort(overview.tasks.begin(), overview.tasks.end(),
              [&](const Overview::Task &a, const Overview::Task &b) { return press(a) < press(b); });
}

/** What the court did since the day before. */
std::vector<Overview::Answer> answersOf(const Desk &desk, const std::vector<CaseRow> &rows)
{
    std::vector<Overview::Answer> found;
    const Date since = desk.today() - std::chrono::days(1);
    for (const CaseRow &row : rows) {
        if (row.court.isEmpty()) continue;
        const auto events = desk.ports.cases.courtEvents(row.number);
        if (!events) continue;
        for (const RecordedEvent &each : *events)
            if (dateIn(each.event.at) >= since) found.push_back({row.number, row.name, each.event.kind, each.event.at});
    }
    std::ranges::sort(found, std::greater(), &Overview::Answer::at);
    return found;
}

/** "case:2026-0012/review" names the case. */
QStringList draftedCases(Workplace &place)
{
    QStringList cases;
    if (const auto drafts = place.drafts().drafts(place.desk().officer.id))
        for (const Draft &draft : *drafts)
            if (draft.subject.startsWith(u"case:"_qs)) cases << draft.subject.mid(5).section(u'/', 0, 0);
    return cases;
}

}  // namespace

int Overview::count(Task::Kind kind) const
{
    return int(std::count_if(tasks.begin(), tasks.end(), [kind](const Task &task) { return task.kind == kind; }));
}

Overview overviewOf(Workplace &place)
{
    Overview overview;
    overview.department = holds(place.desk().officer, {u"department_officer"_qs, u"department_chief"_qs});
    overview.opensCases = holds(place.desk().officer, place.desk().commutation.stages.front().roles);
    const Ports &ports = place.desk().ports;
    const auto inmates = ports.inmates.inmateCount();
    const auto rows = ports.cases.cases({});
    const auto batches = ports.cases.batches();
    if (!inmates || !rows || !batches) {
        overview.trouble = !inmates ? inmates.error() : !rows ? rows.error() : batches.error();
        return overview;
    }
    overview.inmates = *inmates;
    overview.drafts = draftedCases(place);
    countCases(place, *rows, overview);
    overview.answers = answersOf(place.desk(), *rows);
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
