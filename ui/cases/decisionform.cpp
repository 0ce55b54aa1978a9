#include "cases/decisionform.h"

#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace remit::ui {

DecisionForm::DecisionForm(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_hint(label({}, "small")),
      m_restored(label({}, "small")),
      m_on(new DateField(context.today(), tr("办理日期"))),
      m_opinion(new QPlainTextEdit)
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
    m_meeting = buildMeeting();
    m_opinion->setFixedHeight(84);
    m_opinion->setTabChangesFocus(true);
    m_opinionField = labelled(tr("意见"), m_opinion);
    fields->addWidget(labelled(tr("办理日期"), m_on), 0, Qt::AlignLeft);
    fields->addWidget(m_meeting);
    fields->addWidget(m_opinionField);
    m_restored->hide();
    fields->addWidget(m_restored);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, &DecisionForm::edited);
    for (QLineEdit *line : {m_present, m_dissent, m_place})
        connect(line, &QLineEdit::textEdited, this, &DecisionForm::edited);
    connect(m_recorder, &QComboBox::editTextChanged, this, &DecisionForm::edited);
    for (QSpinBox *votes : {m_for, m_against}) connect(votes, &QSpinBox::valueChanged, this, &DecisionForm::edited);
    column->addWidget(m_fields);
    column->addWidget(buildActions());
}

QWidget *DecisionForm::buildMeeting()
{
    auto *meeting = new QWidget;
    auto *grid = new QGridLayout(meeting);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    m_chair = new QComboBox;
    m_recorder = new QComboBox;
    for (QComboBox *person : {m_chair, m_recorder}) {
        person->setEditable(true);
        person->setInsertPolicy(QComboBox::NoInsert);
    }
    m_present = new QLineEdit;
    m_present->setPlaceholderText(tr("用顿号隔开，含主持人和记录人"));
    m_for = new QSpinBox;
    m_against = new QSpinBox;
    m_dissent = new QLineEdit;
    m_place = new QLineEdit;
    grid->addWidget(labelled(tr("主持人"), m_chair), 0, 0);
    grid->addWidget(labelled(tr("记录人"), m_recorder), 0, 1);
    grid->addWidget(labelled(tr("参加人员"), m_present), 1, 0, 1, 2);
    grid->addWidget(labelled(tr("同意票"), m_for), 2, 0);
    grid->addWidget(labelled(tr("不同意票"), m_against), 2, 1);
    grid->addWidget(labelled(tr("不同意见"), m_dissent), 3, 0, 1, 2);
    grid->addWidget(labelled(tr("会议地点"), m_place), 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return meeting;
}

QWidget *DecisionForm::buildActions()
{
    auto *actions = new QWidget;
    auto *rows = new QVBoxLayout(actions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    auto *decide = new QHBoxLayout;
    auto *others = new QHBoxLayout;
    m_return = button(tr("退回…"), "danger");
    m_lock = button(tr("锁定…"));
    m_unlock = button(tr("解除锁定…"));
    m_withdraw = button(tr("撤回…"));
    m_resubmit = button(tr("重新提起…"));
    m_disagree = button(tr("不同意"), "danger");
    m_agree = button(tr("同意"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    decide->addStretch();
    decide->addWidget(m_disagree);
    decide->addWidget(m_agree);
    for (QWidget *action : {m_return, m_lock, m_unlock, m_withdraw, m_resubmit}) others->addWidget(action);
    others->addStretch();
    rows->addLayout(decide);
    rows->addLayout(others);
    connect(m_agree, &QPushButton::clicked, this, [this] { Q_EMIT decided(CaseEvent::Kind::Agree); });
    connect(m_disagree, &QPushButton::clicked, this, [this] { Q_EMIT decided(CaseEvent::Kind::Disagree); });
    connect(m_return, &QPushButton::clicked, this, &DecisionForm::returnWanted);
    connect(m_lock, &QPushButton::clicked, this, &DecisionForm::lockWanted);
    connect(m_unlock, &QPushButton::clicked, this, &DecisionForm::unlockWanted);
    connect(m_withdraw, &QPushButton::clicked, this, &DecisionForm::withdrawWanted);
    connect(m_resubmit, &QPushButton::clicked, this, &DecisionForm::resubmitWanted);
    return actions;
}

void DecisionForm::show(const CaseView &view, const QStringList &missingForms)
{
    const QString shown = view.file.number + u'/' + view.file.state.stage;
    if (shown != m_shown) {
        const QSignalBlocker quiet(this);
        clear();
        m_shown = shown;
        m_on->setDay(view.today);
        showMeeting(view);
    }
    showActions(view, missingForms);
}

void DecisionForm::showMeeting(const CaseView &view)
{
    const Stage *stage = view.stage();
    m_meeting->setVisible(stage && stage->meeting);
    m_meetingRequired = stage && stage->meeting && stage->meeting->required;
    m_opinionField->setVisible(stage && !stage->last);
    if (!stage || !stage->meeting) return;
    m_people.clear();
    QStringList people;
    for (const Officer &officer : view.officers) {
        const QString name = view.nameOf(officer.person);
        if (!people.contains(name)) people << name;
        m_people.insert(name, officer.person);
    }
    for (QComboBox *person : {m_chair, m_recorder}) {
        person->clear();
        person->addItems(people);
    }
    // Who was there and how they voted is never suggested: a meeting is recorded as it was held.
    m_chair->setCurrentText(view.nameOf(view.officer.person));
    m_recorder->setCurrentIndex(-1);
    m_recorder->clearEditText();
    m_present->clear();
    for (QSpinBox *votes : {m_for, m_against}) {
        votes->setRange(0, 99);
        votes->setValue(0);
    }
}

void DecisionForm::showActions(const CaseView &view, const QStringList &missingForms)
{
    const Stage *stage = view.stage();
    const CaseStatus status = view.file.state.status;
    const bool open = status == CaseStatus::Open, last = stage && stage->last;
    const bool decidable = open && !last && view.mayDecide();
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
    else if (stage->meeting && stage->meeting->required)
        lines << tr("须有会议记录，到会不少于 %1 人，过半数同意。").arg(stage->meeting->quorum);
    else if (stage->meeting)
        lines << tr("开会决定的，记下到会和表决，会议记录由此生成；不填会议则只记决定。");
    QStringList forms;
    for (const QString &form : missingForms) forms << m_context.words.of(u"form"_qs, familyOf(form));
    if (!forms.isEmpty()) lines << tr("先在下面生成%1，再同意。").arg(forms.join(tr("、")));
    if (open && view.waitsUntil) lines << tr("期限至 %1 届满，次日起方可办理。").arg(isoDate(*view.waitsUntil));
    if (stage && !stage->article.isEmpty()) lines << tr("依据：%1").arg(stage->article);
    m_hint->setText(lines.join(u'\n'));
    m_fields->setVisible(decidable);
    m_agree->setVisible(decidable);
    const bool waits = view.waitsUntil && *view.waitsUntil >= view.today;
    m_agree->setEnabled(forms.isEmpty() && !waits);
    m_disagree->setVisible(decidable);
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
    if (m_meeting->isHidden() || (!m_meetingRequired && tellsNoMeeting())) return action;
    static const QRegularExpression between(u"[、,，;；\\s]+"_qs);
    QStringList present;
    for (const QString &name : m_present->text().split(between, Qt::SkipEmptyParts)) present << personOf(name);
    action.meeting = Meeting{personOf(m_chair->currentText()),
                             personOf(m_recorder->currentText()),
                             present,
                             m_for->value(),
                             m_against->value(),
                             m_dissent->text().trimmed(),
                             m_place->text().trimmed()};
    return action;
}

bool DecisionForm::tellsNoMeeting() const
{
    const bool words = !(m_present->text() + m_recorder->currentText() + m_dissent->text()).trimmed().isEmpty();
    return !words && m_for->value() == 0 && m_against->value() == 0;
}

QString DecisionForm::draft() const
{
    const bool meeting = !m_meeting->isHidden();
    const QString opinion = m_opinion->toPlainText(), dissent = meeting ? m_dissent->text() : QString();
    const QString place = meeting ? m_place->text() : QString();
    const QString present = meeting && m_present->isModified() ? m_present->text() : QString();
    const QString recorder = meeting ? m_recorder->currentText() : QString();
    const bool voted = meeting && (m_for->value() > 0 || m_against->value() > 0);
    if ((opinion + dissent + place + recorder).trimmed().isEmpty() && present.isEmpty() && !voted) return {};
    return QString::fromUtf8(Json(Json::Object{{u"opinion"_qs, opinion},
                                               {u"dissent"_qs, dissent},
                                               {u"place"_qs, place},
                                               {u"present"_qs, present},
                                               {u"chair"_qs, meeting ? m_chair->currentText() : QString()},
                                               {u"recorder"_qs, recorder},
                                               {u"for"_qs, m_for->value()},
                                               {u"against"_qs, m_against->value()}})
                                 .canonical());
}

void DecisionForm::restore(const QString &draft, Instant savedAt)
{
    const auto json = Json::parse(draft.toUtf8());
    if (!json) return;
    const QSignalBlocker quiet(this);
    m_opinion->setPlainText((*json)[u"opinion"_qs].toString());
    m_dissent->setText((*json)[u"dissent"_qs].toString());
    m_place->setText((*json)[u"place"_qs].toString());
    if (const QString present = (*json)[u"present"_qs].toString(); !present.isEmpty()) {
        m_present->setText(present);
        m_present->setModified(true);
    }
    if (const QString chair = (*json)[u"chair"_qs].toString(); !chair.isEmpty()) m_chair->setCurrentText(chair);
    m_recorder->setCurrentText((*json)[u"recorder"_qs].toString());
    m_for->setValue(int((*json)[u"for"_qs].toInteger()));
    m_against->setValue(int((*json)[u"against"_qs].toInteger()));
    m_restored->setText(tr("这是 %1 保存的草稿，尚未提交。").arg(m_context.words.instant(savedAt)));
    m_restored->show();
}

void DecisionForm::takeFocus()
{
    (m_opinionField->isVisible() ? static_cast<QWidget *>(m_opinion) : m_lock)->setFocus();
}

void DecisionForm::clear()
{
    const QSignalBlocker quiet(this);
    m_shown.clear();
    m_opinion->clear();
    m_dissent->clear();
    m_place->clear();
    m_restored->hide();
}

}  // namespace remit::ui
