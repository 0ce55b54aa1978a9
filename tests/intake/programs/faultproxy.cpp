// A wire between client and intake that goes wrong by chance, as a program of its own.
//   fault_proxy LISTEN TARGET SEED CALM
// listens on one port of this machine and passes to another; while no file CALM exists every connection draws a fault
// of its own. Prints "port" and its number (LISTEN 0: any), then the name of each fault as it strikes.
#include "damage.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>

using remit::testing::Chance;

namespace {

enum class Fault { None, Cut, AnswerLost, Slow, Stalled, Late, Doubled };

constexpr const char *names[] = {"none", "cut", "answer lost", "slow", "stalled", "late", "doubled"};

void say(Fault fault)
{
    std::puts(names[int(fault)]);
    std::fflush(stdout);
}

/** One connection with its fault, which strikes after so many bytes in either direction. */
class Wire : public QObject
{
    Q_OBJECT

public:
    Wire(QTcpSocket *client, quint16 target, Fault fault, qint64 after, int delayMs, QObject *parent)
        : QObject(parent), m_client(client), m_fault(fault), m_left(after), m_delay(delayMs)
    {
        m_client->setParent(this);
        for (QTcpSocket *server : {&m_server, &m_second})
            if (server == &m_server || fault == Fault::Doubled) server->connectToHost(QHostAddress::LocalHost, target);
        connect(m_client, &QTcpSocket::readyRead, this, [this] { take(m_client->readAll(), true); });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { take(m_server.readAll(), false); });
        // What is late arrives though nobody waits for it any more: behind a newer connection's bytes.
        connect(m_client, &QTcpSocket::disconnected, this,
                [this] { QTimer::singleShot(m_fault == Fault::Late ? 2 * m_delay : 0, this, &Wire::end); });
        connect(&m_server, &QTcpSocket::disconnected, this, [this] { m_client->disconnectFromHost(); });
        connect(&m_server, &QTcpSocket::errorOccurred, this, [this] { m_client->disconnectFromHost(); });
        m_pump.setInterval(fault == Fault::Slow ? 4 : m_delay);
        connect(&m_pump, &QTimer::timeout, this, &Wire::pump);
    }

private:
    void take(const QByteArray &bytes, bool toServer)
    {
        const bool struck = m_left > 0 && m_left <= bytes.size();
        m_left -= bytes.size();
        if (struck && m_fault != Fault::None) say(m_fault);
        if (m_fault == Fault::Cut && m_left <= 0) return reset();
        if (m_fault == Fault::AnswerLost && m_left <= 0 && !toServer) return reset();
        (toServer ? m_up : m_down) += bytes;
        const bool holds = m_fault == Fault::Slow || (m_fault == Fault::Late && toServer && m_left <= 0) ||
                           (m_fault == Fault::Stalled && struck);
        if (holds && !m_pump.isActive()) m_pump.start();
        if (!m_pump.isActive()) pass(m_up.size(), m_down.size());
    }

    void pump()
    {
        constexpr qsizetype sip = 1500;
        if (m_fault == Fault::Slow) return pass(sip, sip);
        m_pump.stop();
        pass(m_up.size(), m_down.size());
    }

    void pass(qsizetype up, qsizetype down)
    {
        for (QTcpSocket *server : {&m_server, &m_second})
            if (server->isOpen()) server->write(m_up.left(up));
        if (m_client->isOpen()) m_client->write(m_down.left(down));
        m_up.remove(0, up);
        m_down.remove(0, down);
    }

    void reset()
    {
        m_client->abort();
        m_server.abort();
        end();
    }

    void end()
    {
        pass(m_up.size(), m_down.size());
        m_server.disconnectFromHost();
        m_second.disconnectFromHost();
        QTimer::singleShot(1000, this, &QObject::deleteLater);
    }

    QTcpSocket *m_client;
    QTcpSocket m_server, m_second;
    Fault m_fault;
    qint64 m_left;
    int m_delay;
    QByteArray m_up, m_down;
    QTimer m_pump;
};

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5) return 2;
    const quint16 target = arguments[2].toUShort();
    Chance chance(arguments[3].toULongLong() * 2654435761U + 1);
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost, arguments[1].toUShort())) return 1;
    std::printf("port %d\n", server.serverPort());
    std::fflush(stdout);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        const bool calm = QFile::exists(arguments[4]);
        const auto fault = calm ? Fault::None : Fault(chance.below(7));
        // Most of an exchange is the handshake and headers: half of the faults strike there.
        const qint64 after = 1 + chance.below(chance.below(2) == 0 ? 6'000 : 40'000);
        new Wire(server.nextPendingConnection(), target, fault, after, 100 + int(chance.below(900)), &server);
    });
    return application.exec();
}

#include "faultproxy.moc"
