#include "shell/suspend.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

#include <ctime>

namespace remit::ui {

namespace {

constexpr std::chrono::seconds between{2};
/** The two clocks are not read at the same moment. */
constexpr std::chrono::milliseconds noSleep{500};

QString service() { return QStringLiteral("org.freedesktop.login1"); }
QString path() { return QStringLiteral("/org/freedesktop/login1"); }
QString manager() { return QStringLiteral("org.freedesktop.login1.Manager"); }

std::chrono::nanoseconds read(clockid_t clock)
{
    std::timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

}  // namespace

struct Suspend::Bus {
    QDBusConnection system;
    /** Held: sleep waits until it is closed. */
    QDBusUnixFileDescriptor delay;
};

Suspend::Suspend(QObject *parent) : Suspend(QDBusConnection::systemBus(), sleptByTheClocks, parent) {}

Suspend::Suspend(const QDBusConnection &system, Slept slept, QObject *parent)
    : QObject(parent), m_bus(new Bus{system, {}}), m_slept(std::move(slept)), m_known(m_slept())
{
    m_timer.setInterval(between);
    connect(&m_timer, &QTimer::timeout, this, &Suspend::look);
    m_timer.start();
    if (!m_bus->system.isConnected()) return;
    m_bus->system.connect(service(), path(), manager(), QStringLiteral("PrepareForSleep"), this,
                          SLOT(prepareForSleep(bool)));
    askForDelay();
}

Suspend::~Suspend() = default;

std::chrono::milliseconds Suspend::sleptByTheClocks()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC));
}

void Suspend::askForDelay()
{
    QDBusMessage inhibit = QDBusMessage::createMethodCall(service(), path(), manager(), QStringLiteral("Inhibit"));
    inhibit.setArguments({QStringLiteral("sleep"), QStringLiteral("Remit"), tr("锁定窗口"), QStringLiteral("delay")});
    auto *watcher = new QDBusPendingCallWatcher(m_bus->system.asyncCall(inhibit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (reply.isValid()) m_bus->delay = reply.value();
        watcher->deleteLater();
    });
}

void Suspend::prepareForSleep(bool begins)
{
    if (!begins) {
        m_known = m_slept();
        return askForDelay();
    }
    Q_EMIT suspended();
    m_bus->delay = {};
}

void Suspend::look()
{
    const auto slept = m_slept();
    if (slept - m_known > noSleep) Q_EMIT suspended();
    m_known = slept;
}

}  // namespace remit::ui
