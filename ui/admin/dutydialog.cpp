#include "admin/dutydialog.h"

#include "widgets/datefield.h"
#include "widgets/roleboxes.h"
#include "widgets/words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

DutyDialog::DutyDialog(const PageContext &context, AdminPresenter &presenter, OfficerHistory history, QWidget *parent)
    : Dialog(tr("%1 的职责变动").arg(history.officer.name), parent, 620),
      m_words(context.words),
      m_presenter(presenter),
      m_history(std::move(history)),
      m_roles(new RoleBoxes(context.words)),
      m_leaves(new QCheckBox(tr("停职或离任：不能再登录和办理"))),
      m_from(new DateField(context.today(), tr("自哪日起"))),
      m_reason(new QLineEdit),
      m_error(wrapped({}, "error"))
{
    body()->addWidget(past());
    m_roles->setRoles(m_history.officer.roles);
    body()->addWidget(labelled(tr("新的职责"), m_roles));
    body()->addWidget(m_leaves);
    addField(tr("自哪日起"), m_from);
    addField(tr("原因"), m_reason);
    body()->addWidget(m_error);
    m_error->hide();
    setActions(tr("登记变动"));
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &DutyDialog::submit);
    connect(m_leaves, &QCheckBox::toggled, this, [this](bool leaves) { m_roles->setEnabled(!leaves); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { setReady(!m_reason->text().trimmed().isEmpty()); });
    connect(&m_presenter, &AdminPresenter::recorded, this, &QDialog::accept);
    connect(&m_presenter, &AdminPresenter::refused, this, [this](const Error &error) {
        m_error->setText(m_words.error(error));
        m_error->show();
        setReady(true);
    });
}

QWidget *DutyDialog::past() const
{
    QStringList lines;
    for (const OfficerDuty &duty : m_history.duties) {
        QStringList roles;
        for (const QString &role : duty.roles) roles << m_words.of(u"role"_qs, role);
        lines << tr("%1 起　%2　%3")
                     .arg(isoDate(duty.from), roles.isEmpty() ? tr("停职或离任") : roles.join(tr("、")), duty.reason)
                     .trimmed();
    }
    for (const CertificateBinding &one : m_history.certificates) {
        const QString until = one.until ? isoDate(dateIn(*one.until)) : tr("今");
        lines << tr("证书 %1…　%2 至 %3　%4")
                     .arg(one.fingerprint.left(8), isoDate(dateIn(one.from)), until, one.reason)
                     .trimmed();
    }
    return labelled(tr("已有记录"), wrapped(lines.join(u'\n'), "secondary"));
}

void DutyDialog::submit()
{
    const bool leaves = m_leaves->isChecked();
    if (!leaves && m_roles->roles().isEmpty()) {
        m_error->setText(tr("请至少选一项职责，或者选“停职或离任”。"));
        m_error->show();
        return;
    }
    setReady(false);
    m_presenter.changeDuty(
        {m_history.officer.id, m_from->day(), leaves ? QStringList() : m_roles->roles(), m_reason->text().trimmed()});
}

}  // namespace remit::ui
