#pragma once
#include <QLocalServer>
#include <QLockFile>

namespace remit::ui {

/** One window for each user (单实例): a second start hands its file to the first one, which comes to the front. */
class Single : public QObject
{
    Q_OBJECT

public:
    /** `folder` is the user's own, where the socket lies; see usualFolder(). */
    explicit Single(const QString &folder, QObject *parent = nullptr);

    /** Whether another window runs; it has been given `file`, which may be empty. Otherwise this is the one. */
    bool passedOn(const QString &file);
    /** The user's folder for running programs. */
    static QString usualFolder();

Q_SIGNALS:
    /** Remit was started again, with that file or none. */
    void startedAgain(const QString &file);

private:
    void listen();
    void receive();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

}  // namespace remit::ui
