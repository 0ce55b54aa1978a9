#include "storage/fold.h"
#include "storage/store.h"
#include "storage/viewcontent.h"

namespace remit {

namespace {

Result<std::vector<ViewContent>> contents(Database &database, const QStringList &tables)
{
    std::vector<ViewContent> found;
    for (const QString &table : tables) {
        Result<ViewContent> content = contentOf(database, table);
        if (!content) return fail(content.error());
        found.push_back(std::move(*content));
    }
    return found;
}

Result<void> empty(Database &database, const QStringList &tables)
{
    for (const QString &table : tables) {
        Result<void> emptied = execute(database, u"delete from "_qs + table, {});
        if (!emptied) return emptied;
    }
    return {};
}

/** Folds every act; gives how many there were. */
Result<qint64> foldAll(Database &database, const Store &store)
{
    qint64 acts = 0;
    Result<void> folded;
    const Result<void> walked = store.acts(1, [&](const LedgerEntry &entry) {
        ++acts;
        folded = foldAct(database, entry);
        return folded.has_value();
    });
    if (!walked) return fail(walked.error());
    if (!folded) return fail(folded.error());
    return acts;
}

/** Makes the views anew, inside a transaction, and says how they differ from what they were. */
Result<ViewsReport> foldAnew(Database &database, const Store &store)
{
    const Result<QStringList> tables = viewTables(database);
    if (!tables) return fail(tables.error());
    const Result<std::vector<ViewContent>> before = contents(database, *tables);
    if (!before) return fail(before.error());
    const Result<void> emptied = empty(database, *tables);
    if (!emptied) return fail(emptied.error());
    const Result<qint64> acts = foldAll(database, store);
    if (!acts) return fail(acts.error());
    const Result<std::vector<ViewContent>> after = contents(database, *tables);
    if (!after) return fail(after.error());
    ViewsReport report{*acts, {}};
    for (size_t i = 0; i < after->size(); ++i)
        report.views.push_back(
            {(*tables)[qsizetype(i)], qint64((*after)[i].size()), differing((*before)[i], (*after)[i])});
    return report;
}

}  // namespace

Result<ViewsReport> Store::rebuild()
{
    Result<ViewsReport> report;
    const Result<void> done = m_database->write([&]() -> Result<void> {
        report = foldAnew(*m_database, *this);
        return report.map([](const ViewsReport &) {});
    });
    if (!done) return fail(done.error());
    return report;
}

Result<ViewsReport> Store::checkViews() const
{
    Result<ViewsReport> report;
    const Result<void> done = m_database->rehearse([&] { report = foldAnew(*m_database, *this); });
    if (!done) return fail(done.error());
    return report;
}

}  // namespace remit
