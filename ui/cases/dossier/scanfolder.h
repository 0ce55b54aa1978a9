#pragma once
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace remit::ui {

/** A folder that a scanner writes to: tells of files that came since it was watched, once they no longer grow. */
class ScanFolder : public QObject
{
    Q_OBJECT

public:
    explicit ScanFolder(QObject *parent = nullptr);

    /** Empty: no folder. What lies there already is not new. */
    void watch(const QString &folder);
    const QString &folder() const { return m_folder; }
    /** Paths of the files that came and were not taken, by name. */
    QStringList arrived() const { return m_arrived; }
    /** Forgets what arrived: it was taken, or is not wanted. */
    void take();

Q_SIGNALS:
    void changed();

private:
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    /** Looks again while something grows. */
    QTimer m_again;
    QStringList m_known;
    QHash<QString, qint64> m_growing;
    QStringList m_arrived;
};

}  // namespace remit::ui
