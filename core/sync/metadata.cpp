#include "sync/protocol.h"

#include <map>

namespace remit {

namespace {
constexpr qsizetype headerLimit = 4096;
}

QByteArray uploadMetadata(const UploadMetadata &metadata)
{
    const auto pair = [](const char *name, const QString &value) {
        return QByteArray(name) + ' ' + value.toUtf8().toBase64();
    };
    return pair("digest", metadata.digest) + ',' + pair("sender", metadata.sender) + ',' +
           pair("batch", metadata.batch) + ',' + pair("filename", metadata.filename);
}

Result<UploadMetadata> parseUploadMetadata(QByteArrayView header)
{
    std::map<QByteArray, QString> values;
    if (header.size() <= headerLimit) {
        for (const QByteArray &pair : header.toByteArray().split(',')) {
            const auto parts = pair.trimmed().split(' ');
            const auto decoded =
                QByteArray::fromBase64Encoding(parts.value(1), QByteArray::AbortOnBase64DecodingErrors);
            if (decoded) values.emplace(parts.front(), QString::fromUtf8(*decoded));
        }
    }
    for (const char *name : {"digest", "sender", "batch", "filename"})
        if (values[name].isEmpty()) return fail(u"sync.metadata"_qs, {{u"name"_qs, QString::fromLatin1(name)}});
    if (!isDigest(values["digest"])) return fail(u"sync.metadata"_qs, {{u"name"_qs, u"digest"_qs}});
    return UploadMetadata{values["digest"], values["sender"], values["batch"], values["filename"]};
}

}  // namespace remit
