#include "dossier/workerreader.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <csignal>

namespace remit {

namespace {

/** What a worker may answer with at most; a picture of the largest page and a large PDF both fit. */
constexpr qint64 largestAnswer = 512LL << 20;
constexpr int stepMilliseconds = 40;

/** One conversation: the worker is ended with it, however it goes. */
class Conversation
{
public:
    Conversation(const QString &program, int seconds) : m_program(program), m_seconds(seconds)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        // What a library grumbles about a bad file is of no use to anybody, and may be without end.
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_clock.start();
        m_process.start(program, QStringList());
    }
    ~Conversation() { end(); }

    Result<WorkerMessage> ask(const QByteArray &request, const CancelCheck &stopped);

private:
    void end()
    {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.kill();
        m_process.waitForFinished(1000);
    }
    tl::unexpected<Error> outOfTime() const
    {
        return fail(u"dossier.file.time"_qs, {{u"seconds"_qs, QString::number(m_seconds)}});
    }
    Result<WorkerMessage> conclude() const;

    QString m_program;
    int m_seconds;
    QElapsedTimer m_clock;
    QProcess m_process;
    QByteArray m_answer;
};

Result<WorkerMessage> Conversation::ask(const QByteArray &request, const CancelCheck &stopped)
{
    if (!m_process.waitForStarted(m_seconds * 1000)) return fail(u"dossier.worker"_qs, {{u"path"_qs, m_program}});
    m_process.write(request);
    m_process.closeWriteChannel();
    while (m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(stepMilliseconds);
        m_answer += m_process.readAllStandardOutput();
        if (m_answer.size() > largestAnswer) return fail(u"dossier.file.memory"_qs);
        if (stopped && stopped()) return fail(u"dossier.cancelled"_qs);
        if (m_clock.elapsed() > m_seconds * 1000) return outOfTime();
    }
    m_answer += m_process.readAllStandardOutput();
    return conclude();
}

Result<WorkerMessage> Conversation::conclude() const
{
    if (m_process.exitStatus() == QProcess::CrashExit)
        // A process that was ended by a signal has its number for a code.
        return m_process.exitCode() == SIGXCPU ? Result<WorkerMessage>(outOfTime())
                                               : Result<WorkerMessage>(fail(u"dossier.file.crashed"_qs));
    Result<WorkerMessage> message = decode(m_answer);
    if (!message) return message;
    if (const auto error = errorIn(*message)) return fail(*error);
    return message;
}

/** The pages' sizes; nothing where the answer is not to be believed. */
std::optional<std::vector<QSizeF>> sizesIn(const Json &list)
{
    constexpr double hundredths = 100;
    std::vector<QSizeF> sizes;
    for (const Json &each : list.array()) {
        const QSizeF size(double(each["width"].toInteger()) / hundredths,
                          double(each["height"].toInteger()) / hundredths);
        if (size.isEmpty()) return std::nullopt;
        sizes.push_back(size);
    }
    if (sizes.empty()) return std::nullopt;
    return sizes;
}

}  // namespace

Result<WorkerMessage> WorkerReader::ask(WorkerMessage request, int seconds, const CancelCheck &stopped) const
{
    return Conversation(m_program, seconds).ask(encode(std::move(request)), stopped);
}

Result<ReadMaterial> WorkerReader::read(const QByteArray &bytes, Instant at, const CancelCheck &stopped) const
{
    if (bytes.isEmpty()) return fail(u"dossier.file.empty"_qs);
    if (bytes.size() > largestMaterial)
        return fail(u"dossier.file.large"_qs, {{u"limit"_qs, QString::number(largestMaterial >> 20)}});
    const Json request = Json::Object{{u"do"_qs, u"read"_qs}, {u"at"_qs, isoInstant(at)}};
    const auto answer = ask({request, {bytes}}, readingSeconds, stopped);
    if (!answer) return fail(answer.error());
    auto sizes = sizesIn(answer->head["pages"]);
    const QString type = answer->head["type"].toString();
    if (!sizes || type.isEmpty() || answer->parts.size() > 1) return fail(u"dossier.file.crashed"_qs);
    return ReadMaterial{type, answer->parts.empty() ? bytes : answer->parts.front(), *std::move(sizes)};
}

Result<PagePicture> WorkerReader::picture(const QByteArray &pdf, int page, int dpi, const CancelCheck &stopped) const
{
    const Json request = Json::Object{{u"do"_qs, u"picture"_qs}, {u"page"_qs, page}, {u"dpi"_qs, dpi}};
    const auto answer = ask({request, {pdf}}, readingSeconds, stopped);
    if (!answer) return fail(answer.error());
    constexpr qint64 longest = 20000;
    const qint64 width = answer->head["width"].toInteger();
    const qint64 height = answer->head["height"].toInteger();
    const bool sound = width > 0 && height > 0 && width <= longest && height <= longest && answer->parts.size() == 1 &&
                       answer->parts.front().size() == width * height * 3;
    if (!sound) return fail(u"dossier.file.crashed"_qs);
    return PagePicture{int(width), int(height), answer->parts.front()};
}

Result<std::vector<PageWord>> WorkerReader::words(const QByteArray &pdf, int page, const CancelCheck &stopped) const
{
    const Json request = Json::Object{{u"do"_qs, u"words"_qs}, {u"page"_qs, page}};
    const auto answer = ask({request, {pdf}}, readingSeconds, stopped);
    if (!answer) return fail(answer.error());
    constexpr int scale = 1000;
    std::vector<PageWord> words;
    for (const Json &each : answer->head["words"].array()) {
        const Json::Array &parts = each.array();
        if (parts.size() != 6) return fail(u"dossier.file.crashed"_qs);
        const auto number = [&](std::size_t i) { return int(std::clamp<qint64>(parts[i].toInteger(), 0, scale)); };
        words.push_back({parts[0].toString(), {number(1), number(2), number(3), number(4)}, parts[5].toBool()});
    }
    return words;
}

Result<QStringList> WorkerReader::texts(const QByteArray &pdf, int first, int count, const CancelCheck &stopped) const
{
    const Json request = Json::Object{{u"do"_qs, u"texts"_qs}, {u"page"_qs, first}, {u"count"_qs, count}};
    const auto answer = ask({request, {pdf}}, readingSeconds, stopped);
    if (!answer) return fail(answer.error());
    QStringList texts;
    for (const Json &each : answer->head["texts"].array()) texts << each.toString();
    return texts;
}

Result<QByteArray> WorkerReader::merge(const std::vector<MergePiece> &pieces, const QString &title,
                                       const CancelCheck &stopped) const
{
    WorkerMessage request{Json::Object{{u"do"_qs, u"merge"_qs}, {u"title"_qs, title}}, {}};
    Json titles{Json::Array{}};
    Json fronts{Json::Array{}};
    Json marks{Json::Array{}};
    for (const MergePiece &piece : pieces) {
        titles.append(piece.title);
        fronts.append(piece.front);
        marks.append(piece.mark);
        request.parts.push_back(piece.pdf);
    }
    request.head.set("titles", std::move(titles));
    request.head.set("fronts", std::move(fronts));
    request.head.set("marks", std::move(marks));
    const auto answer = ask(std::move(request), mergingSeconds, stopped);
    if (!answer) return fail(answer.error());
    if (answer->parts.size() != 1) return fail(u"dossier.file.crashed"_qs);
    return answer->parts.front();
}

}  // namespace remit
