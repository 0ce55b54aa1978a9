#include "labour/sheetdialogs.h"

#include "base/hundredths.h"
#include "widgets/pointstext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace remit::ui {

namespace {

constexpr int defaultMinutes = 360;

QStringList fields(const QString &line)
{
    static const QRegularExpression between(u"[\\s,，、;；]+"_qs);
    return line.trimmed().split(between, Qt::SkipEmptyParts);
}

}  // namespace

PlanDialog::PlanDialog(const PageContext &, const SheetDraft &plan, const QStringList &teams, const QStringList &areas,
                       QWidget *parent)
    : Dialog(tr("排班 %1").arg(isoDate(plan.on)), parent, 640),
      m_plan(plan),
      m_team(new QComboBox),
      m_area(new QComboBox),
      m_minutes(new QSpinBox),
      m_operations(new QPlainTextEdit),
      m_filter(new QLineEdit),
      m_people(new QListWidget),
      m_count(label({}, "small"))
{
    m_team->setEditable(true);
    m_team->addItems(teams);
    m_area->addItems(areas);
    m_minutes->setRange(1, 24 * 60);
    m_minutes->setSuffix(tr(" 分钟"));
    auto *row = new QHBoxLayout;
    row->addWidget(labelled(tr("班组"), m_team), 2);
    row->addWidget(labelled(tr("监区"), m_area), 1);
    row->addWidget(labelled(tr("出工时间"), m_minutes), 1);
    body()->addLayout(row);
    auto *last = button(tr("取上一张清单的排班"), "link");
    body()->addWidget(last, 0, Qt::AlignLeft);
    m_operations->setFixedHeight(84);
    m_operations->setTabChangesFocus(true);
    m_operations->setPlaceholderText(tr("每行一道工序：产品 工序 标准工时（秒），如“衬衫 上领 45”；可从表格粘贴"));
    m_operationsError = addField(tr("工序"), m_operations);
    m_filter->setPlaceholderText(tr("按姓名或编号筛选"));
    addField(tr("出工人员"), m_filter);
    m_people->setAccessibleName(tr("出工人员名单"));
    m_people->setMinimumHeight(190);
    body()->addWidget(m_people, 1);
    body()->addWidget(m_count);
    setActions(tr("确定"));
    connect(last, &QPushButton::clicked, this, [this] { Q_EMIT lastWanted(m_team->currentText().trimmed()); });
    connect(m_area, &QComboBox::currentTextChanged, this, &PlanDialog::fill);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int i = 0; i < m_people->count(); ++i)
            m_people->item(i)->setHidden(!m_people->item(i)->text().contains(text.trimmed()));
    });
    connect(m_team, &QComboBox::editTextChanged, this, &PlanDialog::check);
    connect(m_operations, &QPlainTextEdit::textChanged, this, &PlanDialog::check);
    connect(m_people, &QListWidget::itemChanged, this, &PlanDialog::check);
    show(plan);
}

void PlanDialog::show(const SheetDraft &plan)
{
    const bool fixed = m_plan.revision > 0 || m_plan.replaces > 0;
    const auto kept = std::pair(m_plan.revision, m_plan.on);
    m_plan = plan;
    std::tie(m_plan.revision, m_plan.on) = kept;
    m_team->setCurrentText(plan.team);
    m_team->setEnabled(!fixed);
    m_area->setEnabled(!fixed);
    if (!plan.area.isEmpty()) m_area->setCurrentText(plan.area);
    m_minutes->setValue(plan.hoursSeconds ? plan.hoursSeconds / 60 : defaultMinutes);
    QStringList lines;
    for (const auto &operation : plan.operations)
        lines << u"%1 %2 %3"_qs.arg(operation.product, operation.operation).arg(operation.standardSeconds);
    m_operations->setPlainText(lines.join(u'\n'));
    fill();
}

void PlanDialog::setCandidates(const std::vector<Candidate> &candidates)
{
    m_candidates = candidates;
    fill();
}

void PlanDialog::fill()
{
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const Candidate &candidate : m_candidates) {
        if (candidate.area != m_area->currentText()) continue;
        auto *item = new QListWidgetItem(u"%1　%2"_qs.arg(candidate.number, candidate.name), m_people);
        item->setData(Qt::UserRole, candidate.number);
        const bool works =
            std::any_of(m_plan.workers.begin(), m_plan.workers.end(),
                        [&](const LabourSheet::Worker &worker) { return worker.number == candidate.number; });
        item->setCheckState(works ? Qt::Checked : Qt::Unchecked);
    }
    if (m_people->count() > 0) m_people->setCurrentRow(0);
    check();
}

QString PlanDialog::readOperations(std::vector<LabourSheet::Operation> &operations) const
{
    const QStringList lines = m_operations->toPlainText().split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QStringList parts = fields(lines[i]);
        if (parts.isEmpty()) continue;
        const int seconds = parts.size() == 3 ? parts[2].toInt() : 0;
        if (seconds <= 0) return tr("第 %1 行应为：产品 工序 标准工时（整数秒）。").arg(i + 1);
        operations.push_back({parts[1], parts[0], seconds});
    }
    return operations.empty() ? tr("至少写一道工序。") : QString();
}

void PlanDialog::check()
{
    std::vector<LabourSheet::Operation> operations;
    const QString wrong = readOperations(operations);
    m_operationsError->setText(wrong);
    m_operationsError->setVisible(!wrong.isEmpty() && !m_operations->toPlainText().isEmpty());
    int chosen = 0;
    for (int i = 0; i < m_people->count(); ++i) chosen += m_people->item(i)->checkState() == Qt::Checked;
    m_count->setText(tr("已选 %1 人，空格键选取").arg(chosen));
    setReady(wrong.isEmpty() && chosen > 0 && !m_team->currentText().trimmed().isEmpty());
}

SheetDraft PlanDialog::plan() const
{
    SheetDraft plan = m_plan;
    plan.team = m_team->currentText().trimmed();
    plan.area = m_area->currentText();
    plan.hoursSeconds = m_minutes->value() * 60;
    plan.operations.clear();
    const QString wrong = readOperations(plan.operations);
    if (!wrong.isEmpty()) return plan;
    const auto knows = [&](const QString &operation) {
        return std::any_of(plan.operations.begin(), plan.operations.end(),
                           [&](const auto &one) { return one.operation == operation; });
    };
    std::vector<LabourSheet::Worker> workers;
    for (int i = 0; i < m_people->count(); ++i) {
        if (m_people->item(i)->checkState() != Qt::Checked) continue;
        const QString number = m_people->item(i)->data(Qt::UserRole).toString();
        const auto before = std::find_if(plan.workers.begin(), plan.workers.end(),
                                         [&](const auto &one) { return one.number == number; });
        LabourSheet::Worker worker;
        if (before != plan.workers.end()) worker = *before;
        worker.number = number;
        std::erase_if(worker.assignments, [&](const LabourSheet::Assignment &one) { return !knows(one.operation); });
        if (worker.assignments.empty() && !worker.quotaFree)
            worker.assignments = {{plan.operations.front().operation, 100}};
        workers.push_back(std::move(worker));
    }
    plan.workers = std::move(workers);
    const auto works = [&](const QString &number) {
        return std::any_of(plan.workers.begin(), plan.workers.end(),
                           [&](const auto &one) { return one.number == number; });
    };
    std::erase_if(plan.received,
                  [&](const LabourSheet::Receipt &one) { return !works(one.number) || !knows(one.operation); });
    std::erase_if(plan.corrected, [&](const auto &one) { return !works(one.first); });
    std::erase_if(plan.confirmed, [&](const auto &one) { return !works(one.first); });
    return plan;
}

PostDialog::PostDialog(const SheetDraft &draft, const QStringList &numbers, const QString &who, QWidget *parent)
    : Dialog(tr("岗位与工序：%1").arg(who), parent),
      m_numbers(numbers),
      m_known(draft.operations),
      m_post(new QLineEdit),
      m_coefficient(new QSpinBox),
      m_kind(new QComboBox),
      m_assignments(new QPlainTextEdit)
{
    m_coefficient->setRange(1, 300);
    m_coefficient->setSuffix(u" %"_qs);
    m_kind->addItems({tr("有定额"), tr("无定额，按当日等级计分")});
    m_assignments->setFixedHeight(76);
    m_assignments->setTabChangesFocus(true);
    addField(tr("岗位"), m_post);
    addField(tr("岗位系数"), m_coefficient);
    addField(tr("计分方式"), m_kind);
    m_error = addField(tr("工序和占比，每行一道，如“上领 60”"), m_assignments);
    setActions(tr("确定"));
    for (const auto &worker : draft.workers) {
        if (numbers.isEmpty() || worker.number != numbers.first()) continue;
        m_post->setText(worker.post);
        m_coefficient->setValue(worker.coefficient);
        m_kind->setCurrentIndex(worker.quotaFree ? 1 : 0);
        QStringList lines;
        for (const auto &assigned : worker.assignments)
            lines << u"%1 %2"_qs.arg(assigned.operation).arg(assigned.share);
        m_assignments->setPlainText(lines.join(u'\n'));
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PostDialog::check);
    connect(m_assignments, &QPlainTextEdit::textChanged, this, &PostDialog::check);
    check();
}

QString PostDialog::readAssignments(std::vector<LabourSheet::Assignment> &assignments) const
{
    if (m_kind->currentIndex() == 1) return {};
    int sum = 0;
    const QStringList lines = m_assignments->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        const QStringList parts = fields(line);
        if (parts.isEmpty()) continue;
        const bool known =
            std::any_of(m_known.begin(), m_known.end(), [&](const auto &one) { return one.operation == parts[0]; });
        if (!known) return tr("清单里没有工序“%1”。").arg(parts[0]);
        const int share = parts.size() > 1 ? parts[1].toInt() : 100;
        if (share <= 0) return tr("占比应为 1 到 100 的整数。");
        sum += share;
        assignments.push_back({parts[0], share});
    }
    if (assignments.empty()) return tr("至少写一道工序。");
    return sum > 100 ? tr("占比合计 %1 %，超过 100 %。").arg(sum) : QString();
}

void PostDialog::check()
{
    std::vector<LabourSheet::Assignment> assignments;
    const QString wrong = readAssignments(assignments);
    m_error->setText(wrong);
    m_error->setVisible(!wrong.isEmpty());
    m_assignments->setEnabled(m_kind->currentIndex() == 0);
    setReady(wrong.isEmpty());
}

void PostDialog::applyTo(SheetDraft &draft) const
{
    for (LabourSheet::Worker &worker : draft.workers) {
        if (!m_numbers.contains(worker.number)) continue;
        worker.post = m_post->text().trimmed();
        worker.coefficient = m_coefficient->value();
        worker.quotaFree = m_kind->currentIndex() == 1;
        worker.assignments.clear();
        Q_UNUSED(readAssignments(worker.assignments));
        if (!worker.quotaFree) worker.grade.reset();
        std::erase_if(draft.received, [&](const LabourSheet::Receipt &one) {
            return one.number == worker.number &&
                   std::none_of(worker.assignments.begin(), worker.assignments.end(),
                                [&](const auto &assigned) { return assigned.operation == one.operation; });
        });
        draft.confirmed.erase(worker.number);
    }
}

CreditDialog::CreditDialog(const QString &who, int computed, const std::pair<int, QString> &now, QWidget *parent)
    : Dialog(tr("更正计分：%1").arg(who), parent), m_credit(new QLineEdit), m_reason(new QPlainTextEdit)
{
    body()->addWidget(
        label(tr("按公式算得 %1 分。更正后以更正为准，公式结果仍保留可查。").arg(hundredths(computed)), "secondary"));
    m_credit->setText(hundredths(now.first));
    QLabel *error = addField(tr("计入分"), m_credit);
    m_reason->setFixedHeight(76);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlainText(now.second);
    addField(tr("理由"), m_reason);
    setActions(tr("更正"));
    const auto check = [this, error] {
        const bool points = pointsFromText(m_credit->text()).has_value();
        error->setText(points ? QString() : tr("应为分数，最多两位小数，如 -0.5 或 1.25。"));
        error->setVisible(!points);
        setReady(points && !m_reason->toPlainText().trimmed().isEmpty());
    };
    connect(m_credit, &QLineEdit::textChanged, this, check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, check);
    check();
    m_credit->selectAll();
}

int CreditDialog::credit() const { return pointsFromText(m_credit->text()).value_or(0); }
QString CreditDialog::reason() const { return m_reason->toPlainText().trimmed(); }

}  // namespace remit::ui
