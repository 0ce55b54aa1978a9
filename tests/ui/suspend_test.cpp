#include "shell/suspend.h"

#include "demo.h"
#include "hands.h"

#include "testmain.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The machine's logind, as far as it tells of sleep: who asked to be waited for, and whether sleep may begin. */
class Logind : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit Logind(const QDBusConnection &bus) : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/login1"_qs, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        m_bus.registerService(u"org.freedesktop.login1"_qs);
    }
    ~Logind() override { m_bus.unregisterService(u"org.freedesktop.login1"_qs); }

    QStringList asked() const { return m_asked; }
    /** Whether nobody holds the last delay any more: the pipe that it stands for has no writer. */
    bool mayBegin() const
    {
        char byte = 0;
        return m_reader >= 0 && read(m_reader, &byte, 1) == 0;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &, const QString &mode)
    {
        m_asked << what + u' ' + who + u' ' + mode;
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return {};
        if (m_reader >= 0) close(m_reader);
        m_reader = ends[0];
        const QDBusUnixFileDescriptor held(ends[1]);
        close(ends[1]);
        return held;
    }

Q_SIGNALS:
    void PrepareForSleep(bool begins);

private:
    QDBusConnection m_bus;
    QStringList m_asked;
    int m_reader = -1;
};

/** A machine that goes to sleep. */
class SuspendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theWindowLocksBeforeTheMachineSleeps();
    void whatNobodyToldIsNoticedAtWaking();

private:
    QProcess m_daemon;
    QString m_address;
};

void SuspendTest::initTestCase()
{
    m_daemon.start(u"dbus-daemon"_qs, {u"--session"_qs, u"--nofork"_qs, u"--print-address=1"_qs});
    QVERIFY2(m_daemon.waitForReadyRead(20000), "dbus-daemon");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    // The window asks the system's bus, which is this one here.
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address.toUtf8());
}

void SuspendTest::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(5000);
}

void SuspendTest::theWindowLocksBeforeTheMachineSleeps()
{
    Logind logind(QDBusConnection::connectToBus(m_address, u"logind"_qs));
    const DemoStore store(3, 1);
    Desktop desktop;
    Window window(desktop.context(), std::chrono::minutes(10));
    window.propose(store.path());
    window.show();
    const Hands hands(window);
    QVERIFY(hands.signIn(u"dept"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(logind.asked(), QStringList{u"sleep Remit delay"_qs}, 20000);
    QTest::qWait(0);
    QVERIFY2(!logind.mayBegin(), "sleep is waited for");
    QVERIFY(!window.isLocked());

    Q_EMIT logind.PrepareForSleep(true);
    QTRY_VERIFY_WITH_TIMEOUT(logind.mayBegin(), 20000);
    QVERIFY2(window.isLocked(), "the window is locked before sleep may begin");

    // Awake again: the next sleep is waited for too.
    Q_EMIT logind.PrepareForSleep(false);
    QTRY_COMPARE_WITH_TIMEOUT(logind.asked().size(), 2, 20000);
    QVERIFY(!logind.mayBegin());
}

void SuspendTest::whatNobodyToldIsNoticedAtWaking()
{
    std::chrono::milliseconds slept{1000};
    const Suspend suspend(QDBusConnection(u"there is no such bus"_qs), [&slept] { return slept; });
    int told = 0;
    connect(&suspend, &Suspend::suspended, this, [&told] { ++told; });
    QTest::qWait(2500);
    QCOMPARE(told, 0);
    slept += std::chrono::minutes(20);
    QTRY_COMPARE_WITH_TIMEOUT(told, 1, 20000);
    QTest::qWait(2500);
    QCOMPARE(told, 1);
}

REMIT_TEST(SuspendTest);
#include "suspend_test.moc"
