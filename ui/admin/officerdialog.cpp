#include "admin/officerdialog.h"

#include "widgets/filefield.h"
#include "widgets/passphrase.h"
#include "widgets/roleboxes.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace remit::ui {

OfficerDialog::OfficerDialog(const PageContext &context, AdminPresenter &presenter, std::optional<Officer> known,
                             QWidget *parent)
    : Dialog(known ? tr("更改民警 %1").arg(known->name) : tr("登记民警"), parent, 620),
      m_context(context),
      m_presenter(presenter),
      m_known(std::move(known)),
      m_login(new QLineEdit),
      m_name(new QLineEdit),
      m_roles(new RoleBoxes(context.words)),
      m_passphrase(new PassphraseFields),
      m_key(new FileField(context.prompts, tr("签名证书文件"), tr("证书文件 (*.p12 *.pfx);;所有文件 (*)"))),
      m_error(label({}, "error"))
{
    build();
    setActions(m_known ? tr("保存") : tr("登记"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &OfficerDialog::submit);
    connect(&m_presenter, &AdminPresenter::enrolled, this, &QDialog::accept);
    connect(&m_presenter, &AdminPresenter::refused, this, [this](const Error &error) {
        m_error->setText(m_context.words.error(error));
        m_error->show();
        setReady(true);
    });
}

void OfficerDialog::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(labelled(tr("账号（警号）"), m_login), 1);
    row->addWidget(labelled(tr("姓名"), m_name), 1);
    body()->addLayout(row);
    body()->addWidget(labelled(tr("职责"), m_roles));
    body()->addWidget(m_passphrase);
    body()->addWidget(labelled(tr("签名证书文件（PKCS#12，可以以后再加）"), m_key));
    auto *note =
        label((m_known ? tr("口令留空，就不改。") : QString()) +
                  tr("请本人来设定口令。证书文件的口令须与设定的口令相同；没有证书的民警可以办案，不能封签批次。"
                     "同一人的第二个账号，用 remitctl officer enrol --person 登记。"),
              "small");
    note->setWordWrap(true);
    body()->addWidget(note);
    m_error->setWordWrap(true);
    m_error->hide();
    body()->addWidget(m_error);
    const auto tellKnown = [this] { m_passphrase->setKnown({m_login->text(), m_name->text()}); };
    connect(m_login, &QLineEdit::textChanged, this, tellKnown);
    connect(m_name, &QLineEdit::textChanged, this, tellKnown);
    if (!m_known) return;
    m_login->setText(m_known->id);
    m_login->setEnabled(false);
    m_name->setText(m_known->name);
    m_roles->setRoles(m_known->roles);
    // Who takes the last administrator's role away can never enrol anybody again.
    const auto &opened = m_context.backend.opened();
    if (opened && opened->officer.id == m_known->id) m_roles->require(u"admin"_qs);
}

bool OfficerDialog::check()
{
    static const QRegularExpression login(u"^[\\w.-]{1,40}$"_qs, QRegularExpression::UseUnicodePropertiesOption);
    const auto &rows = m_presenter.officers().rows();
    const QString id = m_login->text().trimmed();
    const bool taken =
        !m_known && std::any_of(rows.begin(), rows.end(), [&](const Officer &one) { return one.id == id; });
    QString wrong;
    if (!login.match(id).hasMatch())
        wrong = tr("请填写账号，只用文字、数字、点和横线。");
    else if (taken)
        wrong = tr("账号 %1 已经登记。要更改，请在名单中打开。").arg(id);
    else if (m_name->text().trimmed().isEmpty())
        wrong = tr("请填写姓名。");
    else if (m_roles->roles().isEmpty())
        wrong = tr("请至少选一项职责。");
    else if (m_passphrase->isEmpty() && m_known && !m_key->path().isEmpty())
        wrong = tr("换证书时请同时输入口令，它也是证书文件的口令。");
    m_error->setText(wrong);
    m_error->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty()) return false;
    if ((m_known && m_passphrase->isEmpty()) || m_passphrase->isReady()) return true;
    m_passphrase->complain();
    return false;
}

void OfficerDialog::submit()
{
    if (!check()) return;
    setReady(false);
    const QString id = m_login->text().trimmed();
    Officer officer = m_known.value_or(Officer{id, {}, id, {}, {}});
    officer.name = m_name->text().trimmed();
    officer.roles = m_roles->roles();
    m_presenter.enrol(officer, m_passphrase->copy(), m_key->path());
}

}  // namespace remit::ui
