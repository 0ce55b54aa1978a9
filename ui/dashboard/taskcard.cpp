#include "dashboard/taskcard.h"

#include "widgets/emptystate.h"
#include "widgets/table.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

using Kind = DeskTask::Kind;

QString whatToDo(const DeskTask &task)
{
    switch (task.kind) {
        case Kind::Returned:
            return TaskCard::tr("退回补正");
        case Kind::Supplement:
            return TaskCard::tr("法院补正");
        case Kind::Objection:
            return TaskCard::tr("答复异议");
        case Kind::PointsObjection:
            return TaskCard::tr("计分异议");
        case Kind::Waiting:
            return TaskCard::tr("公示中");
        case Kind::FillBatch:
            return TaskCard::tr("编入批次");
        case Kind::Checking:
            return TaskCard::tr("等他人复核");
        case Kind::Decide:
            break;
    }
    return TaskCard::tr("办理");
}

Tone taskTone(const DeskTask &task)
{
    if (task.kind == Kind::Returned || task.kind == Kind::Supplement) return Tone::Warn;
    return task.isOpen() ? Tone::Accent : Tone::Neutral;
}

Tone lightTone(Light light) { return light == Light::Red ? Tone::Bad : light == Light::Yellow ? Tone::Warn : Tone::Ok; }

Tone dueTone(const DeskTask &task)
{
    for (const StandingLoss &loss : task.standing.losses) {
        if (loss.code == u"overdue" || loss.code == u"today") return Tone::Bad;
        if (loss.code == u"soon") return Tone::Warn;
    }
    return Tone::Neutral;
}

QString leftText(const DeskTask &task, Date today)
{
    if (!task.due) return Words::dash();
    if (task.due->on < today) return TaskCard::tr("超期 %1 日").arg((today - task.due->on).count());
    if (task.due->on == today) return TaskCard::tr("今日");
    return (task.due->inWorkingDays ? TaskCard::tr("%1 工作日") : TaskCard::tr("%1 日")).arg(task.due->left);
}

QString noteOf(const DeskTask &task)
{
    if (!task.reason.isEmpty()) return task.reason;
    if (task.kind == Kind::Waiting) return TaskCard::tr("%1 届满，次日起可办").arg(isoDate(*task.until));
    if (task.kind == Kind::Checking) return TaskCard::tr("须由另一人复核或办理");
    return task.row.proposalText;
}

QVariant dueKey(const DeskTask &task)
{
    return task.due ? QVariant(qlonglong(task.due->on.time_since_epoch().count())) : QVariant();
}

std::vector<Column<DeskTask>> taskColumns(const Words &words, const std::function<Date()> &today)
{
    return {
        {TaskCard::tr("状况"),
         [&words](const DeskTask &t) {
             return u"%1 %2"_qs.arg(words.of(u"light"_qs, lightCode(t.standing.light))).arg(t.standing.score);
         },
         72, false, [](const DeskTask &t) { return QVariant(t.standing.score); },
         [](const DeskTask &t) { return std::optional(lightTone(t.standing.light)); }},
        {TaskCard::tr("期限"), [](const DeskTask &t) { return t.due ? isoDate(t.due->on) : Words::dash(); }, 104, false,
         dueKey, [](const DeskTask &t) { return std::optional(dueTone(t)); }},
        {TaskCard::tr("剩余"), [today](const DeskTask &t) { return leftText(t, today()); }, 80, true, dueKey},
        {TaskCard::tr("事项"), whatToDo, 92, false, {}, [](const DeskTask &t) { return std::optional(taskTone(t)); }},
        {TaskCard::tr("姓名"), [](const DeskTask &t) { return t.row.name; }, 76, false, {}, {}, true},
        {TaskCard::tr("案号"), [](const DeskTask &t) { return t.month ? isoMonth(*t.month) : t.row.number; }, 96},
        {TaskCard::tr("阶段"),
         [&words](const DeskTask &t) { return t.month ? t.row.area : words.of(u"stage"_qs, t.row.stage); }, 116},
        {TaskCard::tr("说明"), noteOf, 160}};
}

}  // namespace

QString standingInWords(const DeskTask &task, const Words &words)
{
    QString sum = u"100"_qs;
    for (const StandingLoss &loss : task.standing.losses)
        sum += TaskCard::tr(" − %1（%2）").arg(loss.points).arg(words.of(u"standing_loss"_qs, loss.code));
    const QString light = lightCode(task.standing.light);
    QString text = TaskCard::tr("%1 = %2，%3灯：%4。")
                       .arg(sum)
                       .arg(task.standing.score)
                       .arg(words.of(u"light"_qs, light), words.of(u"light_response"_qs, light));
    if (task.due)
        text += (task.due->byLaw ? TaskCard::tr("法定期限 %1。") : TaskCard::tr("内部办理时限 %1。"))
                    .arg(isoDate(task.due->on));
    return text;
}

TaskCard::TaskCard(const PageContext &context, QWidget *parent)
    : Card(tr("我的待办"), parent),
      m_context(context),
      m_tasks(taskColumns(context.words, [this] { return m_context.today(); })),
      m_table(new Table(context.theme, context.preferences, u"dashboard.agenda"_qs, tr("我的待办"))),
      m_why(wrapped({}, "small"))
{
    body()->setContentsMargins(0, 0, 0, 0);
    m_table->show(&m_tasks, {72, 104, 80, 92, 76, 96, 116, 160});
    auto *none = new EmptyState(m_context.theme, u"check"_qs);
    none->show(tr("没有待办"), tr("轮到您办理的案件和退回补正的案件会列在这里。双击或按 Enter 打开。"));
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(none);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    m_why->setContentsMargins(16, 6, 16, 8);
    column->addWidget(m_why);
    m_stack->addWidget(list);
    body()->addWidget(holder);
    connect(m_table, &Table::opened, this, [this](int row) { Q_EMIT wanted(placeOf(m_tasks.at(row))); });
    connect(m_table, &Table::selectionMoved, this, &TaskCard::explain);
}

void TaskCard::show(std::vector<DeskTask> tasks, int dueToday)
{
    const auto count = tasks.size();
    m_tasks.setRows(std::move(tasks));
    setTitle(count == 0     ? tr("我的待办")
             : dueToday > 0 ? tr("我的待办 %1 件，%2 件今日到期或已超期").arg(count).arg(dueToday)
                            : tr("我的待办 %1 件").arg(count));
    m_stack->setCurrentIndex(count == 0 ? 0 : 1);
    if (count > 0 && !m_table->currentIndex().isValid()) m_table->choose(0);
    explain();
}

void TaskCard::explain()
{
    const QList<int> chosen = m_table->selectedRows();
    const bool one = !chosen.isEmpty() && chosen.first() < m_tasks.rowCount();
    m_why->setText(one ? standingInWords(m_tasks.at(chosen.first()), m_context.words) : QString());
}

}  // namespace remit::ui
