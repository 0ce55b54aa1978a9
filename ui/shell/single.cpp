#include "shell/single.h"

#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace remit::ui {

namespace {

/** So long the first window may take to answer, in milliseconds; one that hangs must not keep the officer out. */
constexpr int patience = 5000;
constexpr qint64 longestPath = 4096;

}  // namespace

Single::Single(const QString &folder, QObject *parent)
    : QObject(parent),
      m_socket(QDir(folder).filePath(u"remit.socket"_qs)),
      m_lock(QDir(folder).filePath(u"remit.lock"_qs))
{
    // The first window is as old as the working day: only its process tells whether it still lives.
    m_lock.setStaleLockTime(0);
    connect(&m_server, &QLocalServer::newConnection, this, &Single::receive);
}

QString Single::usualFolder() { return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); }

bool Single::passedOn(const QString &file)
{
    if (m_lock.tryLock(0)) {
        listen();
        return false;
    }
    QLocalSocket first;
    first.connectToServer(m_socket);
    if (!first.waitForConnected(patience)) return false;
    // Relative to where it was started, which is not where the first window was.
    if (!file.isEmpty()) first.write(QDir::current().absoluteFilePath(file).toUtf8());
    first.waitForBytesWritten(patience);
    first.disconnectFromServer();
    return true;
}

void Single::listen()
{
    QLocalServer::removeServer(m_socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_socket);
}

void Single::receive()
{
    while (QLocalSocket *other = m_server.nextPendingConnection()) {
        const auto hear = [this, other] {
            Q_EMIT startedAgain(QString::fromUtf8(other->read(longestPath)));
            other->deleteLater();
        };
        // It may have said all and left before anyone listened.
        if (other->state() == QLocalSocket::UnconnectedState)
            hear();
        else
            connect(other, &QLocalSocket::disconnected, this, hear);
    }
}

}  // namespace remit::ui
