#include "ledger/verify.h"

#include <algorithm>

namespace remit {

namespace {

QString number(qint64 value) { return QString::number(value); }

enum class Standing { Vouched, Own, Claimed };

Standing standingOf(const WitnessedCheckpoint &known)
{
    if (known.witness.isEmpty()) return Standing::Own;
    return known.vouched ? Standing::Vouched : Standing::Claimed;
}

/** Whether the same checkpoint is there already; what somebody claims is told beside it. */
bool isToldOf(const std::vector<WitnessedCheckpoint> &told, const WitnessedCheckpoint &known)
{
    return std::ranges::any_of(told, [&](const WitnessedCheckpoint &other) {
        if (other.checkpoint != known.checkpoint) return false;
        return standingOf(known) != Standing::Claimed || other == known;
    });
}

}  // namespace

LedgerVerifier::LedgerVerifier(QString store, std::vector<WitnessedCheckpoint> known)
    : m_store(std::move(store)), m_known(std::move(known)), m_prev(noPreviousAct()), m_storedPrev(m_prev)
{
    // The same checkpoint may be on record with the store, its batch and the receipt: it is told of once, by who
    // vouches.
    std::ranges::stable_sort(m_known, {}, standingOf);
    std::vector<WitnessedCheckpoint> once;
    for (WitnessedCheckpoint &each : m_known)
        if (!isToldOf(once, each)) once.push_back(std::move(each));
    m_known = std::move(once);
    std::ranges::stable_sort(m_known, {}, [](const WitnessedCheckpoint &each) { return each.checkpoint.size; });
    checkKnown(0);
}

void LedgerVerifier::find(const QString &code, ErrorArgs args, std::vector<Error> causes)
{
    m_report.findings.push_back({code, std::move(args), std::move(causes)});
}

void LedgerVerifier::diverge(qint64 first, qint64 last)
{
    const LedgerReport::Divergence found{first, last};
    if (!m_report.divergence || found.first < m_report.divergence->first) m_report.divergence = found;
}

void LedgerVerifier::fault(const QString &code, ErrorArgs args, std::vector<Error> causes)
{
    args.insert(u"seq"_qs, number(m_seq));
    find(code, std::move(args), std::move(causes));
    diverge(m_seq, m_seq);
}

void LedgerVerifier::add(const StoredAct &stored)
{
    const QByteArray hash = leafHash(stored.canonical);
    ++m_report.acts;
    ++m_seq;
    const auto act = Json::parse(stored.canonical).and_then(actFromJson);
    if (act) {
        checkPosition(*act);
        if (canonicalAct(*act) != stored.canonical) fault(u"ledger.act.canonical"_qs);
        checkChain(*act);
        checkLines(*act, stored);
    } else {
        fault(u"ledger.act.unreadable"_qs, {}, {act.error()});
    }
    const bool altered = stored.hash != hash;
    if (altered) fault(u"ledger.hash"_qs);
    m_prev = hash;
    // An act altered without its hash is named once: the next act, which still points to the true hash, is no
    // fault.
    m_storedPrev = altered ? stored.hash : hash;
    m_tree.append(hash);
    checkKnown(m_seq);
}

void LedgerVerifier::checkPosition(const Act &act)
{
    if (m_store.isEmpty()) m_store = act.store;
    if (act.store != m_store) fault(u"ledger.store"_qs, {{u"store"_qs, act.store}, {u"expected"_qs, m_store}});
    if (act.seq > m_seq) {
        find(u"ledger.seq.gap"_qs, {{u"first"_qs, number(m_seq)}, {u"last"_qs, number(act.seq - 1)}});
        diverge(m_seq, act.seq - 1);
    } else if (act.seq < m_seq) {
        find(u"ledger.seq.order"_qs, {{u"seq"_qs, number(act.seq)}, {u"expected"_qs, number(m_seq)}});
        diverge(act.seq, m_seq);
    }
    // Going on from the act's own number keeps one missing act from making a fault of every later one.
    m_seq = act.seq;
}

void LedgerVerifier::checkChain(const Act &act)
{
    if (act.prev != m_prev && act.prev != m_storedPrev) fault(u"ledger.prev"_qs);
    if (m_at && act.at < *m_at)
        fault(u"ledger.time"_qs, {{u"at"_qs, isoInstant(act.at)}, {u"before"_qs, isoInstant(*m_at)}});
    m_at = std::max(act.at, m_at.value_or(act.at));
    if (act.corrects && *act.corrects >= act.seq) fault(u"ledger.corrects"_qs, {{u"other"_qs, number(*act.corrects)}});
}

void LedgerVerifier::checkLines(const Act &act, const StoredAct &stored)
{
    if (!stored.lines) {
        if (act.lines) ++m_report.withoutLines;
        return;
    }
    if (!act.lines) {
        if (!stored.lines->empty()) fault(u"ledger.lines.unexpected"_qs);
        return;
    }
    const auto badSalt =
        std::ranges::find_if(*stored.lines, [](const ActLine &line) { return line.salt.size() != lineSaltBytes; });
    if (badSalt != stored.lines->end())
        fault(u"ledger.lines.salt"_qs, {{u"line"_qs, number(badSalt - stored.lines->begin() + 1)}});
    const Act::Lines found = linesOf(*stored.lines);
    if (found.count != act.lines->count)
        fault(u"ledger.lines.count"_qs,
              {{u"count"_qs, number(found.count)}, {u"expected"_qs, number(act.lines->count)}});
    else if (found.root != act.lines->root)
        fault(u"ledger.lines.root"_qs);
}

/** Whether the checkpoint is of this ledger; one of another says nothing about it. */
bool LedgerVerifier::isOurs(const WitnessedCheckpoint &known)
{
    const QString origin = originOf(m_store);
    if (m_store.isEmpty() || known.checkpoint.origin == origin) return true;
    find(u"ledger.origin"_qs,
         {{u"origin"_qs, known.checkpoint.origin}, {u"expected"_qs, origin}, {u"witness"_qs, known.witness}});
    return false;
}

void LedgerVerifier::compare(const WitnessedCheckpoint &known)
{
    const Checkpoint &checkpoint = known.checkpoint;
    const QString &witness = known.witness;
    if (checkpoint.size == m_tree.size() && checkpoint.root == m_tree.root()) {
        m_agreed = checkpoint.size;
        m_report.divergence.reset();
        if (witness.isEmpty()) return;
        if (!known.vouched) {
            m_report.unvouched.push_back(known);
            return;
        }
        m_report.witnessed = checkpoint.size;
        m_report.witness = witness;
        return;
    }
    const qint64 first = std::min(m_agreed + 1, checkpoint.size);
    find(witness.isEmpty() ? u"ledger.rewritten.own"_qs : u"ledger.rewritten"_qs,
         {{u"size"_qs, number(checkpoint.size)},
          {u"witness"_qs, witness},
          {u"first"_qs, number(first)},
          {u"last"_qs, number(checkpoint.size)}});
    if (!m_report.divergence) diverge(first, checkpoint.size);
}

void LedgerVerifier::checkKnown(qint64 position)
{
    for (; m_nextKnown < m_known.size() && m_known[m_nextKnown].checkpoint.size <= position; ++m_nextKnown)
        if (isOurs(m_known[m_nextKnown])) compare(m_known[m_nextKnown]);
}

LedgerReport LedgerVerifier::finish()
{
    for (; m_nextKnown < m_known.size(); ++m_nextKnown) {
        const Checkpoint &checkpoint = m_known[m_nextKnown].checkpoint;
        const QString &witness = m_known[m_nextKnown].witness;
        if (!isOurs(m_known[m_nextKnown])) continue;
        find(witness.isEmpty() ? u"ledger.truncated.own"_qs : u"ledger.truncated"_qs,
             {{u"size"_qs, number(checkpoint.size)}, {u"witness"_qs, witness}, {u"first"_qs, number(m_seq + 1)}});
        diverge(m_seq + 1, checkpoint.size);
    }
    m_report.root = m_tree.root();
    return std::move(m_report);
}

}  // namespace remit
