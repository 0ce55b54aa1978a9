#include "cases/dossier/scanfolder.h"

#include <QDir>

#include <chrono>

namespace remit::ui {

namespace {

using namespace std::chrono_literals;

QFileInfoList filesIn(const QString &folder)
{
    return QDir(folder).entryInfoList(
        {u"*.pdf"_qs, u"*.png"_qs, u"*.jpg"_qs, u"*.jpeg"_qs, u"*.tif"_qs, u"*.tiff"_qs, u"*.txt"_qs},
        QDir::Files | QDir::Readable, QDir::Name);
}

}  // namespace

ScanFolder::ScanFolder(QObject *parent) : QObject(parent)
{
    m_again.setInterval(1s);
    connect(&m_again, &QTimer::timeout, this, &ScanFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ScanFolder::look);
}

void ScanFolder::watch(const QString &folder)
{
    if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
    m_again.stop();
    m_known.clear();
    m_growing.clear();
    m_arrived.clear();
    m_folder = QFileInfo(folder).isDir() ? folder : QString();
    if (!m_folder.isEmpty()) {
        m_watcher.addPath(m_folder);
        for (const QFileInfo &file : filesIn(m_folder)) m_known << file.filePath();
    }
    Q_EMIT changed();
}

void ScanFolder::look()
{
    bool came = false;
    QHash<QString, qint64> growing;
    for (const QFileInfo &file : filesIn(m_folder)) {
        const QString path = file.filePath();
        if (m_known.contains(path)) continue;
        if (file.size() > 0 && m_growing.value(path, -1) == file.size()) {
            m_known << path;
            m_arrived << path;
            came = true;
        } else {
            growing.insert(path, file.size());
        }
    }
    m_growing = growing;
    if (m_growing.isEmpty())
        m_again.stop();
    else
        m_again.start();
    if (came) Q_EMIT changed();
}

void ScanFolder::take()
{
    m_arrived.clear();
    Q_EMIT changed();
}

}  // namespace remit::ui
