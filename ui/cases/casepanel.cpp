#include "cases/casepanel.h"

#include "cases/changescard.h"
#include "cases/courtcard.h"
#include "cases/decisionform.h"
#include "cases/dossier/dossiercard.h"
#include "cases/noticecard.h"
#include "cases/partiescard.h"
#include "cases/returndialog.h"
#include "shell/drafts.h"
#include "widgets/card.h"
#include "widgets/notice.h"
#include "widgets/previewdialog.h"
#include "widgets/scrollcolumn.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

/** Words between which no line is broken. */
QString together(const QString &text)
{
    const QChar joiner(0x2060);
    QString whole;
    for (const QChar letter : text) (whole += letter == u' ' ? QChar(QChar::Nbsp) : letter) += joiner;
    return whole;
}

}  // namespace

CasePanel::CasePanel(const PageContext &context, Drafts &drafts, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_drafts(drafts), m_notice(new Notice)
{
    auto *scroll = new ScrollColumn;
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(buildHead());
    m_decisionCard = new Card(tr("本阶段办理"));
    m_decision = new DecisionForm(context);
    m_decision->offerCheck();
    m_decisionCard->body()->addWidget(m_decision);
    column->addWidget(m_decisionCard);
    m_changes = new ChangesCard(context, m_presenter);
    column->addWidget(m_changes);
    m_said = new NoticeCard(context, m_presenter);
    m_said->hide();
    column->addWidget(m_said);
    m_court = new CourtCard(context, m_presenter);
    m_court->hide();
    column->addWidget(m_court);
    m_parties = new PartiesCard(context);
    m_parties->hide();
    column->addWidget(m_parties);
    connect(m_parties, &PartiesCard::changed, this, &CasePanel::refresh);
    column->addWidget(buildForms());
    m_dossier = new DossierCard(context);
    column->addWidget(m_dossier);
    column->addWidget(buildHistory());
    column->addStretch();
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    m_whole = new QWidget;
    outside->addWidget(m_whole);
    auto *whole = new QVBoxLayout(m_whole);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(8);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_decision->decideBar());
    connectForm();
    connect(&m_presenter, &CasePresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &CasePresenter::acted, this, [this](const QString &what, const QString &stage) {
        if (!m_submitted.isEmpty()) m_drafts.note(std::exchange(m_submitted, {}), {});
        m_drafts.flush();
        Q_EMIT acted(what, stage);
    });
    connect(m_decision, &DecisionForm::edited, this,
            [this] { m_drafts.note(m_decision->subject(), m_decision->draft()); });
    connect(&m_drafts, &Drafts::loaded, this, &CasePanel::restoreDraft);
    connect(&m_presenter, &CasePresenter::produced, this,
            [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connect(&m_presenter, &CasePresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&m_presenter, &CasePresenter::previewed, this, [this](const QString &title, const QList<QImage> &pages) {
        (new PreviewDialog(title, pages, this))->open();
    });
}

QWidget *CasePanel::buildHead()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    m_name = wrapped({}, "name");
    m_status = new Chip({}, Tone::Accent, card);
    auto *inmate = button(tr("罪犯资料"), "link");
    row->addWidget(m_name, 1);
    row->addSpacing(6);
    row->addWidget(m_status, 0, Qt::AlignTop);
    row->addWidget(inmate, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    m_facts = wrapped({}, "secondary");
    m_proposal = wrapped({}, "strong");
    m_track = new StageTrack(m_context.theme);
    card->body()->addWidget(m_facts);
    card->body()->addWidget(m_proposal);
    card->body()->addWidget(m_track);
    connect(inmate, &QPushButton::clicked, this, [this] {
        if (m_presenter.view()) Q_EMIT inmateWanted(m_presenter.view()->file.inmate);
    });
    return card;
}

QWidget *CasePanel::buildHistory()
{
    auto *card = new Card(tr("办理经过"));
    m_history = new QVBoxLayout;
    m_history->setSpacing(8);
    card->body()->addLayout(m_history);
    return card;
}

void CasePanel::connectForm()
{
    connect(m_decision, &DecisionForm::decided, this, [this](CaseEvent::Kind kind) {
        m_submitted = m_decision->subject();
        m_presenter.act(m_decision->action(kind));
    });
    connect(m_decision, &DecisionForm::returnWanted, this, [this] {
        auto *dialog = new ReturnDialog(m_context.words, m_presenter.view()->earlierStages(), 1, this,
                                        int(m_presenter.view()->file.review.openFlaws().size()));
        connect(dialog, &QDialog::accepted, this,
                [this, dialog] { m_presenter.act(dialog->action(m_context.today())); });
        dialog->open();
    });
    connect(m_decision, &DecisionForm::checked, this, [this](bool agreed) {
        if (agreed) return m_presenter.check(true, {});
        m_context.prompts.text(this, {tr("复核不同意"), tr("理由"), tr("记下"), true, {}},
                               [this](const QString &why) { m_presenter.check(false, why); });
    });
    connect(m_decision, &DecisionForm::lockWanted, this,
            [this] { askReason(CaseEvent::Kind::Lock, tr("锁定案件"), tr("锁定")); });
    connect(m_decision, &DecisionForm::unlockWanted, this,
            [this] { askReason(CaseEvent::Kind::Unlock, tr("解除锁定"), tr("解除锁定")); });
    connect(m_decision, &DecisionForm::withdrawWanted, this,
            [this] { askReason(CaseEvent::Kind::Withdraw, tr("撤回案件"), tr("撤回")); });
    connect(m_decision, &DecisionForm::resubmitWanted, this,
            [this] { askReason(CaseEvent::Kind::Resubmit, tr("重新提起"), tr("重新提起")); });
}

void CasePanel::askReason(CaseEvent::Kind kind, const QString &title, const QString &yes)
{
    m_context.prompts.text(this, {title, tr("理由"), yes, true, {}}, [this, kind](const QString &reason) {
        CaseAction action;
        action.kind = kind;
        action.on = m_context.today();
        action.text = reason;
        m_presenter.act(action);
    });
}

void CasePanel::focusDecision() { m_decision->takeFocus(); }

void CasePanel::open(const QString &number)
{
    if (m_presenter.number() != number) {
        m_notice->clear();
        // What is shown is another case until the answer comes; nothing may be done to it in this one's name.
        m_whole->setEnabled(false);
    }
    m_presenter.load(number);
}

void CasePanel::show()
{
    const CaseView &view = *m_presenter.view();
    const Words &words = m_context.words;
    m_whole->setEnabled(true);
    m_name->setText(view.row.name);
    m_status->show(words.of(u"status"_qs, statusCode(view.file.state.status)), toneOf(view.file.state.status));
    const QString kind = words.of(u"case.kind"_qs, caseKindCode(view.file.kind));
    QStringList who{view.file.number, kind, view.row.crimes, view.row.area};
    QStringList when{together(tr("拟报请日 %1").arg(isoDate(view.file.asOf))), view.file.proposalNumber};
    for (QStringList *line : {&who, &when}) line->removeAll(QString());
    m_facts->setText(who.join(u" · "_qs) + u'\n' + when.join(u" · "_qs));
    m_proposal->setText(view.row.proposalText.isEmpty() ? proposalText(view.file) : view.row.proposalText);
    m_track->setSteps(m_presenter.track());
    m_decision->show(view, m_presenter.missingForms());
    restoreDraft();
    const Stage *stage = view.stage();
    m_decisionCard->setTitle(stage ? tr("本阶段：%1").arg(words.of(u"stage"_qs, stage->code)) : tr("本阶段办理"));
    m_changes->show(view);
    m_said->show(view);
    m_court->show(view);
    m_parties->show(view);
    m_dossier->open(view.file.number);
    showForms();
    showHistory();
}

void CasePanel::restoreDraft()
{
    const QString subject = m_decision->subject(), kept = m_drafts.text(subject);
    if (!kept.isEmpty() && m_decision->draft().isEmpty()) m_decision->restore(kept, m_drafts.savedAt(subject));
}

QString CasePanel::unsubmitted() const
{
    if (m_decision->draft().isEmpty() || !m_presenter.view()) return {};
    return tr("案件 %1 的意见").arg(m_presenter.view()->file.number);
}

void CasePanel::settle(bool keep)
{
    if (!m_decision->subject().isEmpty()) m_drafts.note(m_decision->subject(), keep ? m_decision->draft() : QString());
}

void CasePanel::showHistory()
{
    emptyLayout(m_history);
    const CaseView &view = *m_presenter.view();
    const auto &steps = view.file.state.steps;
    for (size_t i = steps.size(); i-- > 0;) {
        const CaseStep &step = steps[i];
        const QString act = i < view.file.stepActs.size() ? tr("账本第 %1 条").arg(view.file.stepActs[i]) : QString();
        m_history->addWidget(wrapped(tr("%1　%2：%3")
                                         .arg(isoDate(step.event.on), m_context.words.of(u"stage"_qs, step.stage),
                                              m_context.words.of(u"event"_qs, eventCode(step.event.kind))),
                                     "strong"));
        QStringList details{view.nameOf(step.event.person), step.event.text};
        if (step.event.meeting)
            details << tr("到会 %1 人，同意 %2，不同意 %3")
                           .arg(step.event.meeting->present.size())
                           .arg(step.event.meeting->votesFor)
                           .arg(step.event.meeting->votesAgainst);
        details << step.event.missing << act;
        details.removeAll(QString());
        m_history->addWidget(wrapped(details.join(u" · "_qs), "small"));
        m_history->addWidget(rule());
    }
    m_history->addWidget(
        wrapped(tr("%1　立案 · 账本第 %2 条").arg(isoDate(view.file.openedOn)).arg(view.file.openingAct), "small"));
}

}  // namespace remit::ui
