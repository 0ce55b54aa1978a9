#pragma once
#include "chance.h"
#include "disk.h"
#include "intake/batches.h"
#include "intake/clerk.h"
#include "intake/desk.h"
#include "intake/uploads.h"
#include "samples.h"
#include "sync/replies.h"
#include "timeline.h"

namespace remit::testing {

/** What a broken build would leave out. */
enum class Without { Nothing, Sync, Idempotency, Sequence, ReceiptCheck, ProofCheck };

/** What a client asks of an intake, as it stood when it was sent. */
struct Request {
    enum class Kind { Ask, Create, Locate, Send, Receipt, Terminate, Events };
    Kind kind = Kind::Ask;
    UploadMetadata metadata;
    /** Of the upload meant. */
    QString upload;
    qint64 length = 0;
    qint64 offset = 0;
    /** The last event known. */
    qint64 after = 0;
    QByteArray body;
    /** SHA-256 of the body, 32 raw bytes; empty: none is sent. */
    QByteArray checksum;
};

/**
 * A court's intake: its own stores, checks, decisions and statuses over a disk that can fail, killed and started again
 * by chance. Answers are absent where the process died over the question.
 */
class Court
{
public:
    Court(const Samples &samples, Timeline &timeline, Chance &chance, Without without);

    bool isUp() const { return m_batches != nullptr; }
    Instant now() const { return beginning() + std::chrono::seconds(m_timeline.now() / 1000) + m_skew; }
    /** Any request but one with a body. */
    std::optional<Answer> answer(const Request &request);
    /** A request with a body begins, goes on and ends; refused at once where there is an answer. */
    std::optional<Answer> open(qint64 connection, const Request &request);
    void append(qint64 connection, const QByteArray &bytes);
    std::optional<Answer> close(qint64 connection, bool complete);

    /** One of the things that can happen to a machine of its own accord. */
    void disturb();
    /** The machine is well from now on. */
    void recover();
    void cutPower();
    /** The court's whole chain of events as its disk has it. */
    std::vector<CourtEvent> events() const;

    const Batches *batches() const { return m_batches.get(); }
    QByteArray stored(const QString &digest) const;
    /** What makes the schedule a failure whatever comes of it. */
    const QString &fault() const { return m_fault; }
    /** Every event that the clerk was told is recorded. */
    const std::vector<CourtEvent> &said() const { return m_said; }

private:
    /** A body on its way in. */
    struct Body {
        std::unique_ptr<Piece> piece;
        QString file;
        QByteArray checksum;
        qint64 missing = 0;
        Result<void> written;
    };
    /** What a handler answers, or nothing where the process was killed over it. */
    template <class Work>
    auto survive(Work work) -> decltype(work())
    {
        const int refusals = m_disk.refusals;
        if (m_chance.fault(120)) m_disk.killAfter = int(m_chance.below(6));
        try {
            auto answer = work();
            m_disk.killAfter = -1;
            if (m_disk.refusals > refusals) m_chance.struck("court's disk full");
            return answer;
        } catch (const Killed &) {
            m_chance.struck("intake killed at a sync");
            die(m_chance.fault(500));
            return {};
        }
    }
    void start();
    bool openStores();
    void die(bool power);
    void forget();
    void record();
    void decideAll();
    CheckContainer check() const;

    Answer told(const Upload &upload, int status) const;
    Answer answerReceipt(const QString &digest) const;
    Answer answerEvents(qint64 after) const;
    Answer serve(const Request &request);
    Answer finish(Body body, bool complete);

    const Samples &m_samples;
    Timeline &m_timeline;
    Chance &m_chance;
    Without m_without;
    QTemporaryDir m_folder;
    /** How often the machine has started. */
    int m_boots = 1;
    Disk m_disk;
    std::chrono::seconds m_skew{0};
    std::unique_ptr<Uploads> m_uploads;
    std::unique_ptr<Batches> m_batches;
    std::map<qint64, Body> m_bodies;
    std::vector<CourtEvent> m_said;
    QString m_fault;
};

}  // namespace remit::testing
