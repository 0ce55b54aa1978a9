#include "cases/rulingdialog.h"

#include "records/factsjson.h"
#include "shell/courtpaper.h"
#include "widgets/notice.h"
#include "widgets/rulingfields.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

RulingDialog::RulingDialog(const PageContext &context, CasePresenter &presenter, QWidget *parent)
    : Dialog(tr("登记裁定"), parent, 560),
      m_context(context),
      m_presenter(presenter),
      m_fields(new RulingFields(context.words, presenter.view()->file.kind,
                                presenter.view()->file.state.sentence != sentenceCode(Sentence::FixedTerm),
                                context.today())),
      m_remark(new QLineEdit),
      m_acceptEnd(new QCheckBox(tr("以裁定书写明的止日为准"))),
      m_checked(new QCheckBox(tr("已与裁定书原件核对"))),
      m_notice(new Notice)
{
    m_checked->setProperty("confirms", true);
    build();
    setActions(tr("登记裁定"));
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.confirmRuling(request());
    });
    connect(m_checked, &QCheckBox::toggled, this, [this](bool on) { setReady(on); });
    connect(&m_presenter, &CasePresenter::rulingRefused, this, &RulingDialog::refuse);
    connect(&m_presenter, &CasePresenter::rulingRecorded, this, &QDialog::accept);
}

void RulingDialog::build()
{
    m_remark->setObjectName(u"remark"_qs);
    const CaseView &view = *m_presenter.view();
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    if (view.ruling) sides->addWidget(new CourtPaper(m_context, view.file.number, {u"ruled"_qs, u"served"_qs}));
    sides->addLayout(column, 1);
    body()->addLayout(sides, 1);
    column->addWidget(label(tr("%1　案件 %2").arg(view.row.name, view.file.number), "secondary"));
    column->addWidget(wrapped(
        view.ruling ? tr("以下内容读自法院已签名的动态。") : tr("法院动态中没有可读的裁定，请按裁定书原件填写。"),
        "small"));
    column->addWidget(m_fields);
    showReading();
    if (view.ruling && view.ruling->computedEnd)
        column->addWidget(label(tr("按规则计算的刑期止日：%1").arg(isoDate(*view.ruling->computedEnd)), "strong"));
    column->addWidget(labelled(tr("依据（内容与法院动态不同，或只有纸质裁定时填写）"), m_remark));
    m_acceptEnd->setVisible(view.ruling && view.ruling->endDiffers());
    for (QWidget *part : std::initializer_list<QWidget *>{m_acceptEnd, m_checked, m_notice}) column->addWidget(part);
    column->addStretch();
    if (!view.ruling || !view.ruling->endDiffers()) return;
    const RulingReading &read = *view.ruling;
    m_notice->show(Tone::Warn, m_context.words.error({u"casework.ruling.end"_qs,
                                                      {{u"case"_qs, view.file.number},
                                                       {u"court"_qs, isoDate(*read.ruling.endsOn)},
                                                       {u"computed"_qs, isoDate(*read.computedEnd)}},
                                                      {}}));
}

void RulingDialog::showReading()
{
    const CaseView &view = *m_presenter.view();
    if (view.ruling) return m_fields->show(view.ruling->ruling);
    CourtRuling paper;
    paper.event.kind =
        view.file.kind == CaseKind::Parole ? HistoryEvent::Kind::Parole : HistoryEvent::Kind::Commutation;
    if (view.file.kind == CaseKind::Commutation) paper.event.reportedOn = view.file.asOf;
    m_fields->show(paper);
}

void RulingDialog::refuse(const Error &error)
{
    m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    if (error.code == u"casework.ruling.end") m_acceptEnd->show();
    fit();
    if (error.code == u"casework.ruling.differs" || error.code == u"casework.ruling.none") m_remark->setFocus();
    setReady(m_checked->isChecked());
}

ConfirmRuling RulingDialog::request() const
{
    return {m_presenter.view()->file.number, m_fields->ruling(), m_acceptEnd->isChecked(), m_remark->text().trimmed()};
}

}  // namespace remit::ui
