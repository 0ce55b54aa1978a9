#include "proxy.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace remit::testing {

Proxy::Proxy(quint16 target) : m_target(target)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &Proxy::accept);
}

void Proxy::accept()
{
    ++m_connections;
    QTcpSocket *client = m_server.nextPendingConnection();
    auto *server = new QTcpSocket(client);
    server->connectToHost(QHostAddress::LocalHost, m_target);
    connect(client, &QTcpSocket::readyRead, this, [=, this] { pass(client, server); });
    connect(server, &QTcpSocket::readyRead, this, [=, this] { pass(server, client); });
    connect(client, &QTcpSocket::disconnected, server, [=] {
        server->disconnectFromHost();
        client->deleteLater();
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, [=] { client->disconnectFromHost(); });
}

void Proxy::pass(QTcpSocket *from, QTcpSocket *to)
{
    QByteArray bytes = from->readAll();
    const bool cut = m_left >= 0 && bytes.size() >= m_left;
    if (cut) bytes.truncate(m_left);
    if (m_left >= 0) m_left -= bytes.size();
    if (to->parent() == from) m_sent += bytes.size();
    to->write(bytes);
    if (to->state() == QAbstractSocket::ConnectedState) to->flush();
    if (!cut) return;
    m_cut = true;
    m_left = -1;
    from->abort();
    to->abort();
}

}  // namespace remit::testing
