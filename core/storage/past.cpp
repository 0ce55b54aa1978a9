#include "storage/fold.h"
#include "storage/migrations.h"
#include "storage/store.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

Result<void> collect(Database &database, const QString &sql, const QVariantList &values, std::set<qint64> &acts)
{
    Result<Statement> row = database.run(sql, values);
    if (!row) return fail(row.error());
    while (row->next())
        if (row->integer(0) > 0) acts.insert(row->integer(0));
    return {};
}

/** Every act that says something of the case, its inmate, or of officers, rules and the store itself, in order. */
Result<std::vector<qint64>> actsFor(Database &database, const CaseFile &file)
{
    std::set<qint64> acts;
    Result<void> done;
    const auto add = [&](const QString &sql, const QVariantList &values) {
        if (done) done = collect(database, sql, values, acts);
    };
    const QString about = u"select seq from v_about where subject = ?"_qs;
    add(about, {QString(u"inmate:"_qs + file.inmate)});
    add(about, {QString(u"case:"_qs + file.number)});
    add(u"select distinct seq from v_labour_line where inmate = ?"_qs, {file.inmate});
    for (const char16_t *column : {u"seq", u"effective", u"ended"})
        add(u"select distinct %1 from v_points_matter where inmate = ?"_qs.arg(QString::fromUtf16(column)),
            {file.inmate});
    for (const char *family : {"store.", "officer.", "points.profile.", "points.group", "points.month."})
        add(u"select seq from act where instr(canonical, ?) > 0"_qs, {QByteArray("\"kind\":\"") + family});
    if (!done) return fail(done.error());
    return std::vector<qint64>(acts.begin(), acts.end());
}

/** Views that nothing but the acts of one case and its inmate were folded into, up to some act. */
class PastStore : public Past
{
public:
    PastStore(Store &whole, Database &ledger, std::unique_ptr<Store> views, Database &memory,
              std::shared_ptr<Instant> at, QString inmate, std::vector<qint64> acts)
        : m_whole(whole),
          m_ledger(ledger),
          m_views(std::move(views)),
          m_memory(memory),
          m_at(std::move(at)),
          m_inmate(std::move(inmate)),
          m_acts(std::move(acts))
    {
    }

    Ports ports() override
    {
        const Ports views = m_views->ports();
        return {m_whole, views.inmates, views.cases, views.officers, views.transfers, views.points};
    }

    Instant at() const override { return *m_at; }

    std::optional<qint64> next() const override
    {
        return m_next < m_acts.size() ? std::optional(m_acts[m_next]) : std::nullopt;
    }

    Result<LedgerEntry> advance() override
    {
        Result<LedgerEntry> entry = LedgerTable(m_ledger).entryNaming(m_acts[m_next], m_inmate);
        if (!entry) return entry;
        const Result<void> folded = foldAct(m_memory, *entry);
        if (!folded) return fail(folded.error());
        ++m_next;
        *m_at = entry->act.at;
        return entry;
    }

private:
    Store &m_whole;
    Database &m_ledger;
    std::unique_ptr<Store> m_views;
    Database &m_memory;
    std::shared_ptr<Instant> m_at;
    QString m_inmate;
    std::vector<qint64> m_acts;
    std::size_t m_next = 0;
};

}  // namespace

Result<std::unique_ptr<Store>> Store::inMemory(Clock clock)
{
    Result<std::unique_ptr<Database>> database = Database::open(u":memory:"_qs, {}, OpenMode::Memory);
    if (!database) return fail(database.error());
    std::unique_ptr<Store> store(new Store(std::move(*database), {}, std::move(clock), {}));
    return migrate(*store->m_database).map([&] { return std::move(store); });
}

Result<std::unique_ptr<Past>> Store::past(const QString &caseNumber, qint64 seq)
{
    const Result<CaseFile> file = caseFile(caseNumber);
    if (!file) return fail(file.error());
    Result<std::vector<qint64>> acts = actsFor(*m_database, *file);
    if (!acts) return fail(acts.error());
    auto at = std::make_shared<Instant>();
    Result<std::unique_ptr<Store>> views = inMemory([at] { return *at; });
    if (!views) return fail(views.error());
    Database &memory = *(*views)->m_database;
    auto past =
        std::make_unique<PastStore>(*this, *m_database, std::move(*views), memory, at, file->inmate, std::move(*acts));
    Result<void> folded;
    const Result<void> done = memory.write([&] {
        while (folded && past->next().value_or(seq + 1) <= seq)
            folded = past->advance().map([](const LedgerEntry &) {});
        return folded;
    });
    if (!done) return fail(done.error());
    return past;
}

}  // namespace remit
