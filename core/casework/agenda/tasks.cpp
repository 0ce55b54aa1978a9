#include "casework/agenda/tasks.h"

#include "casework/courtsupplement.h"
#include "casework/objections.h"
#include "casework/review.h"

#include <tuple>

namespace remit {

namespace {

using Kind = DeskTask::Kind;

bool holds(const Officer &officer, const QStringList &roles)
{
    return std::ranges::any_of(roles, [&](const QString &role) { return officer.roles.contains(role); });
}

/** Whether another person must act first: the officer may neither agree, for want of a check, nor check. */
bool waitsForAnother(const Desk &desk, const Stage &stage, const CaseFile &file)
{
    const auto checked = checkedByAnother(stage, file.state, desk.officer.person, desk.officer.roles);
    if (checked || checked.error().code == u"workflow.check.disagreed") return false;
    return file.state.check || !mayReview(desk, file, DossierAction::Check);
}

/** Returns that no later decision at the stage where the case now stands has made good. */
int returnsOf(const CaseState &state)
{
    int count = 0;
    for (const CaseStep &step : state.steps) {
        if (step.event.kind == CaseEvent::Kind::SendBack) ++count;
        if (step.event.kind == CaseEvent::Kind::Agree && step.stage == state.stage) count = 0;
    }
    return count;
}

StandingFacts factsOf(const CaseFile &file)
{
    StandingFacts facts;
    facts.returns = returnsOf(file.state);
    for (const NoticeObjection &objection : file.objections) facts.objections += objection.answer.isEmpty();
    for (const ReviewRemark &remark : file.review.remarks)
        facts.flaws += remark.kind == RemarkKind::Flaw && remark.isOpen();
    return facts;
}

/** The house's own deadline: so many working days after the case came, or after the notice ran out. */
std::optional<Deadline> houseDeadline(const Desk &desk, const StandingRules &rules, const DeskTask &task)
{
    const auto days = rules.stageDays.find(task.row.stage);
    if (days == rules.stageDays.end()) return {};
    const Result<Date> on = desk.calendar.after(task.until.value_or(task.row.since), days->second);
    if (!on) return {};
    return deadlineOn(*on, false, true, desk.today(), desk.calendar);
}

class Gathering
{
public:
    Gathering(const Desk &desk, const StandingRules &rules, const std::map<QString, Date> &ends)
        : m_desk(desk), m_rules(rules), m_ends(ends)
    {
    }

    std::vector<DeskTask> take() { return std::move(m_tasks); }

    /** The stage's own decision, or the batch it goes into; and what the notice drew for the committee to answer. */
    void addCase(const CaseRow &row)
    {
        const Stage *stage = m_desk.workflowOf(row.kind).stage(row.stage);
        if (row.status != CaseStatus::Open || !stage) return;
        const bool own = holds(m_desk.officer, stage->roles) && (!stage->last || row.batch.isEmpty());
        const bool answers = row.stage == u"notice" && m_desk.officer.roles.contains(u"committee_secretary"_qs);
        if (!own && !answers) return;
        const auto file = m_desk.ports.cases.caseFile(row.number);
        StandingFacts facts = file ? factsOf(*file) : StandingFacts{};
        if (answers && facts.objections > 0) addAnswer(row, *file, facts);
        if (!own) return;
        DeskTask task{.kind = stage->last ? Kind::FillBatch : Kind::Decide, .row = row};
        if (file && !stage->last) lookInto(*stage, *file, task);
        task.due = houseDeadline(m_desk, m_rules, task);
        add(std::move(task), facts);
    }

    void addSupplement(const Supplement &supplement, const CaseRow &row)
    {
        DeskTask task{.kind = Kind::Supplement, .row = row, .reason = supplement.list.join(u"、"_qs)};
        task.due = deadlineOn(supplement.dueOn, true, false, m_desk.today(), m_desk.calendar);
        add(std::move(task), {});
    }

    void addObjection(const PointsObjection &objection, const QString &name)
    {
        DeskTask task{.kind = Kind::PointsObjection, .row = {}, .reason = objection.words};
        task.row.inmate = objection.inmate;
        task.row.name = name;
        task.row.area = objection.area;
        task.row.since = objection.since;
        task.month = objection.month;
        if (objection.due) task.due = deadlineOn(*objection.due, true, true, m_desk.today(), m_desk.calendar);
        add(std::move(task), {});
    }

private:
    void addAnswer(const CaseRow &row, const CaseFile &file, const StandingFacts &facts)
    {
        DeskTask task{.kind = Kind::Objection, .row = row};
        for (const NoticeObjection &objection : file.objections)
            if (objection.answer.isEmpty() && task.reason.isEmpty()) task.reason = objection.text;
        // The clock of the notice does not end before the answer.
        if (const auto until = waitsUntil(m_desk.workflowOf(row.kind), file.state, m_desk.calendar); until && *until)
            task.due = deadlineOn(**until, true, true, m_desk.today(), m_desk.calendar);
        add(std::move(task), facts);
    }

    void lookInto(const Stage &stage, const CaseFile &file, DeskTask &task) const
    {
        if (!file.state.steps.empty() && file.state.steps.back().event.kind == CaseEvent::Kind::SendBack) {
            task.kind = Kind::Returned;
            task.reason = file.state.steps.back().event.text;
        }
        if (const auto until = waitsUntil(m_desk.workflowOf(file.kind), file.state, m_desk.calendar))
            task.until = *until;
        if (task.until && *task.until >= m_desk.today()) task.kind = Kind::Waiting;
        if (waitsForAnother(m_desk, stage, file)) task.kind = Kind::Checking;
    }

    void add(DeskTask task, StandingFacts facts)
    {
        if (task.due) {
            facts.daysLeft = std::max(0, task.due->left);
            facts.overdue = task.due->on < m_desk.today();
        }
        const auto end = m_ends.find(task.row.inmate);
        facts.ending = !task.row.number.isEmpty() && end != m_ends.end() &&
                       end->second < m_desk.today() + std::chrono::days(m_rules.endingDays);
        task.standing = caseStanding(facts, m_rules);
        m_tasks.push_back(std::move(task));
    }

    const Desk &m_desk;
    const StandingRules &m_rules;
    const std::map<QString, Date> &m_ends;
    std::vector<DeskTask> m_tasks;
};

/** Who takes the next step of an objection to a month; empty where none is left. */
QStringList rolesFor(const PointsObjection &objection)
{
    if (objection.state == u"raised") return {u"ward_officer"_qs, u"area_chief"_qs};
    if (objection.state == u"appealed") return {u"department_chief"_qs, u"governor"_qs};
    return {};
}

/** Objections to this month and the three before, which is longer than their days can run. */
Result<void> addObjections(const Desk &desk, Gathering &gathering)
{
    const QStringList all{u"ward_officer"_qs, u"area_chief"_qs, u"department_chief"_qs, u"governor"_qs};
    if (!holds(desk.officer, all)) return {};
    for (int back = 0; back <= 3; ++back) {
        const auto found = desk.ports.points.objections(monthOf(desk.today()) - std::chrono::months(back), {});
        if (!found) return fail(found.error());
        for (const PointsObjection &objection : *found) {
            if (!holds(desk.officer, rolesFor(objection))) continue;
            const auto record = desk.ports.inmates.inmate(objection.inmate);
            gathering.addObjection(objection, record ? record->inmate.name : objection.inmate);
        }
    }
    return {};
}

Result<void> addSupplements(const Desk &desk, const std::vector<CaseRow> &rows, Gathering &gathering)
{
    if (!holds(desk.officer, {u"department_officer"_qs, u"department_chief"_qs})) return {};
    const auto waiting = openSupplements(desk);
    if (!waiting) return fail(waiting.error());
    for (const Supplement &supplement : *waiting) {
        const auto row = std::ranges::find(rows, supplement.caseNumber, &CaseRow::number);
        if (row != rows.end()) gathering.addSupplement(supplement, *row);
    }
    return {};
}

}  // namespace

Deadline deadlineOn(Date on, bool byLaw, bool inWorkingDays, Date today, const WorkingDays &calendar)
{
    Deadline deadline{on, byLaw, int((on - today).count()), inWorkingDays};
    if (!inWorkingDays) return deadline;
    if (const auto left = workingDaysLeft(calendar, today, on))
        deadline.left = *left;
    else
        deadline.inWorkingDays = false;
    return deadline;
}

bool isMorePressing(const DeskTask &one, const DeskTask &other)
{
    const auto press = [](const DeskTask &task) {
        const int place = task.kind == Kind::Returned ? 0 : task.isOpen() ? 1 : task.kind == Kind::Waiting ? 2 : 3;
        return std::tuple(place, task.due ? task.due->on : Date::max(), task.standing.score, task.row.since,
                          task.row.number);
    };
    return press(one) < press(other);
}

Result<std::vector<DeskTask>> deskTasks(const Desk &desk, const std::vector<CaseRow> &rows,
                                        const std::map<QString, Date> &ends)
{
    const Result<StandingRules> rules = StandingRules::load();
    if (!rules) return fail(rules.error());
    Gathering gathering(desk, *rules, ends);
    for (const CaseRow &row : rows) gathering.addCase(row);
    if (const auto added = addSupplements(desk, rows, gathering); !added) return fail(added.error());
    if (const auto added = addObjections(desk, gathering); !added) return fail(added.error());
    std::vector<DeskTask> tasks = gathering.take();
    std::ranges::stable_sort(tasks, &isMorePressing);
    return tasks;
}

}  // namespace remit
