#include "trials.h"

#include "base/durablefile.h"
#include "proxy.h"

#include <QProcessEnvironment>
#include <QTimer>
#include <QtTest>

namespace remit::testing {

namespace {
constexpr int batchBytes = 400000;
/** About as long as such a sending takes; a fault later than its end is a trial too. */
constexpr int sendingMs = 800;
}  // namespace

Sealed Trials::nextBatch() { return m_site.seal(u"trial-%1"_qs.arg(m_dice()), ++m_batches, batchBytes); }

QByteArray Trials::killIntake()
{
    const Sealed sealed = nextBatch();
    const int before = m_site.accepted();
    QTimer blow;
    blow.setSingleShot(true);
    blow.setTimerType(Qt::PreciseTimer);
    QObject::connect(&blow, &QTimer::timeout, &blow, [&] {
        m_struck += m_site.accepted() == before;
        m_site.kill();
        m_site.start();
    });
    blow.start(below(sendingMs));
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    blow.stop();
    if (!m_site.isRunning() && !m_site.start()) return "the intake does not start again: " + m_site.said();
    if (m_site.accepted() != before + 1) return "accepted " + QByteArray::number(m_site.accepted() - before) + " times";
    return m_site.faultOf(sealed, sent);
}

bool Trials::runClient(const QString &journal, const QString &receipt, int killAfterMs)
{
    QProcess client;
    // Qt's own network thread may still be ending when the program does; under the sanitizer that looks like a
    // leak.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_qs, u"detect_leaks=0"_qs);
    client.setProcessEnvironment(environment);
    client.start(QStringLiteral(SYNC_CLIENT), {m_site.endpoint().root.toString(), m_site.path({}), journal, receipt});
    if (killAfterMs >= 0 && !client.waitForFinished(killAfterMs)) {
        client.kill();
        ++m_struck;
    }
    client.waitForFinished(60000);
    return client.exitStatus() == QProcess::NormalExit && client.exitCode() == 0;
}

QByteArray Trials::killClient()
{
    const Sealed sealed = nextBatch();
    const int before = m_site.accepted();
    const QString journal = m_site.path(u"journal"_qs), receipt = m_site.path(u"receipt"_qs);
    QFile::remove(receipt);
    if (!writeDurably(journal, transferToJson(sealed.transfer).canonical())) return "no journal";
    runClient(journal, receipt, 30 + below(sendingMs));
    if (!runClient(journal, receipt, -1)) return "the second client failed";
    if (m_site.accepted() != before + 1) return "accepted " + QByteArray::number(m_site.accepted() - before) + " times";
    return m_site.faultOf(sealed, {sealed.transfer, readWhole(receipt)});
}

QByteArray Trials::cutConnection()
{
    const Sealed sealed = nextBatch();
    const int before = m_site.accepted();
    Proxy proxy(m_site.port());
    proxy.cutAfter(below(int(sealed.transfer.size) + 40000));
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint(proxy.port()));
    m_struck += proxy.hasCut();
    if (m_site.accepted() != before + 1) return "accepted " + QByteArray::number(m_site.accepted() - before) + " times";
    const qint64 waste = proxy.sent() - sealed.transfer.size;
    // One piece at most is sent twice; the rest is headers and handshakes.
    if (waste > sealed.transfer.chunk + 64 * 1024) return "wasted " + QByteArray::number(waste) + " bytes";
    return m_site.faultOf(sealed, sent);
}

QByteArray Trials::settled(const Sealed &sealed, int before)
{
    if (!m_site.isRunning() && !m_site.start()) return "the intake does not start again: " + m_site.said();
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    if (m_site.accepted() != before + 1) return "accepted " + QByteArray::number(m_site.accepted() - before) + " times";
    return m_site.faultOf(sealed, sent);
}

std::optional<QByteArray> Trials::killAtChange(int count)
{
    const Sealed sealed = nextBatch();
    const int before = m_site.accepted();
    m_site.kill();
    if (m_site.startDoomed(count)) m_site.send(sealed.transfer, m_site.endpoint(), {std::chrono::milliseconds(1), 3});
    // Killed while it answered, it is gone a moment after its client knows.
    (void)QTest::qWaitFor([&] { return !m_site.isRunning() || m_site.accepted() > before; }, 2000);
    const bool lives = m_site.isRunning();
    m_struck += !lives;
    m_site.kill();
    const int accepted = m_site.accepted() - before;
    const QByteArray fault = settled(sealed, before);
    if (fault.isEmpty() && lives && accepted == 1) return std::nullopt;
    return fault;
}

}  // namespace remit::testing
