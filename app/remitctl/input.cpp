#include "input.h"

#include <QFile>

namespace remit {

namespace {

void eachLine(QFile &file, const std::function<void(const QByteArray &)> &visit)
{
    while (true) {
        QByteArray line = file.readLine();
        if (line.isEmpty()) return;
        while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
        if (!line.trimmed().isEmpty()) visit(line);
    }
}

/** Whether the file is one document: its first line alone is not. */
bool isOneDocument(QFile &file)
{
    const QByteArray first = file.readLine().trimmed();
    file.seek(0);
    return !first.isEmpty() && !Json::parse(first);
}

}  // namespace

Result<void> eachDocument(const QStringList &files, const std::function<void(const QByteArray &)> &visit)
{
    for (const QString &name : files) {
        QFile file(name);
        const bool open = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!open) return fail(u"file.read"_qs, {{u"path"_qs, name}, {u"reason"_qs, file.errorString()}});
        if (name != u"-" && isOneDocument(file)) visit(file.readAll());
        else eachLine(file, visit);
    }
    return {};
}

QByteArray withSentence(const QByteArray &answer, const Messages &messages)
{
    // Canonical members are sorted, so that good answers are told by their first bytes alone.
    if (!answer.startsWith("{\"error\":")) return answer;
    Result<Json> document = Json::parse(answer);
    if (!document) return answer;
    Json error = (*document)["error"];
    ErrorArgs args;
    for (const auto &[name, value] : error["args"].object()) args.insert(name, value.toString());
    error.set("text", messages.text(error["code"].toString(), args));
    document->set("error", std::move(error));
    return document->canonical();
}

}  // namespace remit
