#include "court/revocationdialog.h"

#include "court/beforeafter.h"
#include "shell/courtpaper.h"
#include "widgets/datefield.h"
#include "widgets/notice.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

RevocationDialog::RevocationDialog(const PageContext &context, CourtPresenter &presenter, QWidget *parent)
    : Dialog(tr("登记撤销减刑裁定"), parent, 1040),
      m_context(context),
      m_presenter(presenter),
      m_view(*presenter.view()),
      m_number(new QLineEdit),
      m_on(new DateField(context.today(), tr("撤销日期"))),
      m_remark(new QLineEdit),
      m_acceptLater(new QCheckBox(tr("其后裁定写明的止日暂不改动，另行更正"))),
      m_checked(new QCheckBox(tr("已与撤销裁定书原件核对"))),
      m_notice(new Notice)
{
    m_checked->setProperty("confirms", true);
    build();
    setActions(tr("登记撤销"), true);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        setReady(false);
        m_presenter.revoke(request());
    });
    for (QLineEdit *line : {m_number, m_remark}) connect(line, &QLineEdit::textChanged, this, &RevocationDialog::check);
    connect(m_on, &DateField::dateChanged, this, &RevocationDialog::check);
    connect(m_checked, &QCheckBox::toggled, this, &RevocationDialog::check);
    connect(&m_presenter, &CourtPresenter::changed, this, &QDialog::accept);
    connect(&m_presenter, &CourtPresenter::refused, this, &RevocationDialog::refuse);
    check();
}

void RevocationDialog::build()
{
    m_number->setObjectName(u"number"_qs);
    m_remark->setObjectName(u"remark"_qs);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *changes = new BeforeAfter(m_context.words);
    changes->show(m_view.now, m_view.without);
    left->addWidget(new CourtPaper(m_context, m_view.file.number, {u"revoked"_qs}), 1);
    left->addWidget(changes);
    sides->addLayout(left);
    sides->addLayout(column, 1);
    body()->addLayout(sides, 1);
    const auto &read = m_view.revocation;
    column->addWidget(label(tr("%1　案件 %2").arg(m_view.row.row.name, m_view.file.number), "secondary"));
    column->addWidget(wrapped(tr("被撤销的裁定：%1").arg(m_view.row.recorded->ruling.number)));
    column->addWidget(wrapped(
        read ? tr("以下内容读自法院已签名的动态。") : tr("法院动态中没有撤销，请按撤销裁定书原件填写并写明依据。"),
        "small"));
    if (read) {
        m_number->setText(read->number);
        if (read->revokedOn) m_on->setDay(*read->revokedOn);
    }
    column->addWidget(labelled(tr("撤销裁定书案号"), m_number));
    column->addWidget(labelled(tr("撤销日期"), m_on));
    column->addWidget(labelled(tr("依据（内容与法院动态不同，或只有纸质裁定时填写）"), m_remark));
    column->addWidget(wrapped(tr("撤销后视为没有减过刑（刑事诉讼法解释）。两次登记都保留在账本中。"), "small"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_acceptLater, m_checked, m_notice}) column->addWidget(part);
    column->addStretch();
    m_acceptLater->hide();
}

void RevocationDialog::refuse(const Error &error)
{
    m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    fit();
    if (error.code == u"casework.revocation.later") m_acceptLater->show();
    check();
}

void RevocationDialog::check()
{
    const auto &read = m_view.revocation;
    const bool asRead = read && read->number == m_number->text().trimmed() && read->revokedOn == m_on->day();
    setReady(m_checked->isChecked() && !m_number->text().trimmed().isEmpty() &&
             (asRead || !m_remark->text().trimmed().isEmpty()));
}

RevokeRuling RevocationDialog::request() const
{
    return {m_view.file.number, m_number->text().trimmed(), m_on->day(), m_remark->text().trimmed(),
            m_acceptLater->isChecked()};
}

}  // namespace remit::ui
