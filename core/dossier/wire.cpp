#include "dossier/wire.h"

namespace remit {

QByteArray encode(WorkerMessage message)
{
    Json sizes{Json::Array{}};
    for (const QByteArray &part : message.parts) sizes.append(part.size());
    message.head.set("parts", std::move(sizes));
    QByteArray bytes = message.head.canonical() + '\n';
    for (const QByteArray &part : message.parts) bytes += part;
    return bytes;
}

Result<WorkerMessage> decode(const QByteArray &bytes)
{
    const auto broken = fail(u"dossier.file.crashed"_qs);
    qsizetype at = bytes.indexOf('\n');
    if (at < 0) return broken;
    const Result<Json> head = Json::parse(QByteArrayView(bytes).first(at++));
    if (!head || !head->isObject()) return broken;
    WorkerMessage message{*head, {}};
    const Json &sizes = message.head["parts"];
    for (const Json &each : sizes.array()) {
        const qint64 size = each.toInteger(-1);
        if (size < 0 || size > bytes.size() - at) return broken;
        message.parts.push_back(bytes.mid(at, size));
        at += size;
    }
    if (at != bytes.size()) return broken;
    return message;
}

WorkerMessage refusalOf(const Error &error)
{
    Json args{Json::Object{}};
    for (auto arg = error.args.begin(); arg != error.args.end(); ++arg) args.set(arg.key(), arg.value());
    return {Json::Object{{u"error"_qs, Json::Object{{u"code"_qs, error.code}, {u"args"_qs, std::move(args)}}}}, {}};
}

std::optional<Error> errorIn(const WorkerMessage &message)
{
    if (!message.head.has(u"error"_qs)) return std::nullopt;
    Error error{message.head["error"]["code"].toString(), {}, {}};
    const Json &args = message.head["error"]["args"];
    for (const auto &[name, value] : args.object()) error.args.insert(name, value.toString());
    return error;
}

}  // namespace remit
