#pragma once
#include "base/result.h"

#include <QString>
#include <QTemporaryFile>

namespace remit {

/**
 * A file that is written piece by piece under another name and appears under its own only when whole and on the
 * disk. Given up, it leaves nothing behind.
 */
class PartFile
{
public:
    explicit PartFile(QString target);

    /** Opens it for reading and writing, beside the target. Errors: file.write. */
    Result<void> open();
    QFile &file() { return m_file; }
    QString path() const { return m_file.fileName(); }
    /** Puts what was written on the disk, still under the other name. Errors: file.write. */
    Result<void> sync();
    /** Gives it its name, replacing what had it, and makes that durable. Errors: file.write. */
    Result<void> commit();

private:
    tl::unexpected<Error> failed(const QString &reason) const;

    QString m_target;
    QTemporaryFile m_file;
};

}  // namespace remit
