#include "storage/location.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace remit {

bool isNetworkFileSystem(QByteArrayView type)
{
    static constexpr std::array<QByteArrayView, 14> names{
        "nfs", "nfs4",  "cifs",      "smb3",   "smbfs",          "afs",        "ceph",
        "9p",  "ncpfs", "glusterfs", "lustre", "fuse.glusterfs", "fuse.sshfs", "fuse.davfs2"};
    return std::find(names.begin(), names.end(), type) != names.end();
}

Result<void> requireLocal(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
    if (!isNetworkFileSystem(type) && !path.startsWith(u"//")) return {};
    return fail(u"storage.network"_qs, {{u"path"_qs, path}, {u"type"_qs, QString::fromLatin1(type)}});
}

}  // namespace remit
