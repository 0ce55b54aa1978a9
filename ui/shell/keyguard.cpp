#include "shell/keyguard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace remit::ui {

namespace {

/** What a key with Alt alone would be typed as; AltGr, which comes with Ctrl on some machines, types on purpose. */
bool wouldType(const QKeyEvent &key)
{
    const bool alt = key.modifiers().testFlag(Qt::AltModifier) && !key.modifiers().testFlag(Qt::ControlModifier);
    return alt && !key.text().isEmpty() && key.text().front().isPrint();
}

}  // namespace

KeyGuard::KeyGuard(std::function<QWidget *()> page, std::function<QWidget *()> home)
    : m_page(std::move(page)), m_home(std::move(home))
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(static_cast<QApplication *>(QCoreApplication::instance()), &QApplication::focusChanged, this,
            &KeyGuard::follow);
}

bool KeyGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !wouldType(*static_cast<QKeyEvent *>(event))) return false;
    return qobject_cast<QLineEdit *>(watched) || qobject_cast<QPlainTextEdit *>(watched);
}

void KeyGuard::follow(const QWidget *before, QWidget *now)
{
    const QWidget *page = m_page();
    if (!page || !before || !now || !page->isAncestorOf(before) || page->isAncestorOf(now)) return;
    if (now->window() != page->window() || (before->isVisible() && before->isEnabled())) return;
    // Later: the page may be about to give the keyboard to a place of its own choice.
    QTimer::singleShot(0, this, [this, lost = QPointer<QWidget>(now)] {
        if (!lost || QApplication::focusWidget() != lost) return;
        if (QWidget *home = m_home()) home->setFocus();
    });
}

}  // namespace remit::ui
