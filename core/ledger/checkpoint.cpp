#include "ledger/checkpoint.h"

#include "ledger/fields.h"

#include <algorithm>

namespace remit {

namespace {

constexpr qsizetype rootBytes = 32;

bool isOrigin(const QString &origin)
{
    return !origin.isEmpty() && origin == origin.trimmed() && origin.toUcs4().size() <= 200 &&
           std::ranges::none_of(origin, [](QChar c) { return c.category() == QChar::Other_Control; });
}

}  // namespace

QString originOf(const QString &store) { return u"remit/"_qs + store; }

QByteArray checkpointText(const Checkpoint &checkpoint)
{
    return checkpoint.origin.toUtf8() + '\n' + QByteArray::number(checkpoint.size) + '\n' + checkpoint.root.toBase64() +
           '\n';
}

Result<Checkpoint> parseCheckpoint(QByteArrayView text)
{
    const QList<QByteArray> lines = text.toByteArray().split('\n');
    if (lines.size() != 4 || !lines[3].isEmpty()) return fail(u"checkpoint.lines"_qs);
    bool number = false;
    Checkpoint checkpoint{QString::fromUtf8(lines[0]), lines[1].toLongLong(&number), QByteArray::fromBase64(lines[2])};
    if (!isOrigin(checkpoint.origin) || checkpoint.origin.toUtf8() != lines[0]) return fail(u"checkpoint.origin"_qs);
    if (!number || checkpoint.size < 0 || QByteArray::number(checkpoint.size) != lines[1])
        return fail(u"checkpoint.size"_qs);
    if (checkpoint.root.size() != rootBytes || checkpoint.root.toBase64() != lines[2])
        return fail(u"checkpoint.root"_qs);
    return checkpoint;
}

Json checkpointToJson(const Checkpoint &checkpoint)
{
    Json json;
    json.set("origin", checkpoint.origin);
    json.set("size", checkpoint.size);
    json.set("root", QString::fromLatin1(checkpoint.root.toHex()));
    return json;
}

Result<Checkpoint> checkpointFromJson(const Json &json, const QString &path)
{
    Fields fields(json, path);
    Checkpoint checkpoint;
    checkpoint.origin = fields.text("origin");
    if (!isOrigin(checkpoint.origin)) fields.refuse("origin");
    checkpoint.size = fields.integer("size", 0);
    checkpoint.root = fields.hex("root", rootBytes);
    return fields.finish().map([&] { return checkpoint; });
}

}  // namespace remit
