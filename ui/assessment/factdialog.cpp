#include "assessment/factdialog.h"

#include "assessment/prooffields.h"
#include "widgets/datefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace remit::ui {

namespace {

using Kind = PointsMatter::Kind;
constexpr int CodeRole = Qt::UserRole + 1;

struct FactKind {
    Kind kind;
    const char16_t *code;
};
const FactKind factKinds[] = {{Kind::Sanction, u"warning"},
                              {Kind::Sanction, u"demerit"},
                              {Kind::Sanction, u"confinement"},
                              {Kind::Absence, u"hospital"},
                              {Kind::Absence, u"rescue_injury"},
                              {Kind::Absence, u"stoppage"},
                              {Kind::Absence, u"investigation_open"},
                              {Kind::Absence, u"investigated_clear"},
                              {Kind::Absence, u"investigated_fault"},
                              {Kind::Absence, u"returned_for_trial"},
                              {Kind::Incapable, u"incapable"},
                              {Kind::Induction, u"induction"},
                              {Kind::Event, u"new_crime"},
                              {Kind::Event, u"paroled"},
                              {Kind::Event, u"parole_revoked"},
                              {Kind::Event, u"outside_serving"},
                              {Kind::Event, u"outside_returned"},
                              {Kind::Event, u"outside_revoked"},
                              {Kind::Event, u"transferred"},
                              {Kind::Finding, u"22.5"},
                              {Kind::Finding, u"23.1"},
                              {Kind::Finding, u"23.2"},
                              {Kind::Finding, u"23.3"},
                              {Kind::Finding, u"23.4"},
                              {Kind::Finding, u"23.5"},
                              {Kind::Finding, u"23.6"},
                              {Kind::Finding, u"23.10"}};

/** The one word of a fact that says which: its kind, else its article. */
QString codeOf(const PointsMatter &matter)
{
    if (matter.kind == Kind::Incapable || matter.kind == Kind::Induction) return matterKindCode(matter.kind);
    return matter.fact[matter.kind == Kind::Finding ? "article" : "kind"].toString();
}

}  // namespace

QString matterWord(const Words &words, const PointsMatter &matter)
{
    return matter.kind == Kind::Entry ? matter.entry.clause : words.of(u"points.fact"_qs, codeOf(matter));
}

FactDialog::FactDialog(const PageContext &context, const MonthMatters &month, Date on, const QString &inmate,
                       QWidget *parent)
    : Dialog(tr("记处罚、缺席等事项"), parent, 620),
      m_context(context),
      m_month(month),
      m_inmate(new InmateField(month.names, inmate)),
      m_kind(new QComboBox),
      m_on(new DateField(on, tr("日期或起始日"))),
      m_ended(new QCheckBox(tr("已结束，末日"))),
      m_to(new DateField(on, tr("末日"))),
      m_outcome(new QComboBox),
      m_proof(new ProofFields(context)),
      m_wrong(label({}, "error")),
      m_authority(label({}, "strong"))
{
    offerKinds();
    body()->addWidget(m_inmate);
    addField(tr("事项"), m_kind);
    body()->addWidget(buildDays());
    m_outcomeField = labelled(tr("审判结果"), m_outcome);
    m_outcome->addItem(tr("尚未作出"), QString());
    for (const QString &code : {u"convicted"_qs, u"convicted_kept"_qs, u"cleared"_qs})
        m_outcome->addItem(context.words.of(u"points.outcome.trial"_qs, code), code);
    body()->addWidget(m_outcomeField);
    body()->addWidget(m_proof);
    body()->addWidget(m_wrong);
    m_authority->setWordWrap(true);
    body()->addWidget(m_authority);
    setActions(tr("记入"));
    connect(m_inmate, &InmateField::changed, this, &FactDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FactDialog::check);
    connect(m_ended, &QCheckBox::toggled, this, &FactDialog::check);
    for (DateField *day : {m_on, m_to}) connect(day, &DateField::dateChanged, this, &FactDialog::check);
    connect(m_proof, &ProofFields::changed, this, &FactDialog::check);
    check();
}

void FactDialog::offerKinds()
{
    m_kind->setMaxVisibleItems(int(std::size(factKinds)));
    for (const FactKind &one : factKinds) {
        const QString code = QString::fromUtf16(one.code);
        const QString group = m_context.words.of(u"points.matter"_qs, matterKindCode(one.kind));
        const QString word = m_context.words.of(u"points.fact"_qs, code);
        m_kind->addItem(group == word ? word : u"%1　%2"_qs.arg(group, word), int(one.kind));
        m_kind->setItemData(m_kind->count() - 1, code, CodeRole);
    }
}

QWidget *FactDialog::buildDays()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(labelled(tr("日期或起始日"), m_on), 0, Qt::AlignBottom);
    auto *end = new QVBoxLayout;
    end->setSpacing(4);
    end->addWidget(m_ended);
    end->addWidget(m_to);
    row->addLayout(end);
    row->addStretch();
    return holder;
}

PointsMatter::Kind FactDialog::kind() const { return Kind(m_kind->currentData().toInt()); }

Json FactDialog::fact() const
{
    const QString code = m_kind->currentData(CodeRole).toString();
    const Json on = isoDate(m_on->day());
    const Json to = m_ended->isChecked() ? Json(isoDate(m_to->day())) : Json();
    switch (kind()) {
        case Kind::Sanction:
            if (code != u"confinement") return Json::Object{{u"kind"_qs, code}, {u"on"_qs, on}};
            return Json::Object{{u"kind"_qs, code}, {u"on"_qs, on}, {u"from"_qs, on}, {u"to"_qs, to}};
        case Kind::Absence: {
            Json absence = Json::Object{{u"kind"_qs, code}, {u"from"_qs, on}, {u"to"_qs, to}};
            const QString outcome = m_outcome->currentData().toString();
            if (code == u"returned_for_trial" && !outcome.isEmpty()) absence.set("outcome", outcome);
            return absence;
        }
        case Kind::Event:
            return Json::Object{{u"kind"_qs, code}, {u"on"_qs, on}};
        case Kind::Finding:
            return Json::Object{{u"article"_qs, code}, {u"on"_qs, on}};
        case Kind::Incapable:
            return Json::Object{{u"from"_qs, on}, {u"to"_qs, to}};
        case Kind::Induction:
        case Kind::Entry:
            break;
    }
    return Json::Object{{u"on"_qs, on}};
}

void FactDialog::check()
{
    const QString code = m_kind->currentData(CodeRole).toString();
    const bool lasts = kind() == Kind::Absence || kind() == Kind::Incapable || code == u"confinement";
    m_ended->setEnabled(lasts);
    m_to->setEnabled(lasts && m_ended->isChecked());
    m_outcomeField->setVisible(code == u"returned_for_trial");
    const bool backwards = lasts && m_ended->isChecked() && m_to->day() < m_on->day();
    m_wrong->setText(tr("末日早于起始日。"));
    m_wrong->setVisible(backwards);
    const bool decided = wayOf(matter().matter, m_month.numbers).workingGroup;
    m_authority->setText((decided ? tr("由监区工作小组研究，报监狱工作组审批后生效。") : tr("记入后即生效。")) +
                         (m_proof->isProven() ? QString() : tr("须有证据或证明人。")));
    setReady(m_inmate->isKnown() && m_proof->isTold() && m_proof->isProven() && !backwards);
}

NewMatter FactDialog::matter() const
{
    NewMatter made;
    made.matter.kind = kind();
    made.matter.inmate = m_inmate->number();
    made.matter.on = m_on->day();
    made.matter.fact = fact();
    m_proof->applyTo(made);
    return made;
}

}  // namespace remit::ui
