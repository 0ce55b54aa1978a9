#include "admin/reasondialog.h"

#include "widgets/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

ReasonDialog::ReasonDialog(const PageContext &context, AdminPresenter &presenter, const ReasonedAct &wanted,
                           QWidget *parent)
    : Dialog(wanted.title, parent, 480), m_reason(new QLineEdit), m_error(wrapped({}, "error"))
{
    body()->addWidget(wrapped(wanted.note, "secondary"));
    addField(tr("原因"), m_reason);
    body()->addWidget(m_error);
    m_error->hide();
    setActions(wanted.action, wanted.dangerous);
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this, act = wanted.act] {
        setReady(false);
        act(m_reason->text().trimmed());
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { setReady(!m_reason->text().trimmed().isEmpty()); });
    connect(&presenter, &AdminPresenter::recorded, this, &QDialog::accept);
    connect(&presenter, &AdminPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
    });
}

}  // namespace remit::ui
