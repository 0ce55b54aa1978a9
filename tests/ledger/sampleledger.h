#pragma once
#include "base/json.h"
#include "ledger/act.h"
#include "ledger/checkpoint.h"
#include "ledger/merkle.h"
#include "ledger/verify.h"

#include "testmain.h"

#include <QFile>

#include <vector>

namespace remit::testing {

inline QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(REMIT_TEST_DATA "/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline std::vector<QByteArray> testLines(const QString &name)
{
    std::vector<QByteArray> lines;
    for (const QByteArray &line : testData(name).split('\n'))
        if (!line.isEmpty()) lines.push_back(line);
    return lines;
}

/** A ledger held in memory, as a store would hold it, that a test may spoil. */
struct SampleLedger {
    QString store = QStringLiteral("0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10");
    std::vector<Act> acts;
    std::vector<std::optional<std::vector<ActLine>>> lines;
    std::vector<StoredAct> stored;

    /** `count` acts, a second apart; every fifth has three lines. */
    explicit SampleLedger(qint64 count)
    {
        for (qint64 seq = 1; seq <= count; ++seq) {
            Act act;
            act.store = store;
            act.seq = seq;
            act.kind = u"points.entry"_qs;
            act.at = *parseInstant(u"2026-03-02T09:30:00+08:00") + std::chrono::seconds(seq);
            act.by.officer = u"狱警01"_qs;
            std::optional<std::vector<ActLine>> of;
            if (seq % 5 == 0) {
                of = std::vector<ActLine>{{QByteArray(16, 'a'), 1}, {QByteArray(16, 'b'), 2}, {QByteArray(16, 'c'), 3}};
                act.lines = linesOf(*of);
            } else {
                act.body.set("points", seq * 10);
            }
            acts.push_back(act);
            lines.push_back(of);
        }
        chainAgain();
    }

    /** Does what a forger with the database would: chains and hashes every act anew. */
    void chainAgain()
    {
        stored.clear();
        QByteArray prev = noPreviousAct();
        for (size_t i = 0; i < acts.size(); ++i) {
            acts[i].prev = prev;
            const QByteArray canonical = canonicalAct(acts[i]);
            prev = leafHash(canonical);
            stored.push_back({canonical, prev, lines[i]});
        }
    }

    Checkpoint checkpoint(size_t size) const
    {
        MerkleTree tree;
        for (size_t i = 0; i < size; ++i) tree.append(stored[i].hash);
        return {u"remit/"_qs + store, qint64(size), tree.root()};
    }

    LedgerReport verify(std::vector<WitnessedCheckpoint> known = {}) const
    {
        LedgerVerifier verifier(store, std::move(known));
        for (const StoredAct &act : stored) verifier.add(act);
        return verifier.finish();
    }
};

}  // namespace remit::testing
