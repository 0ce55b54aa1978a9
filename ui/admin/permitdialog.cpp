#include "admin/permitdialog.h"

#include "casework/trustedtime.h"
#include "widgets/datefield.h"
#include "widgets/words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

PermitDialog::PermitDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent)
    : Dialog(tr("许可补录"), parent, 520),
      m_presenter(presenter),
      m_kind(new QComboBox),
      m_on(new DateField(context.today(), tr("事项发生的日期"))),
      m_officer(new QComboBox),
      m_reason(new QLineEdit),
      m_error(wrapped({}, "error"))
{
    for (const auto &[kind, days] : recordingDays())
        m_kind->addItem(tr("%1（期限 %2 天）").arg(context.words.of(u"act"_qs, kind)).arg(days), kind);
    const auto &opened = context.backend.opened();
    for (const Officer &officer : m_presenter.officers().rows())
        if (!opened || officer.person != opened->officer.person) m_officer->addItem(officer.name, officer.id);
    addField(tr("事项"), m_kind);
    addField(tr("发生日期"), m_on);
    addField(tr("由谁补录"), m_officer);
    addField(tr("为何未能按时登记"), m_reason);
    body()->addWidget(wrapped(tr("许可当日有效，连同原因记入账本。不能许可自己。"), "small"));
    body()->addWidget(m_error);
    m_error->hide();
    setActions(tr("许可"));
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &PermitDialog::submit);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { setReady(!m_reason->text().trimmed().isEmpty() && m_officer->count() > 0); });
    connect(&m_presenter, &AdminPresenter::recorded, this, &QDialog::accept);
    connect(&m_presenter, &AdminPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
    });
}

void PermitDialog::submit()
{
    setReady(false);
    m_presenter.permitLate({m_kind->currentData().toString(), m_on->day(), m_officer->currentData().toString(),
                            m_reason->text().trimmed()});
}

}  // namespace remit::ui
