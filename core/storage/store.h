#pragma once
#include "casework/drafts.h"
#include "casework/ports.h"
#include "storage/database.h"
#include "storage/ledgertable.h"
#include "storage/pointsstore.h"

namespace remit {

/**
 * One open store: the encrypted file behind casework's ports. Belongs to one thread; another thread or process
 * opens its own. Writers wait for one another.
 */
class Store : public LedgerPort,
              public InmatePort,
              public CasePort,
              public OfficerPort,
              public TransferPort,
              public DraftPort
{
public:
    /**
     * Makes a new store: file, key slots, schema, first act. Nothing remains where any of it fails.
     * Errors: storage.exists, storage.network, storage.*, signing.slot.*.
     */
    static Result<std::unique_ptr<Store>> create(const QString &path, const StoreInfo &info, const Officer &first,
                                                 const Secret &passphrase, const Clock &clock, const Random &random);
    /**
     * Opens for an officer: passphrase, migrations, and a quick check unless a recent one stands (lastcheck.h).
     * `renewing` is called where an older program's views must be made anew first, which takes minutes in a large
     * prison. Errors: storage.wait, storage.passphrase, storage.missing, storage.newer, storage.damaged,
     * storage.network, storage.*.
     */
    static Result<std::unique_ptr<Store>> open(const QString &path, const QString &officer, const Secret &passphrase,
                                               const Clock &clock, const Random &random,
                                               const std::function<void()> &renewing = {});
    ~Store() override;

    /** Opens the same file once more with the same key, for another thread: a second connection that waits for nothing
     * but another's write. May be called on any thread and after this store is gone. */
    std::function<Result<std::unique_ptr<Store>>()> again() const;

    /** Gives another officer a key slot, or an officer a new passphrase. */
    Result<void> setPassphrase(const QString &officer, const Secret &passphrase);
    /** Takes an officer's key slot away; the last one stays. */
    Result<void> removePassphrase(const QString &officer);

    /** Folds the ledger from empty and replaces the views; says how they differed. Errors: storage.*. */
    Result<ViewsReport> rebuild();
    /**
     * Copies the store and its key slots, then opens the copy and checks it; a copy that fails the check is removed.
     * Errors: storage.exists, storage.folder, storage.backup, file.write.
     */
    Result<void> backup(const QString &path);
    /** Every act as stored, for the verifier. */
    Result<void> stored(const std::function<bool(const StoredAct &)> &visit) const override;

    Ports ports() { return {*this, *this, *this, *this, *this, m_points}; }
    QString path() const { return m_database->path(); }

    Result<std::vector<Act>> commit(const Commit &commit, const Act::By &by, Instant at) override;
    Result<void> exclusively(const std::function<Result<void>()> &work) override;
    Result<LedgerHead> head() const override;
    Result<LedgerEntry> act(qint64 seq) const override;
    Result<void> acts(qint64 fromSeq, const std::function<bool(const LedgerEntry &)> &visit) const override;
    Result<std::vector<QByteArray>> leaves() const override;
    Result<std::vector<qint64>> actsAbout(const QString &subject) const override;
    Result<std::vector<qint64>> actsAbout(const QString &subject, const QString &kind) const override;
    Result<QByteArray> attachment(const QByteArray &digest) const override;
    Result<std::unique_ptr<Past>> past(const QString &caseNumber, qint64 seq) override;
    Result<ViewsReport> checkViews() const override;
    Result<void> keepCheckpoint(const HeldCheckpoint &checkpoint) override;
    Result<std::vector<HeldCheckpoint>> checkpoints() const override;

    Result<std::vector<InmateRow>> inmates(const InmateQuery &query) const override;
    Result<InmateRecord> inmate(const QString &number) const override;
    Result<void> eachInmate(const std::function<bool(const InmateRecord &)> &visit) const override;
    Result<qint64> inmateCount() const override;

    Result<std::vector<CaseRow>> cases(const CaseQuery &query) const override;
    Result<CaseFile> caseFile(const QString &number) const override;
    Result<std::vector<Batch>> batches() const override;
    Result<Batch> batch(const QString &id) const override;
    Result<int> nextNumber(const QString &series) const override;
    Result<std::vector<NumberRow>> numbers(const NumberQuery &query) const override;
    Result<LowestNumbers> lowestNumbers(const NumberSeries &series) const override;
    Result<std::optional<CourtEvent>> lastCourtEvent() const override;
    Result<std::vector<RecordedEvent>> courtEvents(const QString &caseNumber) const override;

    Result<std::vector<Officer>> officers() const override;
    Result<Officer> officer(const QString &id) const override;
    Result<OfficerHistory> officerHistory(const QString &id) const override;
    Result<StoreInfo> info() const override;

    Result<std::vector<TransferRow>> transfers() const override;
    Result<void> saveTransfer(const TransferRow &row) override;

    Result<std::vector<Draft>> drafts(const QString &officer) const override;
    Result<void> keepDraft(const Draft &draft) override;

private:
    Store(std::unique_ptr<Database> database, Secret key, Clock clock, Random random);
    /** Empty views that no file holds. */
    static Result<std::unique_ptr<Store>> inMemory(Clock clock);
    Result<void> start(const std::function<void()> &renewing);
    Result<std::vector<Act>> append(const Commit &commit, const Act::By &by, Instant at);
    Result<void> saveTransferRow(const TransferRow &row);
    Result<void> saveCheckpoint(const HeldCheckpoint &held);

    std::unique_ptr<Database> m_database;
    PointsStore m_points;
    Secret m_key;
    Clock m_clock;
    Random m_random;
    QString m_id;
    /** When the file was last read through; nothing for one that was just made. */
    std::optional<Instant> m_soundSince;
};

}  // namespace remit
