#include "inmates/opencasedialog.h"

#include "widgets/notice.h"
#include "widgets/termfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

namespace remit::ui {

namespace {

/** A choice of three: yes, no, not established. */
QComboBox *choice(const QString &yes, const QString &no, const QString &open)
{
    auto *box = new QComboBox;
    box->addItem(yes, 1);
    box->addItem(no, 0);
    box->addItem(open, -1);
    return box;
}

std::optional<bool> answer(const QComboBox *box)
{
    if (!box || box->currentData().toInt() < 0) return {};
    return box->currentData().toInt() == 1;
}

}  // namespace

OpenCaseDialog::OpenCaseDialog(const PageContext &context, InmatePresenter &presenter, CaseKind kind, QWidget *parent)
    : Dialog(kind == CaseKind::Commutation ? tr("立案提请减刑") : tr("立案提请假释"), parent, 520),
      m_context(context),
      m_presenter(presenter),
      m_kind(kind)
{
    const InmateView &view = *presenter.view();
    body()->addWidget(
        label(tr("%1　%2　拟报请日 %3").arg(view.row.name, view.row.number, isoDate(view.asOf)), "secondary"));
    buildFacts();
    if (kind == CaseKind::Commutation) buildProposal();
    m_checked = new QCheckBox(tr("以上事实均已核实，有材料佐证"));
    m_checked->setProperty("confirms", true);
    body()->addWidget(m_checked);
    m_notice = new Notice;
    body()->addWidget(m_notice);
    setActions(tr("立案"));
    setReady(false);
    connect(m_checked, &QCheckBox::toggled, this, [this](bool on) { setReady(on); });
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.openCase(request());
    });
    connect(&presenter, &InmatePresenter::openingFailed, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        setReady(m_checked->isChecked());
    });
    connect(&presenter, &InmatePresenter::caseOpened, this, &QDialog::accept);
}

void OpenCaseDialog::buildFacts()
{
    const QString open = tr("尚未认定");
    m_repentance = choice(tr("确有悔改表现"), tr("没有悔改表现"), open);
    addField(tr("悔改表现（法释〔2016〕23号第三条）"), m_repentance);
    m_merit = new QComboBox;
    m_merit->addItem(tr("无立功"), int(Merit::None));
    m_merit->addItem(tr("有立功表现"), int(Merit::Merit));
    m_merit->addItem(tr("有重大立功表现"), int(Merit::Major));
    addField(tr("立功"), m_merit);
    const QStringList assuming = m_presenter.view()->screened.assuming;
    const bool property =
        std::any_of(assuming.begin(), assuming.end(), [](const QString &name) { return name.startsWith(u"able"); });
    if (property) {
        m_able = choice(tr("有履行能力"), tr("确无履行能力"), open);
        m_able->setCurrentIndex(1);
        addField(tr("财产性判项履行能力"), m_able);
    }
    showRecordAssumptions();
    if (m_kind != CaseKind::Parole) return;
    m_danger = choice(tr("有再犯罪的危险"), tr("没有再犯罪的危险"), open);
    m_danger->setCurrentIndex(1);
    addField(tr("再犯罪危险"), m_danger);
    m_community = choice(tr("已调查评估，同意接收"), tr("不同意接收"), open);
    addField(tr("社区矫正调查评估"), m_community);
}

void OpenCaseDialog::showRecordAssumptions()
{
    const QStringList &assumed = m_presenter.view()->recordAssumptions;
    if (assumed.isEmpty()) return;
    QStringList lines;
    for (const QString &name : assumed) lines << m_context.words.of(u"assume"_qs, name);
    auto *list = label(lines.join(u'\n'), "small");
    list->setWordWrap(true);
    list->setObjectName(u"asRecorded"_qs);
    addField(tr("档案未载明，须核实属实"), list);
}

void OpenCaseDialog::buildProposal()
{
    const Commutation &verdict = m_presenter.view()->screened.verdict.commutation;
    if (verdict.to && verdict.to->life) {
        body()->addWidget(label(tr("提请减为无期徒刑"), "strong"));
        return;
    }
    const Term most =
        verdict.to ? verdict.to->atMost : verdict.maximumByFloor.value_or(verdict.maximum.value_or(Term{}));
    m_term = new TermField(verdict.to ? tr("提请减为有期徒刑") : tr("提请减去刑期"));
    m_term->setTerm(verdict.to ? verdict.to->atLeast : most);
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(m_term);
    box->addWidget(
        label(verdict.to ? tr("限 %1 至 %2").arg(m_context.words.term(verdict.to->atLeast), m_context.words.term(most))
                         : tr("一次最高 %1").arg(m_context.words.term(most)),
              "small"),
        1);
    addField(verdict.to ? tr("提请减为有期徒刑") : tr("提请减去刑期"), row);
}

OpenCase OpenCaseDialog::request() const
{
    const InmateView &view = *m_presenter.view();
    OpenCase request{view.row.number, m_kind, view.asOf, {}, {}};
    request.confirmed.repentance = answer(m_repentance);
    request.confirmed.merit = Merit(m_merit->currentData().toInt());
    request.confirmed.able = answer(m_able);
    request.confirmed.dangerOfReoffending = answer(m_danger);
    request.confirmed.communityAssessed = answer(m_community);
    request.confirmed.asRecorded = view.recordAssumptions;
    const auto &to = view.screened.verdict.commutation.to;
    if (m_kind != CaseKind::Commutation) return request;
    if (to && to->life)
        request.proposal.to = SentenceState{Sentence::Life, {}, {}};
    else if (const Term term = m_term->term().value_or(Term{}); to)
        request.proposal.to = SentenceState{Sentence::FixedTerm, term, {}};
    else
        request.proposal.reduction = term;
    return request;
}

}  // namespace remit::ui
