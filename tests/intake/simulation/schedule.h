#pragma once
#include "disk.h"
#include "intake/batches.h"
#include "intake/clerk.h"
#include "intake/uploads.h"
#include "signing/pki.h"
#include "signing/signer.h"
#include "sync/receipt.h"
#include "sync/transfer.h"

#include <QTemporaryDir>

#include <random>
#include <set>

namespace remit::testing {

/** What a broken build would leave out. */
enum class Without { Nothing, Sync, Idempotency, Sequence, ReceiptCheck };

/** The court's key, made once for all schedules. */
struct CourtKey {
    CourtKey();
    Result<QByteArray> sign(QByteArrayView content, Instant at) const;

    Identity authority;
    std::unique_ptr<Signer> signer;
    TrustStore trust;
};

/**
 * One schedule of faults, all of it from a seed: a prison's transfer state machine with its journal, an intake's own
 * stores over a disk that can fail, and between them requests that are lost, doubled, late, damaged or answered with
 * what belongs to another. No threads, no real time.
 */
class Schedule
{
public:
    Schedule(const CourtKey &court, quint32 seed, Without without);

    /** What was wrong at the end; empty: nothing lost, doubled or out of order, every receipt good. */
    QString run();

private:
    struct Sending {
        SentBatch sent;
        QByteArray bytes;
        Transfer transfer;
        /** The last value that was kept. */
        Transfer journal;
        std::vector<TransferCommand> todo;
        QByteArray receipt;
    };
    bool roll(int percent) { return int(m_dice() % 100) < percent && !m_calm; }
    quint32 below(quint32 limit) { return quint32(m_dice() % limit); }

    void makeSendings(int count);
    bool openIntake();
    void killIntake(bool power);
    void happen(Sending &sending, const TransferEvent &event);
    void disturb();
    void step(Sending &sending);
    TransferEvent ask(Sending &sending, TransferCommand command);
    TransferEvent serve(Sending &sending, TransferCommand command);
    TransferEvent take(Sending &sending);
    TransferEvent receiptFor(Sending &sending);
    void decide();
    void forget();
    void record();
    void fetchEvents();
    QString verdict();

    const CourtKey &m_court;
    std::mt19937 m_dice;
    Without m_without;
    QTemporaryDir m_folder;
    Disk m_disk;
    bool m_calm = false;
    Instant m_clientNow, m_courtNow;
    std::unique_ptr<Uploads> m_uploads;
    std::unique_ptr<Batches> m_batches;
    std::vector<Sending> m_sendings;
    /** Requests that arrive once more, later. */
    std::vector<std::pair<size_t, TransferCommand>> m_late;
    std::map<QString, QByteArray> m_given;
    QString m_fault;
    std::vector<CourtEvent> m_said;
    std::vector<CourtEvent> m_heard;
};

}  // namespace remit::testing
