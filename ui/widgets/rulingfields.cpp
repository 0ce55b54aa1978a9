#include "widgets/rulingfields.h"

#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"
#include "widgets/termfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

std::optional<Date> RulingFields::MaybeDay::value() const
{
    return given->isChecked() ? std::optional(day->day()) : std::nullopt;
}

void RulingFields::MaybeDay::set(const std::optional<Date> &date)
{
    given->setChecked(date.has_value());
    if (date) day->setDay(*date);
}

RulingFields::RulingFields(const Words &words, CaseKind kind, bool timeless, Date today, QWidget *parent)
    : QWidget(parent),
      m_kind(kind),
      m_timeless(timeless),
      m_grid(new QGridLayout(this)),
      m_outcome(new QComboBox),
      m_number(new QLineEdit),
      m_ruled(new DateField(today, tr("裁定日期"))),
      m_reduction(new TermField(tr("减去刑期"))),
      m_to(new TermField(tr("减为有期徒刑"))),
      m_rights(new TermField(tr("剥夺政治权利改为"))),
      m_from(new DateField(today, tr("假释考验期起日"))),
      m_until(new DateField(today, tr("假释考验期止日")))
{
    // What is added below takes room of its own, not that of the fields.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    for (const auto outcome :
         {RulingOutcome::Granted, RulingOutcome::Adjusted, RulingOutcome::Refused, RulingOutcome::Withdrawn})
        m_outcome->addItem(words.of(u"court"_qs, rulingOutcomeCode(outcome)), int(outcome));
    m_number->setPlaceholderText(tr("（2026）青01刑更1号"));
    add(0, 0, tr("裁定结果"), m_outcome);
    add(0, 1, tr("裁定书案号"), m_number);
    add(1, 0, tr("裁定日期"), m_ruled);
    m_served = maybe(1, 1, tr("送达日期"));
    add(2, 0, tr("减去刑期"), m_reduction);
    add(2, 1, tr("剥夺政治权利改为"), m_rights);
    m_ends = maybe(3, 0, tr("裁定书写明的刑期止日"));
    add(3, 1, tr("减为有期徒刑"), m_to);
    add(4, 0, tr("假释考验期起日"), m_from);
    add(4, 1, tr("假释考验期止日"), m_until);
    for (int column : {0, 1}) m_grid->setColumnStretch(column, 1);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] { showWhatCounts(); });
    showWhatCounts();
    watch();
}

void RulingFields::watch()
{
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &RulingFields::edited);
    connect(m_number, &QLineEdit::textChanged, this, &RulingFields::edited);
    for (const DateField *day : {m_ruled, m_served.day, m_ends.day, m_from, m_until})
        connect(day, &DateField::dateChanged, this, &RulingFields::edited);
    for (const QCheckBox *given : {m_served.given, m_ends.given})
        connect(given, &QCheckBox::toggled, this, &RulingFields::edited);
    for (const TermField *term : {m_reduction, m_to, m_rights})
        connect(term, &TermField::edited, this, &RulingFields::edited);
}

void RulingFields::add(int row, int column, const QString &name, QWidget *field)
{
    m_grid->addWidget(labelled(name, field), row, column, Qt::AlignTop);
}

RulingFields::MaybeDay RulingFields::maybe(int line, int column, const QString &name)
{
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    MaybeDay made{new QCheckBox(tr("有")), new DateField(m_ruled->day(), name)};
    made.given->setAccessibleName(tr("有%1").arg(name));
    made.day->setEnabled(false);
    connect(made.given, &QCheckBox::toggled, made.day, &QWidget::setEnabled);
    box->addWidget(made.given);
    box->addWidget(made.day);
    box->addStretch();
    add(line, column, name, row);
    return made;
}

/** Fields that the outcome and the kind of case do not ask for are out of the way. */
void RulingFields::showWhatCounts()
{
    const auto outcome = RulingOutcome(m_outcome->currentData().toInt());
    const bool changes = outcome == RulingOutcome::Granted || outcome == RulingOutcome::Adjusted;
    const bool parole = m_kind == CaseKind::Parole;
    for (QWidget *field :
         {static_cast<QWidget *>(m_reduction), static_cast<QWidget *>(m_rights), m_ends.day->parentWidget()})
        field->parentWidget()->setVisible(changes && !parole);
    m_to->parentWidget()->setVisible(changes && !parole && m_timeless);
    for (QWidget *field : {m_from, m_until}) field->parentWidget()->setVisible(changes && parole);
    m_served.day->parentWidget()->parentWidget()->setVisible(!parole);
}

void RulingFields::show(const CourtRuling &ruling)
{
    m_read = ruling;
    m_outcome->setCurrentIndex(m_outcome->findData(int(ruling.outcome)));
    m_number->setText(ruling.number);
    const HistoryEvent &event = ruling.event;
    if (event.ruledOn) m_ruled->setDay(*event.ruledOn);
    m_served.set(event.servedOn);
    m_reduction->setTerm(event.reduction);
    m_to->setTerm(event.to ? event.to->term : std::nullopt);
    m_rights->setTerm(event.politicalRightsTo);
    m_ends.set(ruling.endsOn);
    if (event.from) m_from->setDay(*event.from);
    if (event.until) m_until->setDay(*event.until);
}

CourtRuling RulingFields::ruling() const
{
    CourtRuling ruling = m_read;
    ruling.outcome = RulingOutcome(m_outcome->currentData().toInt());
    ruling.number = m_number->text().trimmed();
    HistoryEvent &event = ruling.event;
    event.ruledOn = m_ruled->day();
    if (m_kind == CaseKind::Parole) {
        if (!ruling.changesSentence()) return ruling;
        event.from = m_from->day();
        event.until = m_until->day();
        return ruling;
    }
    event.servedOn = m_served.value();
    if (!ruling.changesSentence()) return ruling;
    const auto same = [](const std::optional<Term> &one, const std::optional<Term> &other) {
        return one && other && normalised(*one) == normalised(*other);
    };
    if (!same(event.reduction, m_reduction->term())) event.reduction = m_reduction->term();
    if (const auto to = m_to->term(); !(event.to && same(event.to->term, to))) {
        const bool life = event.to && event.to->sentence == Sentence::Life && !to;
        if (!life) event.to = to ? std::optional(SentenceState{Sentence::FixedTerm, to, {}}) : std::nullopt;
    }
    if (!same(event.politicalRightsTo, m_rights->term())) event.politicalRightsTo = m_rights->term();
    ruling.endsOn = m_ends.value();
    return ruling;
}

}  // namespace remit::ui
