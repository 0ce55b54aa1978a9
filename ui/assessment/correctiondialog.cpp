#include "assessment/correctiondialog.h"

#include "assessment/factdialog.h"
#include "base/hundredths.h"
#include "widgets/pointstext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace remit::ui {

namespace {
enum Way { TakeBack, Change };
}

CorrectionDialog::CorrectionDialog(const PageContext &context, const MonthMatters &month, const MatterLine &line,
                                   QWidget *parent)
    : Dialog(tr("更正记载"), parent, 560),
      m_numbers(month.numbers),
      m_row(line.row),
      m_clauses(month.clauses),
      m_way(new QComboBox),
      m_points(new QLineEdit(hundredths(line.row.matter.entry.points))),
      m_reason(new QPlainTextEdit),
      m_authority(label({}, "strong"))
{
    const PointsMatter &matter = line.row.matter;
    const bool entry = matter.kind == PointsMatter::Kind::Entry;
    body()->addWidget(
        wrapped(tr("%1　%2 %3　%4　%5 记录，账本第 %6 条")
                    .arg(isoDate(matter.on), matter.inmate, line.name, matterWord(context.words, matter), line.recorder)
                    .arg(line.row.place.seq),
                "secondary"));
    body()->addWidget(wrapped(matter.facts, "strong"));
    m_way->addItem(tr("撤销：本不应记"), TakeBack);
    if (entry) m_way->addItem(tr("改分值"), Change);
    addField(tr("怎样更正"), m_way);
    m_range = addField(tr("应为分值，扣分写负数"), m_points);
    m_reason->setFixedHeight(76);
    m_reason->setTabChangesFocus(true);
    addField(tr("更正的理由"), m_reason);
    m_authority->setWordWrap(true);
    body()->addWidget(m_authority);
    body()->addWidget(wrapped(tr("原记载保留可查；更正公示三个工作日。已汇总的月份由工作组另行更正。"), "small"));
    setActions(tr("更正"));
    connect(m_way, &QComboBox::currentIndexChanged, this, &CorrectionDialog::check);
    connect(m_points, &QLineEdit::textChanged, this, &CorrectionDialog::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &CorrectionDialog::check);
    check();
}

MatterCorrection CorrectionDialog::correction() const
{
    MatterCorrection made{m_row.place, m_reason->toPlainText().trimmed(), {}, {}};
    if (m_way->currentData().toInt() == TakeBack) return made;
    NewMatter replacement;
    replacement.matter = m_row.matter;
    replacement.matter.entry.points = pointsFromText(m_points->text()).value_or(0);
    made.replacement = std::move(replacement);
    return made;
}

QString CorrectionDialog::group() const
{
    MatterWay way = wayOf(m_row.matter, m_numbers);
    if (const auto replacement = correction().replacement) {
        const MatterWay after = wayOf(replacement->matter, m_numbers);
        way.workingGroup = way.workingGroup || after.workingGroup;
        if (after.first != MatterState::Effective) way.first = after.first;
    }
    if (way.first == MatterState::Effective) return {};
    return way.workingGroup ? workingGroupName() : m_row.matter.area;
}

void CorrectionDialog::check()
{
    const bool changes = m_way->currentData().toInt() == Change;
    m_points->setEnabled(changes);
    const auto points = pointsFromText(m_points->text());
    QString wrong;
    if (changes && !points) wrong = tr("应为分数，最多两位小数，如 -0.5 或 1.25。");
    if (changes && points && *points == m_row.matter.entry.points) wrong = tr("与原记载相同。");
    for (const PointsClause &clause : m_clauses) {
        if (!changes || !points || clause.clause != m_row.matter.entry.clause) continue;
        if (*points < std::min(clause.from, clause.to) || *points > std::max(clause.from, clause.to))
            wrong = tr("本条款为 %1 至 %2 分。").arg(briefHundredths(clause.from), briefHundredths(clause.to));
    }
    if (changes && points && *points == 0) wrong = tr("零分的记载请撤销。");
    m_range->setText(wrong);
    m_range->setVisible(!wrong.isEmpty());
    const QString meeting = group();
    m_authority->setText(meeting.isEmpty()               ? tr("记入后即生效。")
                         : meeting == workingGroupName() ? tr("须由监狱工作组会议同意，下一步填写会议。")
                                                         : tr("须由监区工作小组会议同意，下一步填写会议。"));
    setReady(wrong.isEmpty() && !m_reason->toPlainText().trimmed().isEmpty());
}

}  // namespace remit::ui
