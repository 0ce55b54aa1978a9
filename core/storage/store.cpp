#include "storage/store.h"

#include "base/durablefile.h"
#include "casework/shapes.h"
#include "storage/fold.h"
#include "storage/lastcheck.h"
#include "storage/location.h"
#include "storage/migrations.h"
#include "storage/slotsfile.h"

#include <QFile>

namespace remit {

namespace {

/** Removes what a failed creation left behind. */
void removeStoreFiles(const QString &path)
{
    for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs}) QFile::remove(path + suffix);
    QFile::remove(slotsPath(path));
}

Result<void> quickCheck(Database &database)
{
    Result<Statement> row = database.run(u"pragma quick_check(1)"_qs);
    if (!row) return fail(row.error());
    const QString verdict = row->next() ? row->text(0) : QString();
    if (verdict == u"ok") return {};
    return fail(u"storage.damaged"_qs, {{u"path"_qs, database.path()}, {u"reason"_qs, verdict}});
}

}  // namespace

Store::Store(std::unique_ptr<Database> database, Secret key, Clock clock, Random random)
    : m_database(std::move(database)),
      m_points(*m_database),
      m_key(std::move(key)),
      m_clock(std::move(clock)),
      m_random(std::move(random))
{
}

Store::~Store()
{
    if (!m_soundSince) return;
    const QString file = path();
    m_database.reset();
    noteCleanEnd(file, *m_soundSince);
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const StoreInfo &info, const Officer &first,
                                             const Secret &passphrase, const Clock &clock, const Random &random)
{
    if (QFile::exists(path) || QFile::exists(slotsPath(path))) return fail(u"storage.exists"_qs, {{u"path"_qs, path}});
    Result<void> local = requireLocal(path);
    if (!local) return fail(local.error());
    Secret key = newDatabaseKey(random);
    std::vector<KeySlot> keySlots;
    Result<void> done = addSlot(keySlots, first.id, passphrase, key, random);
    if (done) done = writeSlots(path, keySlots);
    if (!done) return fail(done.error());

    const auto build = [&]() -> Result<std::unique_ptr<Store>> {
        Result<std::unique_ptr<Database>> database = Database::open(path, key, OpenMode::Create);
        if (!database) return fail(database.error());
        std::unique_ptr<Store> store(new Store(std::move(*database), Secret::copyOf(key.view()), clock, random));
        Result<void> migrated = migrate(*store->m_database);
        if (!migrated) return fail(migrated.error());
        store->m_id = info.id;
        const NewAct creation{
            .kind = u"store.create"_qs, .subject = {u"store:"_qs + info.id}, .body = storeInfoToJson(info)};
        const NewAct enrolment{
            .kind = u"officer.enrol"_qs, .subject = {u"officer:"_qs + first.id}, .body = officerToJson(first)};
        const auto acts =
            store->commit({{creation, enrolment}, {}, {}}, {first.id, first.certificate.toLatin1()}, clock());
        if (!acts) return fail(acts.error());
        return store;
    };
    Result<std::unique_ptr<Store>> store = build();
    if (!store) removeStoreFiles(path);
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const QString &officer, const Secret &passphrase,
                                           const Clock &clock, const Random &random,
                                           const std::function<void()> &renewing)
{
    Result<void> local = requireLocal(path);
    if (!local) return fail(local.error());
    if (!QFile::exists(path)) return fail(u"storage.missing"_qs, {{u"path"_qs, path}});
    Result<Secret> key = unlock(path, officer, passphrase, clock());
    if (!key) return fail(key.error());
    const std::optional<Instant> sound = soundSince(path, clock());
    Result<std::unique_ptr<Database>> database = Database::open(path, *key, OpenMode::ReadWrite);
    if (!database) return fail(database.error());
    std::unique_ptr<Store> store(new Store(std::move(*database), std::move(*key), clock, random));
    if (!sound) {
        const Result<void> whole = quickCheck(*store->m_database);
        if (!whole) return fail(whole.error());
    }
    store->m_soundSince = sound.value_or(clock());
    return store->start(renewing).map([&] { return std::move(store); });
}

std::function<Result<std::unique_ptr<Store>>()> Store::again() const
{
    // The first connection has read the file through and says when it closes that it ended cleanly.
    return [path = path(), key = std::make_shared<Secret>(Secret::copyOf(m_key.view())), clock = m_clock,
            random = m_random]() -> Result<std::unique_ptr<Store>> {
        Result<std::unique_ptr<Database>> database = Database::open(path, *key, OpenMode::ReadWrite);
        if (!database) return fail(database.error());
        std::unique_ptr<Store> store(new Store(std::move(*database), Secret::copyOf(key->view()), clock, random));
        return store->start({}).map([&] { return std::move(store); });
    };
}

Result<void> Store::start(const std::function<void()> &renewing)
{
    const Result<int> schema = schemaOf(*m_database);
    if (!schema) return fail(schema.error());
    // What an older program folded is made anew from the acts, in one transaction with the migration: otherwise a view
    // that this program folds in another way would look tampered with.
    const auto renew = [&] {
        if (renewing) renewing();
        return migrate(*m_database).and_then([&] { return rebuild(); }).map([](const ViewsReport &) {});
    };
    const Result<void> ready = *schema < knownSchema() ? m_database->write(renew) : migrate(*m_database);
    if (!ready) return ready;
    return info().map([&](const StoreInfo &found) { m_id = found.id; });
}

Result<void> Store::setPassphrase(const QString &officer, const Secret &passphrase)
{
    Result<std::vector<KeySlot>> keySlots = readSlots(path());
    if (!keySlots) return fail(keySlots.error());
    Result<void> added = addSlot(*keySlots, officer, passphrase, m_key, m_random);
    return added ? writeSlots(path(), *keySlots) : added;
}

Result<void> Store::removePassphrase(const QString &officer)
{
    Result<std::vector<KeySlot>> keySlots = readSlots(path());
    if (!keySlots) return fail(keySlots.error());
    Result<void> removed = removeSlot(*keySlots, officer);
    return removed ? writeSlots(path(), *keySlots) : removed;
}

Result<void> Store::exclusively(const std::function<Result<void>()> &work) { return m_database->write(work); }

Result<std::vector<Act>> Store::append(const Commit &commit, const Act::By &by, Instant at)
{
    std::vector<Act> acts;
    LedgerTable ledger(*m_database);
    for (const Attachment &attachment : commit.attachments) {
        Result<void> kept = ledger.attach(attachment);
        if (!kept) return fail(kept.error());
    }
    for (const NewAct &wanted : commit.acts) {
        const Result<LedgerEntry> entry = ledger.append(wanted, m_id, by, at, m_random);
        if (!entry) return fail(entry.error());
        Result<void> folded = foldAct(*m_database, *entry);
        if (!folded) return fail(folded.error());
        acts.push_back(entry->act);
    }
    for (const HeldCheckpoint &held : commit.checkpoints) {
        Result<void> kept = saveCheckpoint(held);
        if (!kept) return fail(kept.error());
    }
    for (const TransferRow &row : commit.transfers) {
        Result<void> saved = saveTransferRow(row);
        if (!saved) return fail(saved.error());
    }
    return acts;
}

Result<std::vector<Act>> Store::commit(const Commit &commit, const Act::By &by, Instant at)
{
    std::vector<Act> acts;
    Result<void> written = m_database->write(
        [&] { return append(commit, by, at).map([&](std::vector<Act> done) { acts = std::move(done); }); });
    if (!written) return fail(written.error());
    return acts;
}

Result<LedgerHead> Store::head() const { return LedgerTable(*m_database).head(); }

Result<LedgerEntry> Store::act(qint64 seq) const { return LedgerTable(*m_database).entry(seq); }

Result<void> Store::acts(qint64 fromSeq, const std::function<bool(const LedgerEntry &)> &visit) const
{
    return LedgerTable(*m_database).entries(fromSeq, visit);
}

Result<void> Store::stored(const std::function<bool(const StoredAct &)> &visit) const
{
    return LedgerTable(*m_database).stored(visit);
}

Result<std::vector<QByteArray>> Store::leaves() const { return LedgerTable(*m_database).leaves(); }

Result<QByteArray> Store::attachment(const QByteArray &digest) const
{
    return LedgerTable(*m_database).attachment(digest);
}

Result<std::vector<qint64>> Store::actsAbout(const QString &subject) const
{
    Result<Statement> row = m_database->run(u"select seq from v_about where subject = ? order by seq"_qs, {subject});
    if (!row) return fail(row.error());
    std::vector<qint64> acts;
    while (row->next()) acts.push_back(row->integer(0));
    return acts;
}

Result<std::vector<qint64>> Store::actsAbout(const QString &subject, const QString &kind) const
{
    const QByteArray told = "\"kind\":\"" + kind.toUtf8() + '"';
    Result<Statement> row = m_database->run(
        u"select seq from v_about join act using (seq) where subject = ? and "
        "instr(canonical, ?) > 0 order by seq"_qs,
        {subject, told});
    if (!row) return fail(row.error());
    std::vector<qint64> acts;
    while (row->next()) acts.push_back(row->integer(0));
    return acts;
}

Result<void> Store::saveCheckpoint(const HeldCheckpoint &held)
{
    return execute(
        *m_database,
        u"insert or ignore into checkpoint_held (origin, size, root, signature, witness, at) values (?, ?, ?, ?, ?, ?)"_qs,
        {held.checkpoint.origin, held.checkpoint.size, held.checkpoint.root,
         held.signature.isNull() ? QByteArray("") : held.signature, textOf(held.witness),
         qint64(held.at.time_since_epoch().count())});
}

Result<void> Store::keepCheckpoint(const HeldCheckpoint &held)
{
    return m_database->write([&] { return saveCheckpoint(held); });
}

Result<std::vector<HeldCheckpoint>> Store::checkpoints() const
{
    Result<Statement> row =
        m_database->run(u"select origin, size, root, signature, witness, at from checkpoint_held order by size, at"_qs);
    if (!row) return fail(row.error());
    std::vector<HeldCheckpoint> held;
    while (row->next()) {
        held.push_back({{row->text(0), row->integer(1), row->blob(2)},
                        row->blob(3),
                        row->text(4),
                        Instant(std::chrono::seconds(row->integer(5)))});
    }
    return held;
}

Result<std::vector<TransferRow>> Store::transfers() const
{
    Result<Statement> row = m_database->run(u"select batch, state from transfer order by batch"_qs);
    if (!row) return fail(row.error());
    std::vector<TransferRow> rows;
    while (row->next()) {
        const Result<Json> state = Json::parse(row->text(1).toUtf8());
        if (!state) return fail(state.error());
        rows.push_back({row->text(0), *state});
    }
    return rows;
}

Result<void> Store::saveTransferRow(const TransferRow &row)
{
    // `done` is of older versions, which believed the journal: whether a sending is over says the batch alone.
    return execute(*m_database, u"insert or replace into transfer (batch, state, done) values (?, ?, 0)"_qs,
                   {row.batch, QString::fromUtf8(row.state.canonical())});
}

Result<void> Store::saveTransfer(const TransferRow &row)
{
    return m_database->write([&] { return saveTransferRow(row); });
}

}  // namespace remit
