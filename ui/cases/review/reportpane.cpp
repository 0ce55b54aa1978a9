#include "cases/review/reportpane.h"

#include "cases/changescard.h"
#include "cases/decisionform.h"
#include "cases/returndialog.h"
#include "shell/drafts.h"
#include "widgets/scrollcolumn.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace remit::ui {

ReportPane::ReportPane(const PageContext &context, ReviewPresenter &review, CasePresenter &cases, Drafts &drafts,
                       QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_review(review),
      m_cases(cases),
      m_drafts(drafts),
      m_flaws(new Card(tr("瑕疵"))),
      m_points(new Card(tr("讨论事项"))),
      m_passages(new Card(tr("摘录和标注"))),
      m_changes(new ChangesCard(context, cases)),
      m_decisionCard(new Card(tr("本阶段办理"))),
      m_decision(new DecisionForm(context))
{
    auto *scroll = new ScrollColumn;
    QVBoxLayout *column = scroll->column();
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(12);
    m_decisionCard->body()->addWidget(m_decision);
    for (QWidget *card : std::initializer_list<QWidget *>{buildSummary(), m_flaws, m_points, m_passages, buildCheck(),
                                                          m_decisionCard, m_changes})
        column->addWidget(card);
    column->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(8);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_decision->decideBar());
    connectForm();
}

QWidget *ReportPane::buildSummary()
{
    auto *card = new Card(tr("审查报告"));
    m_proposal = wrapped({}, "strong");
    m_verdict = wrapped({});
    m_articles = wrapped({}, "small");
    auto *inmate = button(tr("罪犯资料"), "link");
    card->head()->addStretch();
    card->head()->addWidget(inmate);
    card->body()->addWidget(m_proposal);
    card->body()->addWidget(m_verdict);
    card->body()->addWidget(m_articles);
    connect(inmate, &QPushButton::clicked, this, [this] {
        if (m_cases.view()) Q_EMIT inmateWanted(m_cases.view()->file.inmate);
    });
    return card;
}

QWidget *ReportPane::buildCheck()
{
    auto *card = new Card(tr("复核"));
    m_checkState = new Chip;
    m_checkText = wrapped({}, "small");
    m_agreeCheck = button(tr("复核同意"), DecisionForm::checkKeys(), "", this);
    m_refuseCheck = button(tr("复核不同意…"), "danger");
    card->body()->addWidget(m_checkState, 0, Qt::AlignLeft);
    card->body()->addWidget(m_checkText);
    // Below one another: in English they are too long for one line of the pane.
    for (QWidget *action : {m_agreeCheck, m_refuseCheck}) card->body()->addWidget(action, 0, Qt::AlignLeft);
    connect(m_agreeCheck, &QPushButton::clicked, this, [this] { m_review.check(true, {}); });
    connect(m_refuseCheck, &QPushButton::clicked, this, [this] {
        m_context.prompts.text(this, {tr("复核不同意"), tr("理由"), tr("记下"), true, {}},
                               [this](const QString &why) { m_review.check(false, why); });
    });
    return card;
}

void ReportPane::connectForm()
{
    connect(m_decision, &DecisionForm::decided, this, [this](CaseEvent::Kind kind) {
        m_submitted = m_decision->subject();
        m_cases.act(m_decision->action(kind));
    });
    connect(&m_cases, &CasePresenter::acted, this, [this] {
        if (!m_submitted.isEmpty()) m_drafts.note(std::exchange(m_submitted, {}), {});
        m_drafts.flush();
    });
    connect(m_decision, &DecisionForm::edited, this,
            [this] { m_drafts.note(m_decision->subject(), m_decision->draft()); });
    connect(&m_drafts, &Drafts::loaded, this, &ReportPane::restoreDraft);
    connect(m_decision, &DecisionForm::returnWanted, this, &ReportPane::askReturn);
    using Kind = CaseEvent::Kind;
    connect(m_decision, &DecisionForm::lockWanted, this, [this] { askReason(Kind::Lock, tr("锁定案件"), tr("锁定")); });
    connect(m_decision, &DecisionForm::unlockWanted, this,
            [this] { askReason(Kind::Unlock, tr("解除锁定"), tr("解除锁定")); });
    connect(m_decision, &DecisionForm::withdrawWanted, this,
            [this] { askReason(Kind::Withdraw, tr("撤回案件"), tr("撤回")); });
    connect(m_decision, &DecisionForm::resubmitWanted, this,
            [this] { askReason(Kind::Resubmit, tr("重新提起"), tr("重新提起")); });
}

void ReportPane::askReturn()
{
    const CaseView &view = *m_cases.view();
    // The review is read anew before the case is: a flaw that was just marked is counted.
    const auto &review = m_review.view();
    const bool same = review && review->file.number == view.file.number;
    const auto flaws = (same ? review->file : view.file).review.openFlaws().size();
    auto *dialog = new ReturnDialog(m_context.words, view.earlierStages(), 1, this, int(flaws));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_cases.act(dialog->action(m_context.today())); });
    dialog->open();
}

void ReportPane::askReason(CaseEvent::Kind kind, const QString &title, const QString &yes)
{
    m_context.prompts.text(this, {title, tr("理由"), yes, true, {}}, [this, kind](const QString &reason) {
        CaseAction action;
        action.kind = kind;
        action.on = m_context.today();
        action.text = reason;
        m_cases.act(action);
    });
}

void ReportPane::restoreDraft()
{
    const QString subject = m_decision->subject(), kept = m_drafts.text(subject);
    if (!kept.isEmpty() && m_decision->draft().isEmpty()) m_decision->restore(kept, m_drafts.savedAt(subject));
}

QString ReportPane::unsubmitted() const
{
    if (m_decision->draft().isEmpty() || !m_cases.view()) return {};
    return tr("案件 %1 的意见").arg(m_cases.view()->file.number);
}

void ReportPane::settle(bool keep)
{
    if (!m_decision->subject().isEmpty()) m_drafts.note(m_decision->subject(), keep ? m_decision->draft() : QString());
}

void ReportPane::takeFocus() { m_decision->takeFocus(); }

void ReportPane::showCase()
{
    const CaseView &view = *m_cases.view();
    showSummary();
    m_decision->show(view, m_cases.missingForms());
    restoreDraft();
    const Stage *stage = view.stage();
    m_decisionCard->setTitle(stage ? tr("本阶段：%1").arg(m_context.words.of(u"stage"_qs, stage->code))
                                   : tr("本阶段办理"));
    m_changes->show(view);
}

void ReportPane::showSummary()
{
    const CaseView &view = *m_cases.view();
    const bool parole = view.file.kind == CaseKind::Parole;
    const Json &verdict = parole ? view.file.verdict["parole"] : view.file.verdict["commutation"];
    m_proposal->setText(view.row.proposalText.isEmpty() ? proposalText(view.file) : view.row.proposalText);
    QStringList lines{m_context.words.of(u"decision"_qs, verdict["decision"].toString())};
    if (const QString earliest = verdict["earliest_on"].toString(); !earliest.isEmpty())
        lines << tr("最早可提请日 %1").arg(earliest);
    lines << tr("拟报请日 %1").arg(isoDate(view.file.asOf));
    QStringList articles;
    for (const Json &reason : verdict["reasons"].array()) {
        const QString cited = m_context.words.citation(reason["rule"].toString(), reason["citation"].toString());
        if (!cited.isEmpty() && !articles.contains(cited)) articles << cited;
    }
    m_verdict->setText(lines.join(u" · "_qs));
    m_articles->setText(articles.join(tr("；")));
    m_articles->setVisible(!articles.isEmpty());
}

}  // namespace remit::ui
