#include "batches/fairnessdialog.h"

#include "records/factsjson.h"
#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>

#include <algorithm>

namespace remit::ui {

namespace {

std::vector<Column<FairnessLine>> columns(const Words &words)
{
    using Line = FairnessLine;
    const auto number = [](int value) { return value == 0 ? Words::dash() : QString::number(value); };
    return {{FairnessDialog::tr("同类"), [](const Line &l) { return l.group; }, 280, false,
             [](const Line &l) { return QVariant(l.place); }},
            {FairnessDialog::tr("案号"), [](const Line &l) { return l.row.caseNumber; }, 100},
            {FairnessDialog::tr("姓名"), [](const Line &l) { return l.row.name; }, 84, false, {}, {}, true},
            {FairnessDialog::tr("刑期"), [&words](const Line &l) { return words.term(l.row.term); }, 110, false,
             [](const Line &l) { return QVariant(l.row.term ? l.row.term->wholeMonths() : 0); }},
            {FairnessDialog::tr("考核积分"), [](const Line &l) { return Words::points(int(l.row.points)); }, 90, true,
             [](const Line &l) { return QVariant(l.row.points); }},
            {FairnessDialog::tr("表扬"), [number](const Line &l) { return number(l.row.praises); }, 60, true,
             [](const Line &l) { return QVariant(l.row.praises); }},
            {FairnessDialog::tr("提请内容"), [](const Line &l) { return l.row.proposal; }, 160, false,
             [](const Line &l) { return QVariant(l.row.months); }},
            {FairnessDialog::tr("上限（月）"), [number](const Line &l) { return number(l.row.maximum); }, 90, true,
             [](const Line &l) { return QVariant(l.row.maximum); }},
            {FairnessDialog::tr("提示"),
             [](const Line &l) { return l.row.behind ? FairnessDialog::tr("少于积分不高于他的") : Words::dash(); }, 150,
             false, [](const Line &l) { return QVariant(l.row.behind ? 0 : 1); },
             [](const Line &l) { return l.row.behind ? std::optional(Tone::Warn) : std::nullopt; }}};
}

}  // namespace

FairnessDialog::FairnessDialog(const PageContext &context, const QString &batch,
                               const std::vector<FairnessGroup> &groups, QWidget *parent)
    : Dialog(tr("批次 %1　幅度均衡").arg(batch), parent, 1200),
      m_context(context),
      m_lines(columns(context.words)),
      m_table(new Table(context.theme, context.preferences, u"batch.fairness"_qs, tr("同类案件")))
{
    std::vector<FairnessLine> lines;
    int place = 0;
    for (const FairnessGroup &group : groups) {
        for (const FairnessRow &row : group.rows) lines.push_back({nameOf(group), place, row});
        ++place;
    }
    m_lines.setRows(std::move(lines));
    build(batch);
}

void FairnessDialog::build(const QString &batch)
{
    body()->addWidget(
        wrapped(tr("同罪名、同刑种、同刑期段的放在一起，按考核积分从高到低。提示只供复核，不改变任何提请。"), "small"));
    const auto behind = std::ranges::count_if(m_lines.rows(), [](const FairnessLine &line) { return line.row.behind; });
    auto *only = button(tr("只看有提示的 %1").arg(behind), "filter");
    only->setCheckable(true);
    only->setEnabled(behind > 0);
    connect(only, &QPushButton::toggled, this, &FairnessDialog::showBehind);
    auto *notice = new Notice;
    auto *file = new TableExport(m_context, m_table, tr("幅度均衡 %1").arg(batch), notice);
    auto *save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "", this);
    connect(save, &QPushButton::clicked, file, &TableExport::begin);
    auto *bar = new QHBoxLayout;
    bar->addWidget(only);
    bar->addStretch();
    bar->addWidget(save);
    body()->addLayout(bar);
    body()->addWidget(notice);
    QList<int> widths;
    for (const auto &one : m_lines.columns()) widths << one.width;
    m_table->show(&m_lines, widths);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("本批还没有案件，没有可以对照的。"));
    m_table->setMinimumHeight(380);
    body()->addWidget(m_table, 1);
    setActions(tr("打开案件"));
    setOnlyLooks();
    const auto opened = [this] {
        const QList<int> rows = m_table->selectedRows();
        if (rows.size() == 1) Q_EMIT caseWanted(m_lines.at(rows.first()).row.caseNumber);
    };
    connect(this, &QDialog::accepted, this, opened);
    connect(m_table, &Table::opened, this, &QDialog::accept);
    connect(m_table, &Table::selectionMoved, this, [this] { setReady(m_table->selectedRows().size() == 1); });
    if (m_lines.rowCount() > 0) m_table->choose(0);
    setReady(m_lines.rowCount() > 0);
    m_table->setFocus();
}

QString FairnessDialog::nameOf(const FairnessGroup &group) const
{
    const QString band = group.belowYears == 0 && group.fromYears == 0 ? QString()
                         : group.belowYears == 0                       ? tr("%1 年以上").arg(group.fromYears)
                         : group.fromYears == 0                        ? tr("不满 %1 年").arg(group.belowYears)
                                                : tr("%1 年以上不满 %2 年").arg(group.fromYears).arg(group.belowYears);
    // What most are is left unsaid, for the room of a line.
    const QString kind =
        group.kind == CaseKind::Commutation ? QString() : m_context.words.of(u"case.kind"_qs, caseKindCode(group.kind));
    QStringList parts{kind, group.crime, m_context.words.sentence(group.sentence, {}), band};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

void FairnessDialog::showBehind(bool only)
{
    m_lines.setFilter([only](const FairnessLine &line) { return !only || line.row.behind; });
}

}  // namespace remit::ui
