#pragma once
#include "base/result.h"
#include "ledger/act.h"
#include "ledger/checkpoint.h"
#include "ledger/merkle.h"

#include <optional>
#include <vector>

namespace remit {

/** An act as a store holds it. */
struct StoredAct {
    /** The canonical bytes. */
    QByteArray canonical;
    /** The leaf hash stored beside them, 32 raw bytes. */
    QByteArray hash;
    /** All lines of a many-line act in order; nothing where they are not at hand (then they are not checked). */
    std::optional<std::vector<ActLine>> lines;
};

/** What a walk through a whole ledger found. */
struct LedgerReport {
    /** Faults, each naming its act (`seq`) or the checkpoint (`size`, `witness`); empty: none was found. */
    std::vector<Error> findings;
    /** Acts read. */
    qint64 acts = 0;
    /** Root over the acts read, 32 raw bytes. */
    QByteArray root;
    /** Many-line acts whose lines were not given. */
    qint64 withoutLines = 0;
    /** Size of the largest agreeing checkpoint that somebody else holds, and who does: the acts up to it are witnessed,
     * those after it self-asserted. */
    qint64 witnessed = 0;
    QString witness;
    /** Checkpoints that agree, but come from nobody who was verified. */
    std::vector<WitnessedCheckpoint> unvouched;
    /**
     * The acts among which the first difference lies: [first, last], 1-based; equal where it is known exactly.
     * Nothing where nothing differs. Faults that were already there when a witness took a checkpoint are no
     * difference.
     */
    struct Divergence {
        qint64 first = 0;
        qint64 last = 0;

        bool operator==(const Divergence &) const = default;
    };
    std::optional<Divergence> divergence;
};

/**
 * Checks a ledger act by act in one pass and with constant memory. A chain alone cannot show that its end was
 * cut off or that all of it was written anew; checkpoints held elsewhere can, so they are given at the start.
 *
 * Findings: ledger.act.unreadable (with the cause), ledger.act.canonical, ledger.store, ledger.seq.gap,
 * ledger.seq.order, ledger.prev, ledger.hash, ledger.time, ledger.corrects, ledger.lines.count, ledger.lines.root,
 * ledger.lines.salt, ledger.lines.unexpected, ledger.truncated, ledger.rewritten, the last two with `.own` where the
 * checkpoint is the store's own; ledger.origin for a checkpoint of another ledger.
 */
class LedgerVerifier
{
public:
    /** `store` is the ledger's UUID; empty: the first act's. */
    explicit LedgerVerifier(QString store = {}, std::vector<WitnessedCheckpoint> known = {});

    /** Takes the next act in order. */
    void add(const StoredAct &stored);
    /** The report once every act was added. */
    LedgerReport finish();

private:
    void find(const QString &code, ErrorArgs args, std::vector<Error> causes = {});
    /** A finding about the act at hand. */
    void fault(const QString &code, ErrorArgs args = {}, std::vector<Error> causes = {});
    void checkPosition(const Act &act);
    void checkChain(const Act &act);
    void checkLines(const Act &act, const StoredAct &stored);
    void checkKnown(qint64 position);
    void compare(const WitnessedCheckpoint &known);
    bool isOurs(const WitnessedCheckpoint &known);
    void diverge(qint64 first, qint64 last);

    QString m_store;
    std::vector<WitnessedCheckpoint> m_known;
    size_t m_nextKnown = 0;
    /** Size of the largest checkpoint that agrees, whoever holds it. */
    qint64 m_agreed = 0;
    MerkleTree m_tree;
    LedgerReport m_report;
    qint64 m_seq = 0;
    /** What the next act's `prev` may be: the hash of the act before as it is, and as the store says it is. */
    QByteArray m_prev;
    QByteArray m_storedPrev;
    std::optional<Instant> m_at;
};

}  // namespace remit
