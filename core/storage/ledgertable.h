#pragma once
#include "casework/ports.h"
#include "storage/database.h"

namespace remit {

/** The tables of acts, lines and attachments: reading and appending, inside the caller's transaction. */
class LedgerTable
{
public:
    explicit LedgerTable(Database &database) : m_database(database) {}

    Result<LedgerHead> head() const;
    /** Encodes, chains and stores one act. Errors: storage.time.back, storage.*. */
    Result<LedgerEntry> append(const NewAct &act, const QString &store, const Act::By &by, Instant at,
                               const Random &random);
    /** Errors: storage.act with `seq` where there is none or it cannot be read. */
    Result<LedgerEntry> entry(qint64 seq) const;
    /**
     * The act with those of its lines that name `word`, and its first line where that heads the others; as entry()
     * where other acts name its lines by their number.
     */
    Result<LedgerEntry> entryNaming(qint64 seq, const QString &word) const;
    Result<void> entries(qint64 fromSeq, const std::function<bool(const LedgerEntry &)> &visit) const;
    /** Every act as the verifier wants it: unread, whatever its bytes say. */
    Result<void> stored(const std::function<bool(const StoredAct &)> &visit) const;
    Result<std::vector<QByteArray>> leaves() const;

    /** Keeps the bytes under their digest; errors: storage.digest where they do not match. */
    Result<void> attach(const Attachment &attachment);
    Result<QByteArray> attachment(const QByteArray &digest) const;

private:
    /** The act without its lines. */
    Result<LedgerEntry> bare(qint64 seq) const;
    Result<std::vector<ActLine>> lines(qint64 seq) const;

    Database &m_database;
};

}  // namespace remit
