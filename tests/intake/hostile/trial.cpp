#include "trial.h"

#include "base/digest.h"
#include "base/durablefile.h"
#include "sync/eventfetch.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <time.h>

namespace remit::testing {

namespace {

/** After so long an officer would stop a sending that makes believe to go on. */
constexpr int patienceMs = 3000;
/** By then a pause, or a visit of a few questions, must have ended; the machine may be busy. */
constexpr int hangMs = 30000;

/** A line of /proc/self/status in bytes. */
qint64 memory(const char *name)
{
    QFile status(u"/proc/self/status"_qs);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name)) return line.mid(qstrlen(name) + 1).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

void forgetPeak()
{
    if (QFile clear(u"/proc/self/clear_refs"_qs); clear.open(QIODevice::WriteOnly)) clear.write("5");
}

qint64 ownTimeMs()
{
    timespec spent = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return spent.tv_sec * 1000 + spent.tv_nsec / 1000000;
}

/** Beats while a loop runs and notes the longest time between two beats. */
class Pulse : public QTimer
{
public:
    explicit Pulse(qint64 &longest)
    {
        callOnTimeout([this, &longest] {
            const qint64 now = ownTimeMs();
            longest = std::max(longest, now - std::exchange(m_last, now));
        });
        start(5);
    }

private:
    qint64 m_last = ownTimeMs();
};

}  // namespace

Trial::Trial(const Parties &parties, quint32 seed, std::chrono::milliseconds deadline, Burden &burden)
    : m_parties(parties), m_burden(burden), m_seed(seed)
{
    std::mt19937 dice(seed);
    QByteArray bytes(qsizetype(2000 + dice() % 20000), '\0');
    for (char &byte : bytes) byte = char(dice());
    if (!writeDurably(m_folder.filePath(u"batch.remit"_qs), bytes)) qFatal("no place for a batch");
    m_sent = {u"1399000001"_qs,
              u"2026-12"_qs,
              1,
              QString::fromLatin1(sha256Hex(bytes)),
              bytes.size(),
              {u"remit/x"_qs, 7, QByteArray(32, 'r')}};
    m_server = std::make_unique<HostileServer>(parties, m_sent);
    m_endpoint.root = QUrl(u"https://127.0.0.1:%1/"_qs.arg(m_server->start()));
    m_endpoint.court = parties.court.trust;
    m_endpoint.silence = deadline * 3 / 8;
    m_endpoint.deadline = deadline;
}

Transfer Trial::fresh() const
{
    Transfer transfer;
    transfer.file = m_folder.filePath(u"batch.remit"_qs);
    transfer.digest = m_sent.digest;
    transfer.size = m_sent.size;
    transfer.sender = m_sent.sender;
    transfer.batch = m_sent.batch;
    transfer.chunk = 1 + m_sent.size / (1 + m_seed % 5);
    return transfer;
}

Trial::Sent Trial::send(const Transfer &transfer)
{
    Sent sent{transfer, fail(u"test.silent"_qs), false};
    Uploader uploader(transfer, m_endpoint, [](const Transfer &) { return Result<void>(); }, systemClock(),
                      systemRandom(), {std::chrono::milliseconds(1), 3});
    const Pulse pulse(m_burden.turn);
    QEventLoop loop;
    QElapsedTimer sinceChange;
    QObject::connect(&uploader, &Uploader::stateChanged, &loop, [&] {
        m_burden.question = std::max(m_burden.question, sinceChange.isValid() ? sinceChange.elapsed() : 0);
        sinceChange.start();
    });
    QObject::connect(&uploader, &Uploader::finished, &loop, [&](const Result<QByteArray> &receipt) {
        sent.receipt = receipt;
        sent.came = true;
        loop.quit();
    });
    QTimer::singleShot(patienceMs, &uploader, [&] {
        ++m_burden.paused;
        uploader.pause();
    });
    QTimer::singleShot(hangMs, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &uploader, [&] { uploader.start(); });
    loop.exec();
    sent.transfer = uploader.transfer();
    return sent;
}

/** What a visit to the court's events brings is the court's own chain from its beginning, or an error. */
QString Trial::visit(bool honest)
{
    EventFetch fetch(m_endpoint, {}, systemClock());
    std::optional<Result<FetchedEvents>> fetched;
    const Pulse pulse(m_burden.turn);
    QEventLoop loop;
    QObject::connect(&fetch, &EventFetch::finished, &loop, [&](const Result<FetchedEvents> &result) {
        fetched = result;
        loop.quit();
    });
    QTimer::singleShot(hangMs, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &fetch, [&] { fetch.start(); });
    loop.exec();
    if (!fetched) return u"a visit for events did not end"_qs;
    if (!*fetched)
        return honest ? u"an honest court's events were not believed: "_qs + fetched->error().code : QString();
    std::optional<CourtEvent> last;
    for (const QByteArray &cms : (*fetched)->events) {
        const auto event = verifyEvent(cms, last ? &*last : nullptr, m_parties.court.trust, systemClock()());
        if (!event || event->kind == u"rejected") return u"events were believed that the court did not say"_qs;
        last = *event;
    }
    const bool complete = last && last->sequence == 3;
    return complete || !honest ? QString() : u"an honest court's events did not all come"_qs;
}

bool Trial::isAccepted(const Result<QByteArray> &receipt) const
{
    return receipt && verifyReceipt(*receipt, m_sent, m_parties.court.trust, systemClock()()).has_value();
}

/** Nothing counts as received that the court does not hold, and what is not received says why. */
QString Trial::judge(const Sent &sent)
{
    if (!sent.came) return u"the sending did not end"_qs;
    const Transfer &transfer = sent.transfer;
    if (isAccepted(sent.receipt)) return m_server->holds() ? QString() : u"believed to be received"_qs;
    const bool done = transfer.state == TransferState::Done && sent.receipt;
    const bool told = transfer.fault && !transfer.fault->code.isEmpty();
    const bool honest =
        done || (told && (transfer.state == TransferState::Paused || transfer.state == TransferState::Rejected));
    return honest ? QString() : u"ended as %1 without a reason"_qs.arg(name(transfer.state));
}

QString Trial::run(const Kind &kind)
{
    forgetPeak();
    const qint64 before = memory("VmRSS:");
    m_server->become(&kind, m_seed);
    const Sent sent = send(fresh());
    QString wrong = judge(sent);
    if (wrong.isEmpty()) wrong = visit(false);
    m_burden.memory = std::max(m_burden.memory, memory("VmHWM:") - before);
    m_burden.played += m_server->played() > 0;
    if (!wrong.isEmpty()) return wrong;
    if (m_server->played() == 0) return u"the server never misbehaved"_qs;
    m_server->become(nullptr, m_seed);
    // A refusal for good is not asked again; the officer sends anew.
    const bool refused = sent.transfer.state == TransferState::Rejected;
    const Sent again = send(refused ? fresh() : sent.transfer);
    if (!isAccepted(again.receipt) || !m_server->holds())
        return u"an honest server was not served: %1 %2"_qs.arg(name(again.transfer.state),
                                                                again.receipt ? QString() : again.receipt.error().code);
    return visit(true);
}

}  // namespace remit::testing
