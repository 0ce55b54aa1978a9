#include "assessment/pointsreading.h"

#include <QElapsedTimer>

#include <algorithm>

namespace remit::ui {

namespace {

Result<AreaMonth> readArea(const Desk &desk, const QString &area, Month month)
{
    AreaMonth read;
    read.area = area;
    const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(month, area);
    if (!stage) return fail(stage.error());
    read.stage = stage->value_or(MonthStage{month, area, u"open"_qs, {}, {}, 0});
    const Date first(month / 1), last(month / std::chrono::last);
    const Result<std::vector<Date>> reviewed = desk.ports.points.weeks(area, first, last);
    if (!reviewed) return fail(reviewed.error());
    for (Date day = first; day <= last; day += std::chrono::days(1))
        if (std::chrono::weekday(day) == std::chrono::Monday)
            read.weeks.emplace_back(day, std::find(reviewed->begin(), reviewed->end(), day) != reviewed->end());
    for (const MatterState state : {MatterState::Group, MatterState::WorkingGroup}) {
        const Result<std::vector<MatterRow>> waiting = desk.ports.points.matters({{}, area, state, month});
        if (!waiting) return fail(waiting.error());
        read.waiting += int(waiting->size());
    }
    Result<std::vector<PointsObjection>> objections = desk.ports.points.objections(month, area);
    if (!objections) return fail(objections.error());
    read.objections = std::move(*objections);
    return read;
}

Result<QHash<QString, QString>> officerNames(const Desk &desk)
{
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    QHash<QString, QString> names;
    for (const Officer &officer : *officers) names.insert(officer.person, officer.name);
    return names;
}

Result<void> readRows(const Desk &desk, PrisonMonth &read, const Progress &progress)
{
    const Result<std::vector<PointsSubject>> subjects = desk.ports.points.subjects();
    if (!subjects) return fail(subjects.error());
    for (const PointsSubject &subject : *subjects) read.names.insert(subject.number, subject.name);
    Result<MonthSummary> summary = computeMonth(desk, {.month = read.month, .sheets = false}, progress);
    if (!summary) return fail(summary.error());
    const Result<std::vector<MonthTotal>> totals = desk.ports.points.monthTotals(read.month, {});
    if (!totals) return fail(totals.error());
    QHash<QString, const MonthTotal *> fixed;
    for (const MonthTotal &total : *totals) fixed.insert(total.inmate, &total);
    for (MonthLine &line : summary->lines) {
        MonthRow row{
            line.inmate, read.names.value(line.inmate), line.area, std::move(line.result), line.labourCredit, {}, {},
            {}};
        if (const MonthTotal *total = fixed.value(line.inmate)) {
            row.summed = total->total;
            row.place = total->place;
        }
        read.rows.push_back(std::move(row));
    }
    QHash<QString, QString> areas;
    for (const PointsSubject &subject : *subjects) areas.insert(subject.number, subject.area);
    for (const auto &[number, error] : summary->skipped)
        read.rows.push_back({number, read.names.value(number), areas.value(number), {}, 0, {}, {}, error});
    return {};
}

}  // namespace

Result<PrisonMonth> readMonth(Workplace &place, Month month, const Progress &progress)
{
    QElapsedTimer clock;
    clock.start();
    const Desk &desk = place.desk();
    PrisonMonth read;
    read.month = month;
    read.officer = desk.officer;
    read.today = desk.today();
    const Result<void> rows = readRows(desk, read, progress);
    if (!rows) return fail(rows.error());
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    for (const QString &name : *areas) {
        Result<AreaMonth> area = readArea(desk, name, month);
        if (!area) return fail(area.error());
        area->inmates = int(
            std::count_if(read.rows.begin(), read.rows.end(), [&](const MonthRow &row) { return row.area == name; }));
        read.areas.push_back(std::move(*area));
    }
    for (const AreaMonth &area : read.areas)
        for (const PointsObjection &objection : area.objections)
            if (const auto left =
                    objection.due ? workingDaysLeft(desk.calendar, read.today, *objection.due) : std::optional<int>())
                read.left.insert(objection.act, *left);
    Result<std::vector<OutdatedMonth>> outdated = outdatedBy(desk, month);
    if (!outdated) return fail(outdated.error());
    read.outdated = std::move(*outdated);
    Result<QHash<QString, QString>> officers = officerNames(desk);
    if (!officers) return fail(officers.error());
    read.officers = std::move(*officers);
    read.took = clock.elapsed();
    return read;
}

Result<GroupMembers> readGroup(Workplace &place, const QString &name)
{
    Result<PointsGroup> group = place.desk().ports.points.group(name);
    if (!group) return fail(group.error());
    Result<QHash<QString, QString>> names = officerNames(place.desk());
    if (!names) return fail(names.error());
    return GroupMembers{std::move(*group), std::move(*names)};
}

}  // namespace remit::ui
