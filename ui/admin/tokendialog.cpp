#include "admin/tokendialog.h"

#include "widgets/notice.h"
#include "widgets/table.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

namespace remit::ui {

TokenDialog::TokenDialog(const PageContext &context, KeysPresenter &presenter, QWidget *parent)
    : Dialog(tr("密码钥匙诊断"), parent, 1240),
      m_context(context),
      m_presenter(presenter),
      m_notice(new Notice),
      m_table(new Table(context.theme, context.preferences, u"tokens"_qs, tr("驱动与密码钥匙")))
{
    build();
    listen();
    examine();
}

void TokenDialog::build()
{
    body()->addWidget(wrapped(
        tr("试过的驱动、槽位和密码钥匙都列在这里，不需要 PIN。驱动在单独的程序里运行，它没有响应时不会影响窗口。"),
        "secondary"));
    body()->addWidget(m_notice);
    QList<int> widths;
    for (const auto &column : m_presenter.tokens().columns()) widths << column.width;
    m_table->show(&m_presenter.tokens(), widths);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("没有找到驱动。请用“试其他驱动”给出驱动文件。"));
    m_table->setMinimumHeight(220);
    body()->addWidget(m_table, 1);
    setActions(tr("用它签署"));
    m_file = button(tr("改用密钥文件"));
    m_other = button(tr("试其他驱动…"));
    m_test = button(tr("自检…"));
    m_copy = button(tr("复制报告"));
    for (QPushButton *one : {m_file, m_other, m_test, m_copy}) addAction(one);
    secondary()->setText(tr("关闭"));
    showChosen();
}

void TokenDialog::listen()
{
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        if (const TokenRow *chosen = token()) m_presenter.use(*chosen);
    });
    connect(m_file, &QPushButton::clicked, &m_presenter, &KeysPresenter::useKeyFile);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("密码钥匙驱动"), tr("驱动 (*.so);;所有文件 (*)"),
                                   [this](const QString &file) { examine(file); });
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_presenter.report()); });
    connect(m_test, &QPushButton::clicked, this, &TokenDialog::test);
    connect(m_table, &Table::selectionMoved, this, &TokenDialog::showChosen);
    connect(&m_presenter, &KeysPresenter::examined, this, [this] {
        m_notice->clear();
        m_table->choose(0);
        showChosen();
    });
    connect(&m_presenter, &KeysPresenter::tested, this, [this](const QString &text) {
        m_notice->show(Tone::Ok, text);
        showChosen();
    });
    connect(&m_presenter, &KeysPresenter::chosen, this,
            [this] { m_notice->show(Tone::Ok, tr("本机用于签署：%1").arg(m_presenter.keyInUse())); });
    connect(&m_presenter, &KeysPresenter::refused, this, [this](const Error &error) {
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        showChosen();
    });
}

void TokenDialog::examine(const QString &further)
{
    m_notice->show(Tone::Neutral, tr("正在询问驱动……没有响应的驱动最多等二十秒。"));
    for (QPushButton *one : {primary(), m_test, m_copy}) one->setEnabled(false);
    m_presenter.examine(further);
}

const TokenRow *TokenDialog::token() const
{
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid() || row.row() >= m_presenter.tokens().rowCount()) return nullptr;
    const TokenRow &one = m_presenter.tokens().at(row.row());
    return one.error || one.serial.isEmpty() ? nullptr : &one;
}

void TokenDialog::showChosen()
{
    const Preferences &preferences = m_context.preferences;
    const TokenRow *chosen = token();
    const QString why = tr("签名密钥由管理员锁定。%1").arg(preferences.lockReason());
    const bool usable = chosen && preferences.mayUseToken(chosen->module);
    setReady(usable);
    primary()->setToolTip(chosen && !usable ? why : QString());
    m_file->setEnabled(preferences.mayUseKeyFile());
    m_file->setToolTip(preferences.mayUseKeyFile() ? QString() : why);
    m_test->setEnabled(token() != nullptr);
    m_copy->setEnabled(!m_presenter.report().isEmpty());
}

void TokenDialog::test()
{
    const TokenRow *chosen = token();
    if (!chosen) return;
    m_context.prompts.passphrase(this,
                                 {tr("自检密码钥匙 %1").arg(chosen->serial),
                                  tr("用本人证书的密钥试签一次并核验，不签署任何文书。PIN 只试一次。"), tr("自检")},
                                 [this, one = *chosen](Secret pin) {
                                     m_test->setEnabled(false);
                                     m_presenter.test(one, std::move(pin));
                                 });
}

}  // namespace remit::ui
