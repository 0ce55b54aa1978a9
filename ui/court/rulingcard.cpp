#include "court/rulingcard.h"

#include "court/revocationdialog.h"
#include "court/rulingcorrection.h"

#include <QGridLayout>

namespace remit::ui {

RulingCard::RulingCard(const PageContext &context, CourtPresenter &presenter, QWidget *parent)
    : Card(tr("裁定"), parent),
      m_context(context),
      m_presenter(presenter),
      m_state(new Chip),
      m_told(wrapped({}, "secondary")),
      m_values(new QGridLayout),
      m_record(button(tr("去登记裁定"), QKeySequence(int(Qt::CTRL) | Qt::Key_R), "primary", this)),
      m_correct(button(tr("更正登记…"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "", this)),
      m_revoke(button(tr("登记撤销…"), QKeySequence(int(Qt::CTRL) | Qt::Key_D), "", this))
{
    head()->addWidget(m_state);
    head()->addStretch();
    m_values->setHorizontalSpacing(16);
    m_values->setVerticalSpacing(4);
    m_values->setColumnStretch(1, 1);
    body()->addWidget(m_told);
    body()->addLayout(m_values);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *action : {m_correct, m_revoke, m_record}) row->addWidget(action);
    body()->addLayout(row);
    connect(m_record, &QPushButton::clicked, this, [this] { Q_EMIT caseWanted(m_presenter.chosen()); });
    connect(m_correct, &QPushButton::clicked, this,
            [this] { (new RulingCorrection(m_context, m_presenter, this))->open(); });
    connect(m_revoke, &QPushButton::clicked, this,
            [this] { (new RevocationDialog(m_context, m_presenter, this))->open(); });
}

void RulingCard::show(const CourtView &view)
{
    emptyLayout(m_values);
    showActions(view);
    const auto &recorded = view.row.recorded;
    if (recorded) return showRecorded(view);
    if (view.reading) {
        m_state->show(tr("待登记"), Tone::Warn);
        m_told->setText(tr("法院已裁定，本监狱还没有登记。登记时与裁定书核对，登记后刑期才会改变。"));
    } else {
        m_state->show(tr("尚未裁定"), Tone::Neutral);
        m_told->setText(tr("法院还没有裁定。在“批次”中接收法院动态；收到纸质裁定的，可以直接登记。"));
    }
}

void RulingCard::showActions(const CourtView &view)
{
    const auto &recorded = view.row.recorded;
    const bool stands = recorded && !recorded->revokedOn;
    m_record->setVisible(!recorded && view.mayAct() && view.file.state.status == CaseStatus::Open);
    m_correct->setVisible(stands && view.mayAct());
    m_revoke->setVisible(stands && view.mayAct() && recorded->change > 0 && view.file.kind == CaseKind::Commutation);
    // The one thing to do stands out, and only while it is to be done.
    restyle(m_record, "kind", view.reading ? u"primary"_qs : QString());
    restyle(m_revoke, "kind", view.row.revocationWaits ? u"primary"_qs : QString());
}

void RulingCard::showRecorded(const CourtView &view)
{
    const RecordedRuling &recorded = *view.row.recorded;
    const CourtRuling &ruling = recorded.ruling;
    const Words &words = m_context.words;
    if (recorded.revokedOn)
        m_state->show(tr("已撤销"), Tone::Bad);
    else
        m_state->show(tr("已登记"), Tone::Ok);
    const bool differs = view.reading && view.reading->ruling != ruling && !recorded.revokedOn;
    m_told->setText(recorded.revokedOn
                        ? tr("%1 起视为没有减过刑；两次登记都保留在账本中。").arg(isoDate(*recorded.revokedOn))
                    : view.row.revocationWaits ? tr("法院已撤销这一裁定，还没有登记：%1").arg(view.revocation->number)
                    : differs ? tr("法院动态中的裁定与已登记的不同，请核对后更正登记。")
                              : QString());
    m_told->setVisible(!m_told->text().isEmpty());
    add(tr("结果"), words.of(u"court"_qs, rulingOutcomeCode(ruling.outcome)));
    add(tr("裁定书案号"), ruling.number);
    add(tr("裁定日期"), words.date(ruling.event.ruledOn));
    if (view.file.kind == CaseKind::Commutation) add(tr("送达日期"), words.date(ruling.event.servedOn));
    if (ruling.event.reduction) add(tr("减去刑期"), words.term(ruling.event.reduction));
    if (ruling.endsOn) add(tr("裁定书写明的止日"), words.date(ruling.endsOn));
    add(tr("现刑期止日"), words.date(view.now.endsOn));
    add(tr("账本"), recorded.change > 0 ? tr("第 %1 条登记，第 %2 条改变刑期").arg(recorded.act).arg(recorded.change)
                                        : tr("第 %1 条登记，刑期不变").arg(recorded.act));
}

void RulingCard::add(const QString &name, const QString &value)
{
    const int row = m_values->rowCount();
    m_values->addWidget(label(name, "small"), row, 0, Qt::AlignTop);
    m_values->addWidget(wrapped(value), row, 1);
}

}  // namespace remit::ui
