#pragma once
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QDBusConnection;

namespace remit::ui {

/**
 * Tells when the machine goes to sleep (休眠、挂起), before it does so: logind waits until everybody who was told has
 * answered (delay inhibitor). Where no logind tells, it is noticed at waking, by the time that was slept.
 */
class Suspend : public QObject
{
    Q_OBJECT

public:
    /** How long the machine has slept since it was started. */
    using Slept = std::function<std::chrono::milliseconds()>;

    /** By the system's bus and the clocks of this machine. */
    explicit Suspend(QObject *parent);
    Suspend(const QDBusConnection &system, Slept slept, QObject *parent = nullptr);
    ~Suspend() override;

    /** By the difference of two clocks of Linux, of which one stands still while the machine sleeps. */
    static std::chrono::milliseconds sleptByTheClocks();

Q_SIGNALS:
    /** The machine is going to sleep now, or has just woken. */
    void suspended();

private Q_SLOTS:
    void prepareForSleep(bool begins);

private:
    void askForDelay();
    void look();

    struct Bus;
    std::unique_ptr<Bus> m_bus;
    Slept m_slept;
    std::chrono::milliseconds m_known;
    QTimer m_timer;
};

}  // namespace remit::ui
