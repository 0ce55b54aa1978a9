#pragma once
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace remit::testing {

/** A wire between client and intake on this machine that can be cut after any byte. */
class Proxy : public QObject
{
    Q_OBJECT

public:
    explicit Proxy(quint16 target);

    quint16 port() const { return m_server.serverPort(); }
    /** Bytes that went to the server in all. */
    qint64 sent() const { return m_sent; }
    /** Connections in all. */
    int connections() const { return m_connections; }
    bool hasCut() const { return m_cut; }
    /** Resets the connection once so many more bytes have passed in either direction; later ones pass unharmed. */
    void cutAfter(qint64 bytes) { m_left = bytes; }

private:
    void accept();
    void pass(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    quint16 m_target;
    qint64 m_left = -1;
    qint64 m_sent = 0;
    int m_connections = 0;
    bool m_cut = false;
};

}  // namespace remit::testing
