#include "court/rulingcorrection.h"

#include "court/beforeafter.h"
#include "records/factsjson.h"
#include "shell/courtpaper.h"
#include "widgets/notice.h"
#include "widgets/rulingfields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>

namespace remit::ui {

namespace {
/** So long after a key the consequences are reckoned. */
constexpr int pauseMs = 150;
}  // namespace

RulingCorrection::RulingCorrection(const PageContext &context, CourtPresenter &presenter, QWidget *parent)
    : Dialog(tr("更正裁定登记"), parent, 1040),
      m_context(context),
      m_presenter(presenter),
      m_view(*presenter.view()),
      m_fields(new RulingFields(context.words, m_view.file.kind,
                                m_view.file.state.sentence != sentenceCode(Sentence::FixedTerm), context.today())),
      m_changes(new BeforeAfter(context.words)),
      m_reason(new QLineEdit),
      m_acceptEnd(new QCheckBox(tr("以裁定书写明的止日为准"))),
      m_checked(new QCheckBox(tr("已与裁定书原件核对"))),
      m_notice(new Notice),
      m_pause(new QTimer(this))
{
    m_checked->setProperty("confirms", true);
    build();
    setActions(tr("更正登记"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.correct(request());
    });
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &RulingCorrection::foresee);
    connect(m_fields, &RulingFields::edited, this, &RulingCorrection::check);
    connect(m_fields, &RulingFields::edited, m_pause, qOverload<>(&QTimer::start));
    connect(m_reason, &QLineEdit::textChanged, this, &RulingCorrection::check);
    for (QCheckBox *box : {m_acceptEnd, m_checked}) connect(box, &QCheckBox::toggled, this, &RulingCorrection::check);
    connect(&m_presenter, &CourtPresenter::changed, this, &QDialog::accept);
    connect(&m_presenter, &CourtPresenter::refused, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        fit();
        check();
    });
    check();
    foresee();
}

void RulingCorrection::build()
{
    m_reason->setObjectName(u"reason"_qs);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(new CourtPaper(m_context, m_view.file.number, {u"ruled"_qs, u"served"_qs}), 1);
    left->addWidget(m_changes);
    sides->addLayout(left);
    sides->addLayout(column, 1);
    body()->addLayout(sides, 1);
    const RecordedRuling &recorded = *m_view.row.recorded;
    const bool other = m_view.reading && m_view.reading->ruling != recorded.ruling;
    column->addWidget(label(tr("%1　案件 %2").arg(m_view.row.row.name, m_view.file.number), "secondary"));
    column->addWidget(wrapped(
        other ? tr("以下内容读自法院动态，与第 %1 条登记的不同。").arg(recorded.act)
              : tr("以下是第 %1 条登记的内容。改成裁定书或补正裁定所写的；原登记保留在账本中。").arg(recorded.act),
        "small"));
    m_fields->show(other ? m_view.reading->ruling : recorded.ruling);
    column->addWidget(m_fields);
    column->addWidget(labelled(tr("更正的理由"), m_reason));
    for (QWidget *part : std::initializer_list<QWidget *>{m_acceptEnd, m_checked, m_notice}) column->addWidget(part);
    column->addStretch();
    m_acceptEnd->hide();
}

void RulingCorrection::foresee()
{
    m_presenter.foresee(m_fields->ruling(), [self = QPointer(this)](const SentenceOutlook &outlook) {
        if (self) self->warn(outlook);
    });
}

void RulingCorrection::warn(const SentenceOutlook &outlook)
{
    const CourtRuling ruling = m_fields->ruling();
    SentenceOutlook then = outlook;
    if (ruling.changesSentence() && ruling.endsOn) then.endsOn = ruling.endsOn;
    m_changes->show(m_view.now, then);
    m_differs = ruling.changesSentence() && ruling.endsOn && outlook.endsOn && ruling.endsOn != outlook.endsOn;
    m_acceptEnd->setVisible(m_differs);
    if (m_differs)
        m_notice->show(Tone::Warn, m_context.words.error({u"casework.ruling.end"_qs,
                                                          {{u"case"_qs, m_view.file.number},
                                                           {u"court"_qs, isoDate(*ruling.endsOn)},
                                                           {u"computed"_qs, isoDate(*outlook.endsOn)}},
                                                          {}}));
    else
        m_notice->clear();
    fit();
    check();
}

void RulingCorrection::check()
{
    const bool changed = m_fields->ruling() != m_view.row.recorded->ruling;
    setReady(changed && m_checked->isChecked() && !m_reason->text().trimmed().isEmpty() &&
             (!m_differs || m_acceptEnd->isChecked()));
}

ConfirmRuling RulingCorrection::request() const
{
    return {m_view.file.number, m_fields->ruling(), m_differs && m_acceptEnd->isChecked(), m_reason->text().trimmed()};
}

}  // namespace remit::ui
