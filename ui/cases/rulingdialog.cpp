#include "cases/rulingdialog.h"

#include "cases/rulingfields.h"
#include "records/factsjson.h"
#include "widgets/notice.h"

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
    body()->addWidget(label(tr("%1　案件 %2").arg(view.row.name, view.file.number), "secondary"));
    auto *source =
        label(view.ruling ? tr("以下内容读自法院已签名的动态。") : tr("法院动态中没有可读的裁定，请按裁定书原件填写。"),
              "small");
    source->setWordWrap(true);
    body()->addWidget(source);
    body()->addWidget(m_fields);
    if (view.ruling) {
        m_fields->show(view.ruling->ruling);
        if (view.ruling->computedEnd)
            body()->addWidget(label(tr("按规则计算的刑期止日：%1").arg(isoDate(*view.ruling->computedEnd)), "strong"));
    } else {
        CourtRuling paper;
        paper.event.kind =
            view.file.kind == CaseKind::Parole ? HistoryEvent::Kind::Parole : HistoryEvent::Kind::Commutation;
        if (view.file.kind == CaseKind::Commutation) paper.event.reportedOn = view.file.asOf;
        m_fields->show(paper);
    }
    addField(tr("依据（内容与法院动态不同，或只有纸质裁定时填写）"), m_remark);
    m_acceptEnd->setVisible(view.ruling && view.ruling->endDiffers());
    body()->addWidget(m_acceptEnd);
    body()->addWidget(m_checked);
    body()->addWidget(m_notice);
    if (!view.ruling || !view.ruling->endDiffers()) return;
    const RulingReading &read = *view.ruling;
    m_notice->show(Tone::Warn, m_context.words.error({u"casework.ruling.end"_qs,
                                                      {{u"case"_qs, view.file.number},
                                                       {u"court"_qs, isoDate(*read.ruling.endsOn)},
                                                       {u"computed"_qs, isoDate(*read.computedEnd)}},
                                                      {}}));
}

void RulingDialog::refuse(const Error &error)
{
    m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    if (error.code == u"casework.ruling.end") m_acceptEnd->show();
    if (error.code == u"casework.ruling.differs" || error.code == u"casework.ruling.none") m_remark->setFocus();
    setReady(m_checked->isChecked());
}

ConfirmRuling RulingDialog::request() const
{
    return {m_presenter.view()->file.number, m_fields->ruling(), m_acceptEnd->isChecked(), m_remark->text().trimmed()};
}

}  // namespace remit::ui
