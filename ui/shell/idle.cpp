#include "shell/idle.h"

#include <QCoreApplication>
#include <QEvent>

namespace remit::ui {

Idle::Idle(std::chrono::milliseconds after, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &Idle::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

bool Idle::eventFilter(QObject *, QEvent *event)
{
    const auto type = event->type();
    const bool touched = type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
                         type == QEvent::Wheel;
    if (touched && m_timer.isActive()) m_timer.start();
    return false;
}

}  // namespace remit::ui
