#include "input.h"

#include <QFile>

#include <unistd.h>

namespace remit {

namespace {

/** One more byte than a document may have. */
const qint64 tooLong = Json::Limits{}.bytes + 1;

using Visit = std::function<void(const QByteArray &document, qint64 line)>;

/** The next line with its end, or the first bytes of one that is too long, the rest of it passed over. */
QByteArray readLine(QFile &file)
{
    const QByteArray line = file.readLine(tooLong);
    for (QByteArray rest = line; rest.size() == tooLong && !rest.endsWith('\n');) rest = file.readLine(tooLong);
    return line;
}

void eachLine(QFile &file, const Visit &visit)
{
    for (qint64 number = 1;; ++number) {
        QByteArray line = readLine(file);
        if (line.isEmpty()) return;
        while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
        if (!line.trimmed().isEmpty()) visit(line, number);
    }
}

/** Whether the file is one document, a broken one included, rather than one a line. */
bool isOneDocument(QFile &file)
{
    const bool firstAlone = Json::parse(readLine(file)).has_value();
    file.seek(0);
    if (firstAlone || Json::parse(file.read(tooLong))) {
        file.seek(0);
        return !firstAlone;
    }
    file.seek(0);
    bool lines = false;
    while (!lines && !file.atEnd()) {
        const Result<Json> line = Json::parse(readLine(file));
        lines = line && line->isObject();
    }
    file.seek(0);
    return !lines;
}

/** Canonical members are sorted, so that first bytes tell a refusal, and a verdict with a day from one on a line that
 * was no document. */
bool isError(const QByteArray &answer)
{
    return answer.startsWith("{\"error\":") ||
           (answer.startsWith("{\"as_of\":null,") && answer.contains(",\"error\":{"));
}

}  // namespace

Result<void> eachDocument(const QStringList &files, const Visit &visit)
{
    for (const QString &name : files) {
        QFile file(name);
        // By its number: through stdio a NUL byte would end what is read.
        const bool open = name == u"-" ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!open) return fail(u"file.read"_qs, {{u"path"_qs, name}, {u"reason"_qs, file.errorString()}});
        if (name != u"-" && isOneDocument(file))
            visit(file.readAll(), 1);
        else
            eachLine(file, visit);
    }
    return {};
}

Ending answerEach(const Call &call, const std::function<QByteArray(const QByteArray &document)> &answer)
{
    Exit exit = Exit::Done;
    for (const QString &file : call.operands()) {
        int documents = 0;
        bool bad = false;
        const Result<void> done = eachDocument({file}, [&](const QByteArray &document, qint64 line) {
            const QByteArray answered = answer(document);
            ++documents;
            bad = isError(answered);
            call.out.document(withSentence(answered, line, call.out.messages()));
        });
        if (!done) return fail(done.error());
        if (documents == 1 && bad) exit = Exit::BadInput;
    }
    return exit;
}

QByteArray withSentence(const QByteArray &answer, qint64 line, const Messages &messages)
{
    if (!isError(answer)) return answer;
    Result<Json> document = Json::parse(answer);
    if (!document) return answer;
    Json error = (*document)["error"];
    ErrorArgs args;
    for (const auto &[name, value] : error["args"].object()) args.insert(name, value.toString());
    error.set("line", line);
    error.set("text", messages.text(error["code"].toString(), args));
    document->set("error", std::move(error));
    return document->canonical();
}

}  // namespace remit
