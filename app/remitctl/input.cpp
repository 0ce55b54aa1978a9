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

}  // namespace remit
