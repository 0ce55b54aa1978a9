#pragma once
#include <QObject>
#include <QTimer>

#include <chrono>

namespace remit::ui {

/** Tells when nobody has touched keyboard or mouse of the program for a while. */
class Idle : public QObject
{
    Q_OBJECT

public:
    explicit Idle(std::chrono::milliseconds after, QObject *parent = nullptr);

    /** From the next touch on. */
    void setAfter(std::chrono::milliseconds after) { m_timer.setInterval(after); }
    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

}  // namespace remit::ui
