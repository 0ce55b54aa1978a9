#include "inmates/verdictpanel.h"

#include "inmates/inmatespresenter.h"
#include "inmates/reasonrow.h"
#include "law/verdictjson.h"
#include "widgets/datefield.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTabBar>
#include <QTimer>

namespace remit::ui {

namespace {

/** The most that one commutation takes off, or what a heavier sentence is reduced to. */
QString amountText(const Commutation &answer, const Words &words)
{
    if (!answer.to) return words.term(amountOf(answer));
    if (answer.to->life) return words.of(u"sentence"_qs, u"life"_qs);
    const QString least = words.term(answer.to->atLeast), most = words.term(answer.to->atMost);
    return least == most ? most : VerdictPanel::tr("%1至%2").arg(least, most);
}

}  // namespace

VerdictPanel::VerdictPanel(const PageContext &context, QWidget *parent)
    : Card(tr("减刑假释资格"), parent),
      m_context(context),
      m_kind(new QTabBar),
      m_decision(new Chip({}, Tone::Neutral, this)),
      m_asOf(new DateField(context.today(), tr("拟报请日"))),
      m_earliest(label(Words::dash(), "name")),
      m_amountName(label({}, "small")),
      m_amount(label(Words::dash(), "name")),
      m_summary(wrapped({}, "secondary")),
      m_assuming(wrapped({}, "small")),
      m_reasons(new QVBoxLayout),
      m_open(button({}, "primary")),
      m_why(wrapped({}, "small"))
{
    body()->setContentsMargins(16, 2, 16, 14);
    head()->addWidget(m_decision);
    head()->addStretch();
    m_kind->addTab(tr("减刑"));
    m_kind->addTab(tr("假释"));
    m_kind->setAccessibleName(tr("减刑或假释"));
    m_kind->setDrawBase(false);
    m_kind->setUsesScrollButtons(false);
    body()->addWidget(m_kind, 0, Qt::AlignLeft);
    auto *day = new QHBoxLayout;
    day->addWidget(label(tr("拟报请日"), "small"));
    day->addStretch();
    day->addWidget(m_asOf);
    body()->addLayout(day);
    auto *figures = new QGridLayout;
    figures->addWidget(label(tr("最早可提请"), "small"), 0, 0);
    figures->addWidget(m_amountName, 0, 1);
    figures->addWidget(m_earliest, 1, 0);
    figures->addWidget(m_amount, 1, 1);
    body()->addLayout(figures);
    body()->addWidget(m_summary);
    body()->addWidget(rule());
    auto *list = new QWidget;
    m_reasons->setContentsMargins(0, 0, 8, 0);
    m_reasons->setSpacing(8);
    list->setLayout(m_reasons);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    scroll->setAccessibleName(tr("理由与依据"));
    body()->addWidget(scroll, 1);
    body()->addWidget(m_assuming);
    m_open->setShortcut(QKeySequence(int(Qt::CTRL) | Qt::Key_Return));
    body()->addWidget(m_why);
    body()->addWidget(m_open);

    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &VerdictPanel::addReasons);
    connect(m_kind, &QTabBar::currentChanged, this, &VerdictPanel::fill);
    connect(m_asOf, &QDateEdit::dateChanged, this, [this] { Q_EMIT asOfChanged(m_asOf->day()); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString number = m_view->openCase(kind());
        if (number.isEmpty())
            Q_EMIT caseWanted(kind());
        else
            Q_EMIT caseChosen(number);
    });
}

CaseKind VerdictPanel::kind() const { return m_kind->currentIndex() == 0 ? CaseKind::Commutation : CaseKind::Parole; }

void VerdictPanel::show(const InmateView &view)
{
    m_view = view;
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setDay(view.asOf);
    fill();
}

void VerdictPanel::fill()
{
    if (!m_view) return;
    fillFigures(*m_view);
    const Explanation &explanation = kind() == CaseKind::Commutation ? m_view->commutation : m_view->parole;
    m_summary->setText(explanation.summary);
    emptyLayout(m_reasons);
    const auto &suppositions = kind() == CaseKind::Commutation ? m_view->ifCommutation : m_view->ifParole;
    for (const Supposition &supposition : suppositions)
        m_reasons->addWidget(new SuppositionRow(m_context, supposition));
    m_toShow = explanation.reasons;
    m_shown = 0;
    addReasons();
    QStringList assumed;
    for (const QString &name : m_view->screened.assuming) assumed << m_context.words.of(u"assume"_qs, name);
    m_assuming->setText(tr("按推定计算、立案时须确认：%1").arg(assumed.join(tr("；"))));
    m_assuming->setVisible(!assumed.isEmpty());
}

void VerdictPanel::addReasons()
{
    constexpr size_t atOnce = 3;
    for (size_t i = 0; i < atOnce && m_shown < m_toShow.size(); ++i)
        m_reasons->addWidget(new ReasonRow(m_context, m_toShow[m_shown++]));
    if (m_shown < m_toShow.size())
        m_more.start();
    else
        m_reasons->addStretch();
}

void VerdictPanel::fillFigures(const InmateView &view)
{
    const Words &words = m_context.words;
    const Verdict &verdict = view.screened.verdict;
    const bool commutation = kind() == CaseKind::Commutation;
    const Decision decision = commutation ? verdict.commutation.decision : verdict.parole.decision;
    m_decision->show(words.of(u"decision"_qs, QString::fromLatin1(decisionCode(decision))), toneOf(decision));
    m_earliest->setText(words.date(commutation ? verdict.commutation.earliestOn : verdict.parole.earliestOn));
    if (commutation) {
        m_amountName->setText(tr("一次最高"));
        m_amount->setText(amountText(verdict.commutation, words));
    } else {
        m_amountName->setText(tr("考验期"));
        m_amount->setText(verdict.parole.probation ? words.term(verdict.parole.probation->term) : Words::dash());
    }
    const QString open = view.openCase(kind());
    const QString keys = u"  "_qs + keysText(m_open->shortcut());
    m_open->setText((!open.isEmpty() ? tr("打开案件 %1").arg(open)
                     : commutation   ? tr("立案提请减刑")
                                     : tr("立案提请假释")) +
                    keys);
    m_open->setShortcut(QKeySequence(int(Qt::CTRL) | Qt::Key_Return));
    m_open->setEnabled(!open.isEmpty() || (decision == Decision::Eligible && view.mayOpen));
    QStringList roles;
    for (const QString &role : view.openingRoles) roles << words.of(u"role"_qs, role);
    const QString why = decision != Decision::Eligible ? tr("只有符合条件的罪犯可以立案。")
                                                       : tr("立案由%1办理。").arg(roles.join(tr("或")));
    m_why->setText(why);
    m_why->setVisible(!m_open->isEnabled());
}

}  // namespace remit::ui
