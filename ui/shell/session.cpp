#include "shell/session.h"

#include <QDir>
#include <QFile>

namespace remit::ui {

bool Session::begin(const QString &store, const QString &officer)
{
    end();
    const QString folder = store + QStringLiteral(".files");
    if (!QDir().mkpath(folder)) return false;
    const QString path = QDir(folder).filePath(QStringLiteral("session-%1.lock").arg(officer));
    const bool left = QFile::exists(path);
    m_file = std::make_unique<QLockFile>(path);
    // A session is as old as its working day: only its process tells whether it still lives.
    m_file->setStaleLockTime(0);
    const bool begun = m_file->tryLock(0);
    if (!begun) m_file.reset();
    return left && begun;
}

}  // namespace remit::ui
