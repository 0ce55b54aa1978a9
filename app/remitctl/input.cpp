#include "input.h"

#include <QFile>

#include <unistd.h>

namespace remit {

namespace {

/** One more byte than a document may have. */
const qint64 tooLong = Json::Limits{}.bytes + 1;

using Visit = std::function<void(const QByteArray &document, qint64 line)>;

/** The next line with its end, or the first bytes of one that is too long, the rest of it passed over. A pipe may give
 *  a line in pieces. */
QByteArray readLine(QFile &file)
{
    QByteArray line = file.readLine(tooLong);
    for (QByteArray piece = line; !piece.isEmpty() && !piece.endsWith('\n');) {
        piece = file.readLine(tooLong);
        if (line.size() < tooLong) line += piece.first(std::min(piece.size(), tooLong - line.size()));
    }
    return line;
}

/** Passes over the mark by which some editors begin a file in UTF-8. */
void skipByteOrderMark(QFile &file)
{
    static const QByteArray mark("\xEF\xBB\xBF");
    if (file.peek(mark.size()) == mark) file.skip(mark.size());
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

/** Whether the file, read from here on, is one document, a broken one included, rather than one a line. */
bool isOneDocument(QFile &file)
{
    const qint64 begin = file.pos();
    const bool firstAlone = Json::parse(readLine(file)).has_value();
    file.seek(begin);
    if (firstAlone || Json::parse(file.read(tooLong))) {
        file.seek(begin);
        return !firstAlone;
    }
    file.seek(begin);
    bool lines = false;
    while (!lines && !file.atEnd()) {
        const Result<Json> line = Json::parse(readLine(file));
        lines = line && line->isObject();
    }
    file.seek(begin);
    return !lines;
}

/** Whether the answer tells of a document that could not be read. No text can hold these bytes: quotes are escaped. */
bool isError(const QByteArray &answer) { return answer.startsWith("{\"error\":") || answer.contains(",\"error\":{"); }

}  // namespace

Result<void> eachDocument(const QStringList &files, const Visit &visit)
{
    for (const QString &name : files) {
        QFile file(name);
        // By its number: through stdio a NUL byte would end what is read.
        const bool open = name == u"-" ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!open) return fail(u"file.read"_qs, {{u"path"_qs, name}, {u"reason"_qs, file.errorString()}});
        skipByteOrderMark(file);
        if (name != u"-" && isOneDocument(file))
            visit(file.readAll(), 1);
        else
            eachLine(file, visit);
    }
    return {};
}

namespace {

/** Hands over each document with the name of its file; `answer` says whether it could be read. */
Ending eachAnswer(const Call &call,
                  const std::function<bool(const QString &file, const QByteArray &document, qint64 line)> &answer)
{
    Exit exit = Exit::Done;
    for (const QString &file : call.operands()) {
        int documents = 0, bad = 0;
        const Result<void> done = eachDocument({file}, [&](const QByteArray &document, qint64 line) {
            ++documents;
            bad += !answer(file, document, line);
        });
        if (!done) return fail(done.error());
        if (documents == 1 && bad == 1) exit = Exit::BadInput;
    }
    return exit;
}

}  // namespace

Ending answerEach(const Call &call, const std::function<QByteArray(const QByteArray &document)> &answer)
{
    return eachAnswer(call, [&](const QString &, const QByteArray &document, qint64 line) {
        const QByteArray answered = answer(document);
        call.out.document(withSentence(answered, line, call.out.messages()));
        return !isError(answered);
    });
}

Ending tellEach(const Call &call, const std::function<Result<void>(const QByteArray &document)> &tell)
{
    return eachAnswer(call, [&](const QString &file, const QByteArray &document, qint64 line) {
        const Result<void> told = tell(document);
        if (!told) call.out.error(told.error(), u"%1:%2"_qs.arg(file).arg(line));
        return told.has_value();
    });
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
