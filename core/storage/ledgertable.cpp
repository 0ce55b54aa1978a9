#include "storage/ledgertable.h"

#include "base/digest.h"
#include "ledger/silence.h"

namespace remit {

namespace {
constexpr int saltBytes = 16;
/** Acts are read in pages, so that a statement is never left open while the caller runs others. */
constexpr int page = 500;

/** Rows of salt and body. */
std::vector<ActLine> readLines(Statement &row)
{
    std::vector<ActLine> lines;
    while (row.next()) {
        Result<Json> body = Json::parse(row.blob(1));
        // A line that cannot be read stays as text: its hash then differs, and the verifier names the act.
        lines.push_back({row.blob(0), body ? std::move(*body) : Json(QString::fromUtf8(row.blob(1)))});
    }
    return lines;
}

}  // namespace

Result<LedgerHead> LedgerTable::head() const
{
    Result<Statement> row = m_database.run(u"select seq, canonical, hash from act order by seq desc limit 1"_qs);
    if (!row) return fail(row.error());
    if (!row->next()) return LedgerHead{0, noPreviousAct(), std::nullopt};
    LedgerHead head{row->integer(0), row->blob(2), std::nullopt};
    const Result<Act> act = parseAct(row->blob(1));
    if (act) head.lastAt = act->at;
    return head;
}

Result<LedgerEntry> LedgerTable::append(const NewAct &wanted, const QString &store, const Act::By &by, Instant at,
                                        const Random &random)
{
    const Result<LedgerHead> head = this->head();
    if (!head) return fail(head.error());
    if (head->lastAt && at < *head->lastAt) {
        return fail(u"storage.time.back"_qs, {{u"now"_qs, isoInstant(at)}, {u"last"_qs, isoInstant(*head->lastAt)}});
    }
    if (head->lastAt && at - *head->lastAt > longestSilence && wanted.kind != clockConfirmation) {
        return fail(u"storage.time.ahead"_qs, {{u"now"_qs, isoInstant(at)}, {u"last"_qs, isoInstant(*head->lastAt)}});
    }
    LedgerEntry entry;
    entry.act = {store, head->size + 1, head->lastHash, wanted.kind, at, wanted.on, by, wanted.subject, wanted.body,
                 {},    wanted.corrects};
    const QByteArray salts = random(saltBytes * int(wanted.lines.size()));
    entry.lines.reserve(wanted.lines.size());
    for (size_t i = 0; i < wanted.lines.size(); ++i)
        entry.lines.push_back({salts.mid(saltBytes * qsizetype(i), saltBytes), wanted.lines[i]});
    if (!entry.lines.empty()) entry.act.lines = linesOf(entry.lines);
    entry.canonical = canonicalAct(entry.act);
    entry.hash = leafHash(entry.canonical);

    Result<Statement> stored = m_database.run(u"insert into act (seq, canonical, hash) values (?, ?, ?)"_qs,
                                              {entry.act.seq, entry.canonical, entry.hash});
    if (!stored) return fail(stored.error());
    int line = 0;
    for (const ActLine &content : entry.lines) {
        stored = m_database.run(u"insert into act_line (seq, line, salt, body) values (?, ?, ?, ?)"_qs,
                                {entry.act.seq, ++line, content.salt, content.body.canonical()});
        if (!stored) return fail(stored.error());
    }
    return entry;
}

Result<std::vector<ActLine>> LedgerTable::lines(qint64 seq) const
{
    Result<Statement> row = m_database.run(u"select salt, body from act_line where seq = ? order by line"_qs, {seq});
    if (!row) return fail(row.error());
    return readLines(*row);
}

Result<LedgerEntry> LedgerTable::bare(qint64 seq) const
{
    LedgerEntry entry;
    {
        Result<Statement> row = m_database.run(u"select canonical, hash from act where seq = ?"_qs, {seq});
        if (!row) return fail(row.error());
        if (!row->next()) return fail(u"storage.act"_qs, {{u"seq"_qs, QString::number(seq)}});
        entry.canonical = row->blob(0);
        entry.hash = row->blob(1);
    }
    Result<Act> act = parseAct(entry.canonical);
    if (!act) return fail(u"storage.act"_qs, {{u"seq"_qs, QString::number(seq)}}, {act.error()});
    entry.act = std::move(*act);
    return entry;
}

Result<LedgerEntry> LedgerTable::entry(qint64 seq) const
{
    Result<LedgerEntry> entry = bare(seq);
    if (!entry || !entry->act.lines) return entry;
    return lines(seq).map([&](std::vector<ActLine> found) {
        entry->lines = std::move(found);
        return *std::move(entry);
    });
}

Result<LedgerEntry> LedgerTable::entryNaming(qint64 seq, const QString &word) const
{
    Result<LedgerEntry> entry = bare(seq);
    if (!entry || !entry->act.lines) return entry;
    const QString &kind = entry->act.kind;
    const bool headed = kind == u"labour.sheet";
    if (!headed && !kind.endsWith(u".import") && kind != u"points.month.sum") return this->entry(seq);
    Result<Statement> row = m_database.run(
        u"select salt, body from act_line where seq = ? and (instr(body, ?) > 0 or "
        "(? and line = 1)) order by line"_qs,
        {seq, word.toUtf8(), int(headed)});
    if (!row) return fail(row.error());
    entry->lines = readLines(*row);
    return entry;
}

Result<void> LedgerTable::entries(qint64 fromSeq, const std::function<bool(const LedgerEntry &)> &visit) const
{
    const Result<LedgerHead> head = this->head();
    if (!head) return fail(head.error());
    for (qint64 seq = fromSeq; seq <= head->size; ++seq) {
        const Result<LedgerEntry> entry = this->entry(seq);
        if (!entry) return fail(entry.error());
        if (!visit(*entry)) break;
    }
    return {};
}

Result<void> LedgerTable::stored(const std::function<bool(const StoredAct &)> &visit) const
{
    qint64 after = -1;
    while (true) {
        std::vector<std::pair<qint64, StoredAct>> acts;
        {
            Result<Statement> row = m_database.run(
                u"select seq, canonical, hash from act where seq > ? order by seq limit ?"_qs, {after, page});
            if (!row) return fail(row.error());
            while (row->next()) acts.push_back({row->integer(0), {row->blob(1), row->blob(2), {}}});
        }
        if (acts.empty()) return {};
        for (auto &[seq, act] : acts) {
            Result<std::vector<ActLine>> found = lines(seq);
            if (!found) return fail(found.error());
            if (!found->empty())
                act.lines = std::move(*found);
            else if (const Result<Act> read = parseAct(act.canonical); read && read->lines)
                act.lines.emplace();
            if (!visit(act)) return {};
        }
        after = acts.back().first;
    }
}

Result<std::vector<QByteArray>> LedgerTable::leaves() const
{
    Result<Statement> row = m_database.run(u"select hash from act order by seq"_qs);
    if (!row) return fail(row.error());
    std::vector<QByteArray> leaves;
    while (row->next()) leaves.push_back(row->blob(0));
    return leaves;
}

Result<void> LedgerTable::attach(const Attachment &attachment)
{
    if (sha256(attachment.bytes) != attachment.digest) return fail(u"storage.digest"_qs);
    return m_database
        .run(u"insert or ignore into attachment (digest, bytes) values (?, ?)"_qs,
             {attachment.digest, attachment.bytes})
        .map([](const Statement &) {});
}

Result<QByteArray> LedgerTable::attachment(const QByteArray &digest) const
{
    Result<Statement> row = m_database.run(u"select bytes from attachment where digest = ?"_qs, {digest});
    if (!row) return fail(row.error());
    const ErrorArgs name{{u"digest"_qs, QString::fromLatin1(digest.toHex())}};
    if (!row->next()) return fail(u"storage.attachment.missing"_qs, name);
    QByteArray bytes = row->blob(0);
    if (sha256(bytes) != digest) return fail(u"storage.attachment.changed"_qs, name);
    return bytes;
}

}  // namespace remit
