#include "assessment/entrydialog.h"

#include "assessment/prooffields.h"
#include "base/hundredths.h"
#include "points/authority.h"
#include "widgets/datefield.h"
#include "widgets/pointstext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

namespace {

/** Article 14 has eight items, whose clauses are its own. */
constexpr int specialItems = 8;
constexpr int TargetRole = Qt::UserRole + 1;

PointsHistory::Entry::Target targetOf(Part part)
{
    using Target = PointsHistory::Entry::Target;
    return part == Part::Custody ? Target::Custody : part == Part::Education ? Target::Education : Target::Labour;
}

}  // namespace

EntryDialog::EntryDialog(const PageContext &context, const MonthMatters &month, Date on, const QString &inmate,
                         QWidget *parent)
    : Dialog(tr("记加扣分"), parent, 620),
      m_context(context),
      m_month(month),
      m_inmate(new InmateField(month.names, inmate)),
      m_on(new DateField(on, tr("日期"))),
      m_clause(new QComboBox),
      m_points(new QLineEdit),
      m_incident(new QLineEdit),
      m_proof(new ProofFields(context)),
      m_authority(label({}, "strong"))
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_inmate, 1);
    row->addWidget(labelled(tr("日期"), m_on), 0, Qt::AlignTop);
    body()->addLayout(row);
    offerClauses();
    addField(tr("条款"), m_clause);
    auto *amounts = new QHBoxLayout;
    amounts->addWidget(labelled(tr("分值，扣分写负数"), m_points, &m_range), 1);
    amounts->addWidget(labelled(tr("同一情形的编号（可空）"), m_incident), 1);
    body()->addLayout(amounts);
    body()->addWidget(m_proof);
    m_authority->setWordWrap(true);
    body()->addWidget(m_authority);
    setActions(tr("记入"));
    connect(m_inmate, &InmateField::changed, this, &EntryDialog::check);
    connect(m_points, &QLineEdit::textChanged, this, &EntryDialog::check);
    connect(m_clause, &QComboBox::currentIndexChanged, this, &EntryDialog::check);
    connect(m_proof, &ProofFields::changed, this, &EntryDialog::check);
    check();
}

void EntryDialog::offerClauses()
{
    const auto offer = [this](const QString &text, const QString &clause, PointsHistory::Entry::Target target) {
        m_clause->addItem(text, clause);
        m_clause->setItemData(m_clause->count() - 1, int(target), TargetRole);
    };
    for (const PointsClause &clause : m_month.clauses)
        offer(u"%1　%2"_qs.arg(clause.clause, clause.text), clause.clause, targetOf(clause.part));
    if (m_month.clauses.empty())
        // Until a province's table is published the three parts of article 10 stand for its clauses.
        for (const auto &[text, part] :
             {std::pair(tr("监管改造"), Part::Custody), std::pair(tr("教育和文化改造"), Part::Education),
              std::pair(tr("劳动改造"), Part::Labour)})
            offer(text, text, targetOf(part));
    for (int item = 1; item <= specialItems; ++item)
        offer(tr("专项加分 第十四条第 %1 项").arg(item), u"14.%1"_qs.arg(item), PointsHistory::Entry::Target::Special);
}

PointsHistory::Entry EntryDialog::entry() const
{
    PointsHistory::Entry entry;
    entry.on = m_on->day();
    entry.clause = m_clause->currentData().toString();
    entry.points = pointsFromText(m_points->text()).value_or(0);
    entry.incident = m_incident->text().trimmed();
    entry.target = PointsHistory::Entry::Target(m_clause->currentData(TargetRole).toInt());
    if (entry.target == PointsHistory::Entry::Target::Special) entry.specialItem = entry.clause.mid(3).toInt();
    return entry;
}

QString EntryDialog::authorityText() const
{
    switch (authorityFor(entry(), m_month.numbers)) {
        case PointsAuthority::Officer:
            return tr("民警可当场决定，记入后即生效（第二十七条）。");
        case PointsAuthority::Group:
            return tr("由监区工作小组会议决定后生效（第二十七条）。");
        case PointsAuthority::WorkingGroup:
            return tr("由监区工作小组研究，报监狱工作组审批后生效（第二十七条）。");
    }
    return {};
}

void EntryDialog::check()
{
    const auto points = pointsFromText(m_points->text());
    bool fits = points && *points != 0;
    QString range = m_points->text().isEmpty() ? QString() : tr("应为分数，最多两位小数，如 -0.5 或 1.25。");
    for (const PointsClause &clause : m_month.clauses) {
        if (clause.clause != m_clause->currentData().toString()) continue;
        const int low = std::min(clause.from, clause.to), high = std::max(clause.from, clause.to);
        m_points->setPlaceholderText(tr("%1 至 %2").arg(briefHundredths(clause.from), briefHundredths(clause.to)));
        if (points && (*points < low || *points > high)) {
            fits = false;
            range = tr("本条款为 %1 至 %2 分。").arg(briefHundredths(clause.from), briefHundredths(clause.to));
        }
    }
    m_range->setText(range);
    m_range->setVisible(!fits && !range.isEmpty());
    m_authority->setText(fits ? authorityText() : QString());
    const bool proven = m_proof->isProven() ||
                        (points && *points < 0 && authorityFor(entry(), m_month.numbers) == PointsAuthority::Officer);
    if (fits && !proven) m_authority->setText(m_authority->text() + tr("须有证据或证明人。"));
    setReady(m_inmate->isKnown() && fits && proven && m_proof->isTold());
}

NewMatter EntryDialog::matter() const
{
    NewMatter made;
    made.matter.kind = PointsMatter::Kind::Entry;
    made.matter.inmate = m_inmate->number();
    made.matter.on = m_on->day();
    made.matter.entry = entry();
    m_proof->applyTo(made);
    return made;
}

}  // namespace remit::ui
