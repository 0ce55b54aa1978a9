#include "input.h"

#include <QFile>

#include <unistd.h>

namespace remit {

namespace {

/** One more byte than a document may have. */
const qint64 tooLong = Json::Limits{}.bytes + 1;

using Visit = std::function<void(const QByteArray &document, qint64 line)>;

/** Lines of a file or of standard input, which may be a pipe that gives a line in pieces or waits for an answer. */
class Lines
{
public:
    Lines(QFile &file, bool pipe) : m_file(file), m_pipe(pipe) {}

    /** The next line with its end, or the first bytes of one that is too long, the rest of it passed over; empty at the
     * end. */
    QByteArray next()
    {
        QByteArray line;
        do {
            const qsizetype end = m_read.indexOf('\n', m_at);
            const qsizetype count = (end < 0 ? m_read.size() : end + 1) - m_at;
            line += QByteArrayView(m_read).sliced(m_at, std::min<qsizetype>(count, tooLong - line.size()));
            m_at += count;
            if (end >= 0) return line;
        } while (fill());
        return line;
    }

private:
    /** What is there, at most a piece; QFile would take a pipe's bytes one at a time. */
    bool fill()
    {
        constexpr qsizetype piece = 1 << 16;
        m_read.resize(piece);
        m_at = 0;
        const qint64 count = m_pipe ? ::read(STDIN_FILENO, m_read.data(), piece) : m_file.read(m_read.data(), piece);
        m_read.resize(std::max<qint64>(count, 0));
        return count > 0;
    }

    QFile &m_file;
    bool m_pipe;
    QByteArray m_read;
    qsizetype m_at = 0;
};

/** The mark by which some editors begin a file in UTF-8. */
const QByteArray byteOrderMark("\xEF\xBB\xBF");

void eachLine(Lines lines, const Visit &visit)
{
    for (qint64 number = 1;; ++number) {
        QByteArray line = lines.next();
        if (line.isEmpty()) return;
        if (number == 1 && line.startsWith(byteOrderMark)) line.remove(0, byteOrderMark.size());
        while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
        if (!line.trimmed().isEmpty()) visit(line, number);
    }
}

/** Whether the file, read from here on, is one document, a broken one included, rather than one a line. */
bool isOneDocument(QFile &file)
{
    const qint64 begin = file.pos();
    const bool firstAlone = Json::parse(Lines(file, false).next()).has_value();
    file.seek(begin);
    if (firstAlone || Json::parse(file.read(tooLong))) {
        file.seek(begin);
        return !firstAlone;
    }
    file.seek(begin);
    Lines lines(file, false);
    bool object = false;
    for (QByteArray text = lines.next(); !object && !text.isEmpty(); text = lines.next()) {
        const Result<Json> line = Json::parse(text);
        object = line && line->isObject();
    }
    file.seek(begin);
    return !object;
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
        const bool pipe = name == u"-";
        if (!pipe && file.peek(byteOrderMark.size()) == byteOrderMark) file.skip(byteOrderMark.size());
        if (!pipe && isOneDocument(file))
            visit(file.readAll(), 1);
        else
            eachLine(Lines(file, pipe), visit);
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
