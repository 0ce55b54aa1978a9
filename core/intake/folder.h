#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QStringList>

#include <chrono>

namespace remit {

/** Makes the folder and its parents, for its owner only. Errors: file.write. */
Result<void> makeFolder(const QString &path);

/** The names in a folder that end so, without the ending; what an interrupted write left behind is removed. */
QStringList namesIn(const QString &path, const QString &ending);

/**
 * Keeps a folder to one process. The system lets go of it when the process ends, however it ends; what stands in the
 * file does not matter, so that no kill can leave behind a lock that holds.
 */
class FolderLock
{
public:
    explicit FolderLock(QString path) : m_path(std::move(path)) {}
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

    /** Whether it is ours now; waits so long for another to let go. */
    bool tryLock(std::chrono::milliseconds patience = {});

private:
    QString m_path;
    int m_file = -1;
};

/** Errors: file.read, json.*. */
Result<Json> readJson(const QString &path);

}  // namespace remit
