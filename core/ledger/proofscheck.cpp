#include "ledger/proofs.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

/** The case's acts and what is found about them. */
class ProofCheck
{
public:
    ProofCheck(const std::vector<QByteArray> &acts, const Proofs &proofs, const Checkpoint &checkpoint)
        : m_proofs(proofs)
    {
        readActs(acts);
        trust(checkpoint);
        for (const auto &[seq, act] : m_acts) checkAct(seq, act.canonical);
        for (const ActProof &proof : proofs.acts)
            if (!m_acts.contains(proof.seq)) find(u"proof.extra"_qs, {{u"seq"_qs, QString::number(proof.seq)}});
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
    void trust(const Checkpoint &checkpoint);
    void checkAct(qint64 seq, const QByteArray &canonical);
    void checkLine(const LineProof &proof);

    const Proofs &m_proofs;
    std::map<qint64, Read> m_acts;
    /** Checkpoints that acts may be proven against, by size. */
    std::map<qint64, Checkpoint> m_trusted;
    std::vector<Error> m_findings;
};

void ProofCheck::readActs(const std::vector<QByteArray> &acts)
{
    for (size_t i = 0; i < acts.size(); ++i) {
        const auto act = parseAct(acts[i]);
        if (act) take(*act, acts[i]);
        else find(u"proof.act"_qs, {{u"line"_qs, QString::number(i + 1)}}, {act.error()});
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

void ProofCheck::trust(const Checkpoint &checkpoint)
{
    m_trusted[checkpoint.size] = checkpoint;
    for (const ConsistencyProof &proof : m_proofs.consistency) {
        const auto verified = verifyConsistencyProof(proof, checkpoint);
        find(verified);
        if (verified) m_trusted[proof.older.checkpoint.size] = proof.older.checkpoint;
    }
}

void ProofCheck::checkAct(qint64 seq, const QByteArray &canonical)
{
    const ErrorArgs args{{u"seq"_qs, QString::number(seq)}};
    const auto ofAct = [&](const ActProof &proof) { return proof.seq == seq; };
    const auto proof = std::ranges::find_if(m_proofs.acts, ofAct);
    if (proof == m_proofs.acts.end()) {
        find(u"proof.missing"_qs, args);
        return;
    }
    if (std::find_if(proof + 1, m_proofs.acts.end(), ofAct) != m_proofs.acts.end()) find(u"proof.doubled"_qs, args);
    const auto checkpoint = m_trusted.find(proof->treeSize);
    if (checkpoint == m_trusted.end())
        find(u"proof.tree"_qs, {{u"seq"_qs, QString::number(seq)}, {u"size"_qs, QString::number(proof->treeSize)}});
    else
        find(verifyActProof(canonical, *proof, checkpoint->second));
}

void ProofCheck::checkLine(const LineProof &proof)
{
    const auto act = m_acts.find(proof.act);
    if (act != m_acts.end()) find(verifyLineProof(act->second.act, proof));
    else find(u"proof.line.act"_qs, {{u"seq"_qs, QString::number(proof.act)}, {u"line"_qs, QString::number(proof.line)}});
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

}  // namespace remit
