#include "shell/restoredialog.h"

#include "widgets/filefield.h"
#include "widgets/notice.h"
#include "widgets/passphraseedit.h"

#include <QDir>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

RestoreDialog::RestoreDialog(const PageContext &context, QWidget *parent)
    : Dialog(tr("从备份恢复"), parent, 600),
      m_context(context),
      m_presenter(context),
      m_backup(new FileField(context.prompts, tr("备份文件"), tr("Remit 数据文件 (*.remit *.db);;所有文件 (*)"))),
      m_officer(new QLineEdit),
      m_passphrase(new PassphraseEdit),
      m_contents(wrapped({}, "strong")),
      m_target(new FileField(context.prompts, tr("恢复到"), tr("Remit 数据文件 (*.remit)"), FileField::Use::Save)),
      m_place(wrapped({}, "secondary")),
      m_notice(new Notice)
{
    build();
    setActions(tr("查看备份"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &RestoreDialog::submit);
    for (QLineEdit *line :
         std::initializer_list<QLineEdit *>{m_backup->line(), m_officer, m_passphrase, m_target->line()})
        connect(line, &QLineEdit::textChanged, this, &RestoreDialog::check);
    connect(&m_presenter, &RestorePresenter::busyChanged, this, &RestoreDialog::check);
    connect(&m_presenter, &RestorePresenter::looked, this, qOverload<const BackupContents &>(&RestoreDialog::show));
    connect(&m_presenter, &RestorePresenter::restored, this, &QDialog::accept);
    connect(&m_presenter, &RestorePresenter::failed, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        fit();
        check();
    });
    check();
    m_backup->line()->setFocus();
}

void RestoreDialog::build()
{
    body()->addWidget(
        wrapped(tr("备份是一个完整的、加密的数据文件，用备份时的账号和口令打开。恢复会另做一个新文件，备份本身不变。"),
                "small"));
    addField(tr("备份文件"), m_backup);
    addField(tr("民警账号"), m_officer);
    addField(tr("口令"), m_passphrase);
    m_targetField = labelled(tr("恢复到（不能放在网络盘）"), m_target);
    for (QWidget *part : std::initializer_list<QWidget *>{m_contents, m_targetField, m_place}) {
        body()->addWidget(part);
        part->hide();
    }
    body()->addWidget(m_notice);
}

void RestoreDialog::submit()
{
    m_notice->clear();
    if (m_looked) return m_presenter.restore(m_target->path());
    m_presenter.look(m_backup->path(), m_officer->text().trimmed(), m_passphrase->take());
}

void RestoreDialog::show(const BackupContents &contents)
{
    m_looked = true;
    m_contents->setText(tr("备份里是：%1，%2，账本 %3 条，最后一条 %4，共 %5。")
                            .arg(contents.info.prison, contents.officer)
                            .arg(contents.acts)
                            .arg(m_context.words.instant(contents.lastAt), Words::bytes(contents.size)));
    for (QWidget *field : std::initializer_list<QWidget *>{m_backup, m_officer, m_passphrase}) field->setEnabled(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_contents, m_targetField, m_place}) part->setVisible(true);
    m_target->line()->setText(QDir::home().filePath(u"remit/prison.remit"_qs));
    m_target->line()->setFocus();
    check();
}

void RestoreDialog::check()
{
    const bool filled = !m_backup->path().isEmpty() && !m_officer->text().trimmed().isEmpty();
    if (!m_looked) return setReady(!m_presenter.isBusy() && filled && !m_passphrase->isEmpty());
    const TargetPlace place = placeAt(m_target->path());
    m_place->setText(place.taken
                         ? tr("这里已有文件（%1，最后改动 %2），不会覆盖它。请换一个名称，例如 %3。")
                               .arg(Words::bytes(place.size), m_context.words.instant(place.changedAt), place.free)
                         : tr("这里没有文件，不会替换任何东西。"));
    setReady(!m_presenter.isBusy() && !m_target->path().isEmpty() && !place.taken);
    primary()->setText(m_presenter.isBusy() ? tr("正在恢复…") : tr("恢复并打开"));
    fit();
}

}  // namespace remit::ui
