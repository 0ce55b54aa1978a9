#include "cases/decisionform.h"

#include "cases/meetingfields.h"
#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"
#include "widgets/fieldhistory.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace remit::ui {

namespace {

/** Who sat in the case's earlier meetings, by name. */
QStringList metBefore(const CaseView &view)
{
    QStringList names;
    for (const CaseStep &step : view.file.state.steps)
        if (step.event.meeting)
            for (const QString &person : step.event.meeting->present) names << view.nameOf(person);
    names.removeDuplicates();
    return names;
}

}  // namespace

QKeySequence DecisionForm::checkKeys() { return QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_Return); }

DecisionForm::DecisionForm(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_hint(label({}, "small")),
      m_restored(label({}, "small")),
      m_on(new DateField(context.today(), tr("办理日期"))),
      m_opinion(new QPlainTextEdit),
      m_standard(button(tr("用规范用语"), QKeySequence(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_J), "", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_fields = new QWidget;
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(10);
    m_meeting = new MeetingFields;
    m_opinion->setFixedHeight(84);
    m_opinion->setTabChangesFocus(true);
    m_opinionField = labelled(tr("意见"), m_opinion);
    fields->addWidget(labelled(tr("办理日期"), m_on), 0, Qt::AlignLeft);
    fields->addWidget(m_meeting);
    fields->addWidget(m_opinionField);
    fields->addWidget(m_standard, 0, Qt::AlignLeft);
    connect(m_standard, &QPushButton::clicked, this, [this] {
        // By the cursor, so that Ctrl+Z brings back what stood there.
        QTextCursor all(m_opinion->document());
        all.select(QTextCursor::Document);
        all.insertText(m_standardOpinion);
        m_opinion->setFocus();
    });
    m_restored->hide();
    fields->addWidget(m_restored);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &DecisionForm::edited);
    connect(m_meeting, &MeetingFields::edited, this, &DecisionForm::edited);
    connect(m_on, &DateField::dateChanged, this, &DecisionForm::edited);
    column->addWidget(m_fields);
    column->addWidget(buildActions());
    buildDecideBar();
    m_history = new FieldHistory(m_fields);
}

QWidget *DecisionForm::buildActions()
{
    auto *actions = new QWidget;
    auto *rows = new QVBoxLayout(actions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    auto *others = new QHBoxLayout;
    m_agreeCheck = button(tr("复核同意"), checkKeys(), "", this);
    m_refuseCheck = button(tr("复核不同意…"), "danger");
    m_return = button(tr("退回…"), "danger");
    m_lock = button(tr("锁定…"));
    m_unlock = button(tr("解除锁定…"));
    m_withdraw = button(tr("撤回…"));
    m_resubmit = button(tr("重新提起…"));
    // Below one another: in English they are too long for one line of the case's column.
    auto *check = new QVBoxLayout;
    for (QWidget *action : {m_agreeCheck, m_refuseCheck}) check->addWidget(action, 0, Qt::AlignLeft);
    for (QWidget *action : {m_return, m_lock, m_unlock, m_withdraw, m_resubmit}) others->addWidget(action);
    others->addStretch();
    rows->addLayout(check);
    rows->addLayout(others);
    connect(m_agreeCheck, &QPushButton::clicked, this, [this] { Q_EMIT checked(true); });
    connect(m_refuseCheck, &QPushButton::clicked, this, [this] { Q_EMIT checked(false); });
    connect(m_return, &QPushButton::clicked, this, &DecisionForm::returnWanted);
    connect(m_lock, &QPushButton::clicked, this, &DecisionForm::lockWanted);
    connect(m_unlock, &QPushButton::clicked, this, &DecisionForm::unlockWanted);
    connect(m_withdraw, &QPushButton::clicked, this, &DecisionForm::withdrawWanted);
    connect(m_resubmit, &QPushButton::clicked, this, &DecisionForm::resubmitWanted);
    return actions;
}

void DecisionForm::buildDecideBar()
{
    m_decideBar = new QFrame(this);
    m_decideBar->setProperty("surface", u"card"_qs);
    auto *row = new QHBoxLayout(m_decideBar);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(10);
    m_disagree = button(tr("不同意"), "danger");
    m_agree = button(tr("同意"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", m_decideBar);
    row->addStretch();
    row->addWidget(m_disagree);
    row->addWidget(m_agree);
    connect(m_agree, &QPushButton::clicked, this, [this] { Q_EMIT decided(CaseEvent::Kind::Agree); });
    connect(m_disagree, &QPushButton::clicked, this, [this] { Q_EMIT decided(CaseEvent::Kind::Disagree); });
}

void DecisionForm::show(const CaseView &view, const QStringList &missingForms)
{
    const QString shown = view.file.number + u'/' + view.file.state.stage;
    if (shown != m_shown) {
        const QSignalBlocker quiet(this);
        clear();
        m_shown = shown;
        m_usualDay = view.today;
        m_on->setDay(view.today);
        showMeeting(view);
        m_history->begin();
    }
    showActions(view, missingForms);
}

void DecisionForm::showMeeting(const CaseView &view)
{
    const Stage *stage = view.stage();
    m_meeting->setVisible(stage && stage->meeting);
    m_opinionField->setVisible(stage && !stage->last);
    m_standardOpinion = view.standardOpinion;
    m_standard->setVisible(!m_standardOpinion.isEmpty());
    m_standard->setToolTip(m_standardOpinion);
    if (!stage || !stage->meeting) return;
    std::vector<Officer> people = view.officers;
    for (Officer &officer : people) officer.name = view.nameOf(officer.person);
    m_meeting->begin(people, view.nameOf(view.officer.person), metBefore(view));
}

QString DecisionForm::tellLacking(const CaseView &view) const
{
    QStringList papers;
    for (const DossierNeed &need : view.lacking)
        papers << m_context.words.messages().text(u"law.procedure."_qs + QString(need.paper).replace(u'_', u'-'));
    return tr("缺%1：在下面“卷宗”里附入后才能同意。").arg(papers.join(tr("、")));
}

QStringList DecisionForm::hints(const CaseView &view, const QStringList &forms, bool decidable) const
{
    const Stage *stage = view.stage();
    const CaseStatus status = view.file.state.status;
    const bool open = status == CaseStatus::Open, last = stage && stage->last;
    QStringList lines;
    QStringList roles;
    for (const QString &role : stage ? stage->roles : QStringList()) roles << m_context.words.of(u"role"_qs, role);
    if (!open)
        lines << tr("案件%1，不能继续办理。").arg(m_context.words.of(u"status"_qs, statusCode(status)));
    else if (last && view.file.state.sent)
        lines << tr("案件已封签送法院，等候法院办理；法院的答复见下。");
    else if (last)
        lines << tr("案件已到提请法院阶段：编入批次，签名后送法院。");
    else if (!view.mayDecide())
        lines << tr("本阶段由%1办理；您没有这一职责，只能查看。").arg(roles.join(tr("、")));
    else if (stage->meeting && stage->meeting->majority)
        lines << tr("须有会议记录，到会不少于 %1 人，过半数同意。").arg(stage->meeting->quorum);
    else if (stage->meeting)
        lines << tr("须有会议记录，到会不少于 %1 人。").arg(stage->meeting->quorum);
    if (!forms.isEmpty()) lines << tr("先在下面生成%1，再同意。").arg(forms.join(tr("、")));
    if (decidable && !view.lacking.empty()) lines << tellLacking(view);
    if (open && view.waitsUntil) lines << tr("期限至 %1 届满，次日起方可办理。").arg(isoDate(*view.waitsUntil));
    if (const auto unchecked = open ? view.unchecked() : std::nullopt)
        lines << m_context.words.error(*unchecked);
    else if (open && view.file.state.check)
        lines << tr("%1 已复核同意。").arg(view.nameOf(view.file.state.check->person));
    if (offersCheck(view)) lines << tr("您可以在这里复核；由您复核的，须由另一人同意。");
    if (stage && !stage->article.isEmpty()) lines << tr("依据：%1").arg(stage->article);
    return lines;
}

bool DecisionForm::offersCheck(const CaseView &view) const
{
    const Stage *stage = view.stage();
    const bool open = view.file.state.status == CaseStatus::Open;
    return open && m_offersCheck && stage && stage->secondCheck && view.mayCheck;
}

void DecisionForm::showActions(const CaseView &view, const QStringList &missingForms)
{
    const Stage *stage = view.stage();
    const CaseStatus status = view.file.state.status;
    const bool open = status == CaseStatus::Open, last = stage && stage->last;
    const bool decidable = open && !last && view.mayDecide();
    QStringList forms;
    for (const QString &form : missingForms) forms << m_context.words.of(u"form"_qs, familyOf(form));
    m_hint->setText(hints(view, forms, decidable).join(u'\n'));
    m_fields->setVisible(decidable);
    m_decideBar->setVisible(decidable);
    const bool waits = view.waitsUntil && *view.waitsUntil >= view.today;
    m_agree->setEnabled(forms.isEmpty() && !waits && view.lacking.empty() && !view.unchecked());
    for (QPushButton *check : {m_agreeCheck, m_refuseCheck}) check->setVisible(offersCheck(view));
    m_return->setVisible(open && !view.earlierStages().isEmpty() && !view.file.state.sent);
    m_lock->setVisible(open);
    m_unlock->setVisible(status == CaseStatus::Locked);
    m_withdraw->setVisible(open && !view.file.state.sent);
    m_resubmit->setVisible(status == CaseStatus::Withdrawn || status == CaseStatus::NotProposed);
}

CaseAction DecisionForm::action(CaseEvent::Kind kind) const
{
    CaseAction action;
    action.kind = kind;
    action.on = m_on->day();
    action.text = m_opinion->toPlainText().trimmed();
    if (!m_meeting->isHidden()) action.meeting = m_meeting->meeting();
    return action;
}

QString DecisionForm::draft() const
{
    const QString opinion = m_opinion->toPlainText();
    Json draft = m_meeting->isHidden() ? Json() : m_meeting->draft();
    const bool otherDay = m_usualDay && m_on->day() != *m_usualDay;
    if (opinion.trimmed().isEmpty() && draft.isNull() && !otherDay) return {};
    draft.set("opinion", opinion);
    if (otherDay) draft.set("on", isoDate(m_on->day()));
    return QString::fromUtf8(draft.canonical());
}

void DecisionForm::restore(const QString &draft, Instant savedAt)
{
    const auto json = Json::parse(draft.toUtf8());
    if (!json) return;
    const QSignalBlocker quiet(this);
    m_opinion->setPlainText((*json)[u"opinion"_qs].toString());
    m_meeting->restore(*json);
    if (const auto on = parseIsoDate((*json)[u"on"_qs].toString())) m_on->setDay(*on);
    m_restored->setText(tr("这是 %1 保存的草稿，尚未提交。").arg(m_context.words.instant(savedAt)));
    m_restored->show();
    m_history->begin();
}

void DecisionForm::takeFocus()
{
    if (m_meeting->isVisible()) return m_meeting->takeFocus();
    (m_opinionField->isVisible() ? static_cast<QWidget *>(m_opinion) : m_lock)->setFocus();
}

void DecisionForm::clear()
{
    const QSignalBlocker quiet(this);
    m_shown.clear();
    m_usualDay.reset();
    m_opinion->clear();
    m_meeting->clear();
    m_restored->hide();
}

}  // namespace remit::ui
