#include "intake/folder.h"

#include "base/durablefile.h"

#include <QDir>

namespace remit {

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(u"file.write"_qs,
                    {{u"path"_qs, path}, {u"reason"_qs, QString::fromLocal8Bit(std::strerror(errno))}});
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QStringList namesIn(const QString &path, const QString &ending)
{
    QDir folder(path);
    // What writeDurably leaves when it is killed before its rename.
    for (const QString &name : folder.entryList({u"*.part-??????"_qs}, QDir::Files)) folder.remove(name);
    QStringList names;
    for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files, QDir::Name))
        names << name.chopped(ending.size());
    return names;
}

Result<Json> readJson(const QString &path)
{
    return readWhole(path).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
}

}  // namespace remit
