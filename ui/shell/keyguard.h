#pragma once
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace remit::ui {

/**
 * Keeps keys out of places where nobody meant them. Alt+3 leads to a page, but while a dialog keeps the window from
 * going there Qt would type the 3 into the field that has the keyboard. And when the button that was just pressed is
 * hidden or cannot be pressed any more, Qt gives the keyboard to whatever comes next, which may be the navigation: it
 * goes to the page's own first place instead.
 */
class KeyGuard : public QObject
{
    Q_OBJECT

public:
    /** `page` is what the officer works on now, null where there is none; `home` its first place. */
    KeyGuard(std::function<QWidget *()> page, std::function<QWidget *()> home);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(const QWidget *before, QWidget *now);

    std::function<QWidget *()> m_page;
    std::function<QWidget *()> m_home;
};

}  // namespace remit::ui
