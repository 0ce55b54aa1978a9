#include "shell/idle.h"
#include "shell/lastplace.h"
#include "shell/recoverydialog.h"
#include "shell/unlockpage.h"
#include "shell/window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>

// How an officer leaves the desk: nothing that was typed goes without being asked about.
namespace remit::ui {

namespace {

/** Whether something was typed into a dialog that is not submitted. */
bool isTyped(const QWidget *dialog)
{
    for (const auto *text : dialog->findChildren<QPlainTextEdit *>())
        if (!text->isReadOnly() && text->document()->isModified()) return true;
    for (const auto *line : dialog->findChildren<QLineEdit *>())
        if (line->isModified() && line->echoMode() == QLineEdit::Normal) return true;
    return false;
}

}  // namespace

QStringList Window::unsubmitted() const
{
    QStringList typed;
    for (const Page *page : m_pages) typed << page->unsubmitted();
    return typed;
}

QStringList Window::openDialogs() const
{
    QStringList titles;
    for (const QPointer<QWidget> &hidden : m_hidden)
        if (hidden && isTyped(hidden)) titles << hidden->windowTitle();
    return titles;
}

void Window::settle(bool keep)
{
    for (Page *page : std::as_const(m_pages)) page->settle(keep);
}

void Window::changeOfficer()
{
    if (isLocked()) return;
    askBefore(tr("换人"), tr("保存草稿并换人"), tr("放弃并换人"), [this] { leave(); });
}

void Window::askBefore(const QString &title, const QString &keep, const QString &discard, std::function<void()> go)
{
    const QStringList typed = unsubmitted();
    if (typed.isEmpty()) {
        go();
        return;
    }
    const QString text = tr("还有没有提交的内容：%1。\n草稿加密保存在数据文件里，只有您本人登录后能看到，可以接着写。")
                             .arg(typed.join(tr("、")));
    m_context.prompts.choose(this, {title, text, keep, discard, tr("留下继续")}, [this, go = std::move(go)](bool kept) {
        settle(kept);
        go();
    });
}

void Window::leaveLocked()
{
    // Whoever stands at a locked window may not throw another's work away: it is always kept.
    const QStringList typed = unsubmitted(), dialogs = openDialogs();
    if (typed.isEmpty() && dialogs.isEmpty()) {
        leave();
        return;
    }
    const QString officer = m_context.backend.opened() ? m_context.backend.opened()->officer.name : QString();
    QStringList lines;
    if (!typed.isEmpty())
        lines << tr("%1 有 %2 处没有提交的内容，将存为草稿，本人登录后可以接着写。").arg(officer).arg(typed.size());
    if (!dialogs.isEmpty()) lines << tr("还有 %1 个没有填完的窗口，关闭后其中的内容不保留。").arg(dialogs.size());
    const Question question{tr("换其他民警登录"), lines.join(u'\n'), tr("存为草稿并换人"), !dialogs.isEmpty()};
    m_context.prompts.confirm(this, question, [this] {
        settle(true);
        leave();
    });
}

void Window::leave()
{
    // Whoever makes room for another begins with what there is to do the next time; whoever ends the program goes on.
    forgetPlace(m_context.preferences);
    m_idle->stop();
    const QString store = m_context.backend.opened() ? m_context.backend.opened()->path : QString();
    for (const QPointer<QWidget> &hidden : std::as_const(m_hidden))
        if (hidden) hidden->deleteLater();
    m_hidden.clear();
    for (auto *dialog : findChildren<QDialog *>()) dialog->deleteLater();
    m_store.clear();
    m_session.end();
    m_whole->setCurrentWidget(m_unlock);
    // The pages may still have drafts to write, so they go before the store does.
    dropPages();
    m_context.backend.close();
    m_unlock->changeOfficer(store);
}

void Window::tellRecovered()
{
    m_context.backend.ask(this, &readRecovered, [this](Result<Recovered> recovered) {
        if (!recovered) return;
        auto *dialog = new RecoveryDialog(m_context, *std::move(recovered), this);
        connect(dialog, &RecoveryDialog::openWanted, this, &Window::go);
        connect(dialog, &QDialog::finished, this, [this, dialog] {
            if (!dialog->discarded()) return;
            // The pages have read the drafts already; what was thrown away must not come back with them.
            const Route place = m_current;
            dropPages();
            go(place);
        });
        dialog->open();
    });
}

void Window::closeEvent(QCloseEvent *event)
{
    if (m_closing || !m_context.backend.opened()) return;
    if (isLocked()) {
        settle(true);
        return;
    }
    if (unsubmitted().isEmpty()) return;
    event->ignore();
    askBefore(tr("退出 Remit"), tr("保存草稿并退出"), tr("放弃并退出"), [this] {
        m_closing = true;
        // After the answer's dialog is gone.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

}  // namespace remit::ui
