#include "ledger/proofs.h"

#include <map>

namespace remit {

namespace {

/** The case's acts and what is found about them. */
class ProofCheck
{
public:
    ProofCheck(const std::vector<QByteArray> &acts, const Proofs &proofs, const Checkpoint &checkpoint)
    {
        readActs(acts);
        trust(proofs, checkpoint);
        readProofs(proofs);
        for (const auto &[seq, act] : m_acts) checkAct(seq, act.canonical);
        for (const LineProof &proof : proofs.lines) checkLine(proof);
    }

    std::vector<Error> findings() && { return std::move(m_findings); }

private:
    struct Read {
        Act act;
        QByteArray canonical;
    };

    void find(const QString &code, ErrorArgs args, std::vector<Error> causes = {})
    {
        m_findings.push_back({code, std::move(args), std::move(causes)});
    }
    void find(const Result<void> &result)
    {
        if (!result) m_findings.push_back(result.error());
    }

    void readActs(const std::vector<QByteArray> &acts);
    void take(const Act &act, const QByteArray &canonical);
    void trust(const Proofs &proofs, const Checkpoint &checkpoint);
    void readProofs(const Proofs &proofs);
    void checkAct(qint64 seq, const QByteArray &canonical);
    void checkLine(const LineProof &proof);

    std::map<qint64, Read> m_acts;
    std::map<qint64, ActProof> m_proofs;
    /** Checkpoints that acts may be proven against, by size. */
    std::map<qint64, Checkpoint> m_trusted;
    std::vector<Error> m_findings;
};

void ProofCheck::readActs(const std::vector<QByteArray> &acts)
{
    for (size_t i = 0; i < acts.size(); ++i) {
        const auto act = parseAct(acts[i]);
        if (act)
            take(*act, acts[i]);
        else
            find(u"proof.act"_qs, {{u"line"_qs, QString::number(i + 1)}}, {act.error()});
    }
}

void ProofCheck::take(const Act &act, const QByteArray &canonical)
{
    const QString seq = QString::number(act.seq);
    if (!m_acts.empty()) {
        const Read &before = m_acts.rbegin()->second;
        if (act.store != before.act.store) find(u"proof.store"_qs, {{u"seq"_qs, seq}, {u"store"_qs, act.store}});
        if (act.seq <= before.act.seq) {
            find(u"proof.order"_qs, {{u"seq"_qs, seq}});
            return;
        }
        if (act.seq == before.act.seq + 1 && act.prev != leafHash(before.canonical))
            find(u"proof.chain"_qs, {{u"seq"_qs, seq}});
    }
    m_acts[act.seq] = {act, canonical};
}

void ProofCheck::trust(const Proofs &proofs, const Checkpoint &checkpoint)
{
    m_trusted[checkpoint.size] = checkpoint;
    for (const ConsistencyProof &proof : proofs.consistency) {
        const auto verified = verifyConsistencyProof(proof, checkpoint);
        find(verified);
        if (verified) m_trusted[proof.older.checkpoint.size] = proof.older.checkpoint;
    }
}

void ProofCheck::readProofs(const Proofs &proofs)
{
    for (const ActProof &proof : proofs.acts) {
        const ErrorArgs args{{u"seq"_qs, QString::number(proof.seq)}};
        if (!m_acts.contains(proof.seq))
            find(u"proof.extra"_qs, args);
        else if (!m_proofs.emplace(proof.seq, proof).second)
            find(u"proof.doubled"_qs, args);
    }
}

void ProofCheck::checkAct(qint64 seq, const QByteArray &canonical)
{
    const auto proof = m_proofs.find(seq);
    if (proof == m_proofs.end()) {
        find(u"proof.missing"_qs, {{u"seq"_qs, QString::number(seq)}});
        return;
    }
    const qint64 size = proof->second.treeSize;
    const auto checkpoint = m_trusted.find(size);
    if (checkpoint == m_trusted.end())
        find(u"proof.tree"_qs, {{u"seq"_qs, QString::number(seq)}, {u"size"_qs, QString::number(size)}});
    else
        find(verifyActProof(canonical, proof->second, checkpoint->second));
}

void ProofCheck::checkLine(const LineProof &proof)
{
    const auto act = m_acts.find(proof.act);
    if (act != m_acts.end())
        find(verifyLineProof(act->second.act, proof));
    else
        find(u"proof.line.act"_qs,
             {{u"seq"_qs, QString::number(proof.act)}, {u"line"_qs, QString::number(proof.line)}});
}

}  // namespace

Result<void> verifyActProof(QByteArrayView canonical, const ActProof &proof, const Checkpoint &checkpoint)
{
    const ErrorArgs args{{u"seq"_qs, QString::number(proof.seq)}, {u"size"_qs, QString::number(proof.treeSize)}};
    if (proof.leafIndex != proof.seq - 1) return fail(u"proof.index"_qs, args);
    if (proof.treeSize != checkpoint.size) return fail(u"proof.tree"_qs, args);
    if (!verifyInclusion(leafHash(canonical), proof.leafIndex, proof.treeSize, proof.path, checkpoint.root))
        return fail(u"proof.inclusion"_qs, args);
    return {};
}

Result<void> verifyLineProof(const Act &act, const LineProof &proof)
{
    const ErrorArgs args{{u"seq"_qs, QString::number(proof.act)}, {u"line"_qs, QString::number(proof.line)}};
    if (proof.act != act.seq || !act.lines) return fail(u"proof.line.none"_qs, args);
    if (proof.count != act.lines->count) return fail(u"proof.line.count"_qs, args);
    if (proof.content.salt.size() != lineSaltBytes ||
        !verifyInclusion(lineLeaf(proof.content), proof.line - 1, proof.count, proof.path, act.lines->root))
        return fail(u"proof.line"_qs, args);
    return {};
}

Result<void> verifyConsistencyProof(const ConsistencyProof &proof, const Checkpoint &checkpoint)
{
    const Checkpoint &older = proof.older.checkpoint;
    const ErrorArgs args{{u"size"_qs, QString::number(older.size)}, {u"witness"_qs, proof.older.witness}};
    if (older.origin != checkpoint.origin) return fail(u"proof.origin"_qs, args);
    if (!verifyConsistency(older.size, checkpoint.size, older.root, checkpoint.root, proof.path))
        return fail(u"proof.consistency"_qs, args);
    return {};
}

std::vector<Error> verifyProofs(const std::vector<QByteArray> &acts, const Proofs &proofs, const Checkpoint &checkpoint)
{
    return ProofCheck(acts, proofs, checkpoint).findings();
}

}  // namespace remit
