#include "dashboard/dashboardpresenter.h"

#include <QStorageInfo>

#include <algorithm>

namespace remit::ui {

namespace {

bool holds(const Officer &officer, const QStringList &roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return officer.roles.contains(role); });
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
    }
}

/** The last day served of everybody of whom there is a case. */
std::map<QString, Date> endsOf(const Desk &desk, const std::vector<CaseRow> &rows)
{
    std::map<QString, Date> ends;
    if (rows.empty()) return ends;
    if (const auto inmates = desk.ports.inmates.inmates({}))
        for (const InmateRow &inmate : *inmates)
            if (inmate.endsOn) ends.emplace(inmate.number, *inmate.endsOn);
    return ends;
}

void addTasks(const Desk &desk, const std::vector<CaseRow> &rows, const std::map<QString, Date> &ends,
              Overview &overview)
{
    auto tasks = deskTasks(desk, rows, ends);
    if (!tasks) {
        overview.trouble = tasks.error();
        return;
    }
    overview.tasks = *std::move(tasks);
    overview.returned = overview.count(DeskTask::Kind::Returned);
    overview.dueToday = int(std::ranges::count_if(overview.tasks, [&](const DeskTask &task) {
        return task.isOpen() && task.due && task.due->on <= desk.today();
    }));
}

/** Each batch with how far the court is. */
void addBatches(const std::vector<CaseRow> &rows, std::vector<Batch> batches, Overview &overview)
{
    static const QStringList decided{u"ruled"_qs,    u"served"_qs,  u"granted"_qs,
                                     u"adjusted"_qs, u"refused"_qs, u"withdrawn"_qs};
    for (Batch &batch : batches) {
        overview.waitingReceipts += batch.state == BatchStatus::Sending || batch.state == BatchStatus::Sent ||
                                    batch.state == BatchStatus::Unknown;
        const auto ruled = std::ranges::count_if(
            rows, [&](const CaseRow &row) { return batch.cases.contains(row.number) && decided.contains(row.court); });
        overview.batches.push_back({std::move(batch), int(ruled)});
    }
}

/** What the court did since the day before. */
std::vector<Overview::Answer> answersOf(const Desk &desk, const std::vector<CaseRow> &rows,
                                        const std::vector<Batch> &batches)
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
    for (const Batch &batch : batches)
        if (batch.receivedAt && dateIn(*batch.receivedAt) >= since)
            found.push_back({batch.id, batch.title, u"received"_qs, *batch.receivedAt});
    std::ranges::stable_sort(found, std::greater(), &Overview::Answer::at);
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

int Overview::count(DeskTask::Kind kind) const { return int(std::ranges::count(tasks, kind, &DeskTask::kind)); }

Route placeOf(const DeskTask &task)
{
    switch (task.kind) {
        case DeskTask::Kind::FillBatch:
            return {u"batches"_qs, u"+add"_qs};
        case DeskTask::Kind::Supplement:
            return {u"court"_qs, task.row.number};
        case DeskTask::Kind::PointsObjection:
            return {u"points"_qs, task.month ? isoMonth(*task.month) + u'/' + task.row.area : QString()};
        default:
            return {u"cases"_qs, task.row.number};
    }
}

Route placeOf(const Warning &warning)
{
    switch (warning.about) {
        case Warning::About::Case:
            return {u"cases"_qs, warning.subject};
        case Warning::About::Court:
            return {u"court"_qs, warning.subject};
        case Warning::About::Batch:
            return {u"batches"_qs, warning.subject};
        case Warning::About::Archive:
            return {u"archive"_qs, warning.subject};
        case Warning::About::Ledger:
            return {u"batches"_qs, {}};
        default:
            return {u"admin"_qs, {}};
    }
}

Overview overviewOf(Workplace &place)
{
    Overview overview;
    overview.department = holds(place.desk().officer, {u"department_officer"_qs, u"department_chief"_qs});
    overview.opensCases = holds(place.desk().officer, place.desk().commutation.stages.front().roles);
    const Ports &ports = place.desk().ports;
    const auto inmates = ports.inmates.inmateCount();
    const auto rows = ports.cases.cases({});
    auto batches = ports.cases.batches();
    if (!inmates || !rows || !batches) {
        overview.trouble = !inmates ? inmates.error() : !rows ? rows.error() : batches.error();
        return overview;
    }
    overview.inmates = *inmates;
    overview.drafts = draftedCases(place);
    countCases(place, *rows, overview);
    const std::map<QString, Date> ends = endsOf(place.desk(), *rows);
    addTasks(place.desk(), *rows, ends, overview);
    overview.warnings = deskWarnings(place.desk(), *rows, ends, QStorageInfo(place.folder()).bytesAvailable());
    overview.answers = answersOf(place.desk(), *rows, *batches);
    addBatches(*rows, *std::move(batches), overview);
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
