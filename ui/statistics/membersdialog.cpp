#include "statistics/membersdialog.h"

#include "points/assessmentjson.h"
#include "points/historyjson.h"
#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

using Line = MemberLine;
using Columns = std::vector<Column<Line>>;

Column<Line> dayColumn(const QString &title)
{
    return {title, [](const Line &l) { return isoDate(l.member.on); }, 104};
}

Columns caseColumns(const Words &words, Indicator indicator)
{
    const auto stage = [&words](const Line &l) {
        return l.row.court.isEmpty() ? words.of(u"stage"_qs, l.row.stage) : words.of(u"court"_qs, l.row.court);
    };
    Columns columns{
        {MembersDialog::tr("案号"), [](const Line &l) { return l.row.number; }, 100},
        {MembersDialog::tr("姓名"), [](const Line &l) { return l.row.name; }, 84, false, {}, {}, true},
        {MembersDialog::tr("监区"), [](const Line &l) { return l.row.area; }, 96},
        {MembersDialog::tr("罪名"), [](const Line &l) { return l.row.crimes; }, 200},
        {MembersDialog::tr("种类"),
         [&words](const Line &l) { return words.of(u"case.kind"_qs, caseKindCode(l.row.kind)); }, 72},
        dayColumn(indicator == Indicator::Stages ? MembersDialog::tr("进入阶段") : MembersDialog::tr("计入日"))};
    if (indicator == Indicator::Durations)
        columns.push_back({MembersDialog::tr("用时（天）"),
                           [](const Line &l) { return QString::number(l.member.figure); }, 90, true,
                           [](const Line &l) { return QVariant(l.member.figure); }});
    columns.push_back({MembersDialog::tr("现在"), stage, 150});
    columns.push_back({MembersDialog::tr("状态"),
                       [&words](const Line &l) { return words.of(u"status"_qs, statusCode(l.row.status)); },
                       90,
                       false,
                       {},
                       [](const Line &l) { return std::optional(toneOf(l.row.status)); }});
    return columns;
}

Columns cycleColumns(const Words &words)
{
    const auto reward = [&words](const Line &l) {
        return l.cycle->reward ? words.of(u"points.reward"_qs, rewardCode(*l.cycle->reward)) : Words::dash();
    };
    return {{MembersDialog::tr("编号"), [](const Line &l) { return l.row.inmate; }, 110},
            {MembersDialog::tr("姓名"), [](const Line &l) { return l.row.name; }, 84, false, {}, {}, true},
            {MembersDialog::tr("监区"), [](const Line &l) { return l.row.area; }, 96},
            {MembersDialog::tr("第几个周期"), [](const Line &l) { return QString::number(l.cycle->cycle); }, 90, true,
             [](const Line &l) { return QVariant(l.cycle->cycle); }},
            {MembersDialog::tr("起止月"),
             [](const Line &l) { return isoMonth(l.cycle->from) + u" – "_qs + isoMonth(l.cycle->to); }, 150},
            {MembersDialog::tr("等级"),
             [&words](const Line &l) { return words.of(u"points.grade"_qs, gradeCode(l.cycle->grade)); }, 80},
            {MembersDialog::tr("奖励"), reward, 170},
            dayColumn(MembersDialog::tr("计入日"))};
}

}  // namespace

MembersDialog::MembersDialog(const PageContext &context, const StatisticsPresenter &presenter, const BarPlace &bar,
                             QWidget *parent)
    : Dialog(presenter.barText(bar), parent, 1080),
      m_context(context),
      m_lines(countsCycles(presenter.indicator()) ? cycleColumns(context.words)
                                                  : caseColumns(context.words, presenter.indicator())),
      m_table(new Table(context.theme, context.preferences, u"statistics."_qs + indicatorCode(presenter.indicator()),
                        tr("计入的名单")))
{
    m_lines.setRows(presenter.members(bar));
    build(presenter.title());
}

void MembersDialog::build(const QString &name)
{
    const int count = m_lines.rowCount();
    body()->addWidget(
        wrapped(count > 0 ? tr("共 %1 行，正是这一柱所计的。").arg(count) : tr("这一柱没有计入什么。"), "small"));
    auto *notice = new Notice;
    auto *file = new TableExport(m_context, m_table, name, notice);
    body()->addWidget(notice);
    QList<int> widths;
    for (const auto &one : m_lines.columns()) widths << one.width;
    m_table->show(&m_lines, widths);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(380);
    body()->addWidget(m_table, 1);
    setActions(tr("打开"));
    setOnlyLooks();
    auto *save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "", this);
    addAction(save);
    connect(save, &QPushButton::clicked, file, &TableExport::begin);
    connect(this, &QDialog::accepted, this, [this] {
        const QList<int> rows = m_table->selectedRows();
        if (rows.size() != 1) return;
        const MemberLine &line = m_lines.at(rows.first());
        Q_EMIT wanted(line.cycle ? Route{u"inmates"_qs, line.row.inmate} : Route{u"cases"_qs, line.row.number});
    });
    connect(m_table, &Table::opened, this, &QDialog::accept);
    connect(m_table, &Table::selectionMoved, this, [this] { setReady(m_table->selectedRows().size() == 1); });
    if (m_lines.rowCount() > 0) m_table->choose(0);
    setReady(m_lines.rowCount() > 0);
    m_table->setFocus();
}

}  // namespace remit::ui
