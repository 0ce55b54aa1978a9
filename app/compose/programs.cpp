#include "compose/programs.h"

#include <QCoreApplication>
#include <QDir>

namespace remit {

QString programPath(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    // As installed; beside another program's folder; seen from a test's.
    for (const char16_t *shape : {u"%1", u"../%1/%1", u"../../app/%1/%1"}) {
        const QString path = here.filePath(QString::fromUtf16(shape).arg(name));
        if (QFile::exists(path)) return QDir::cleanPath(path);
    }
    return here.filePath(name);
}

}  // namespace remit
