#include "archiving/archivepresenter.h"

#include "casework/packageverdict.h"
#include "signing/signer.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace remit::ui {

namespace {

bool wasReceived(const Batch &batch) { return batch.state == BatchStatus::Received && !batch.isSupplement(); }

Result<std::vector<MadePackage>> packagesOf(const Desk &desk, const QString &batch)
{
    std::vector<MadePackage> packages;
    const auto acts = desk.ports.ledger.actsAbout(u"batch:"_qs + batch);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const auto entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Act &act = entry->act;
        if (act.kind != u"court.archive") continue;
        packages.push_back(
            {seq, act.at, act.body["path"].toString(), act.body["root"].toString(), act.body["size"].toInteger()});
    }
    return packages;
}

Result<std::vector<ArchiveRow>> readRows(const Desk &desk)
{
    const auto batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    std::vector<ArchiveRow> rows;
    for (const Batch &batch : *batches) {
        if (!wasReceived(batch)) continue;
        CaseQuery query;
        query.batch = batch.id;
        const auto cases = desk.ports.cases.cases(query);
        if (!cases) return fail(cases.error());
        auto packages = packagesOf(desk, batch.id);
        if (!packages) return fail(packages.error());
        const auto open = std::ranges::count_if(*cases, [](const CaseRow &row) {
            return row.status == CaseStatus::Open || row.status == CaseStatus::Locked;
        });
        rows.push_back({batch, int(open), *std::move(packages)});
    }
    return rows;
}

/** The authorities at hand, for whoever opens a package: the prison's own and the court's. */
std::vector<std::pair<QString, Certificate>> authoritiesAt(Workplace &place)
{
    std::vector<std::pair<QString, Certificate>> found;
    const auto prison = TrustStore::fromFile(QDir(place.folder()).filePath(u"pki/authority.pem"_qs));
    if (prison && !prison->isEmpty()) found.emplace_back(u"prison"_qs, prison->authorities().front());
    const auto court = place.court();
    if (court && !court->court.isEmpty()) found.emplace_back(u"court"_qs, court->court.authorities().front());
    return found;
}

Result<ArchiveReport> report(Workplace &place, const QString &path)
{
    TrustStore trust;
    for (const auto &[name, authority] : authoritiesAt(place))
        if (const auto added = trust.add(authority); !added) return fail(added.error());
    auto recorded = recordedRoots(place);
    if (!recorded) return fail(recorded.error());
    ArchiveReport made{path, judgePackage(path, {trust, *std::move(recorded)}, place.desk().clock()), {}, 0};
    const auto rows = readRows(place.desk());
    if (!rows) return fail(rows.error());
    for (const ArchiveRow &row : *rows)
        for (const MadePackage &package : row.packages)
            if (!made.report.root.isEmpty() && package.root == made.report.root) {
                made.batch = row.batch.id;
                made.act = package.act;
            }
    return made;
}

std::vector<Column<ArchiveRow>> columns(const Words &words)
{
    using Row = ArchiveRow;
    return {
        {ArchivePresenter::tr("批次"), [](const Row &r) { return r.batch.id; }, 90, false, {}, {}, true},
        {ArchivePresenter::tr("名称"), [](const Row &r) { return r.batch.title; }, 150},
        {ArchivePresenter::tr("件数"), [](const Row &r) { return QString::number(r.batch.cases.size()); }, 60, true,
         [](const Row &r) { return QVariant(r.batch.cases.size()); }},
        {ArchivePresenter::tr("归档"),
         [](const Row &r) {
             if (!r.packages.empty()) return ArchivePresenter::tr("已归档");
             return r.open > 0 ? ArchivePresenter::tr("%1 件未办结").arg(r.open) : ArchivePresenter::tr("待归档");
         },
         120,
         false,
         {},
         [](const Row &r) {
             return std::optional(!r.packages.empty() ? Tone::Ok : r.open > 0 ? Tone::Neutral : Tone::Warn);
         }},
        {ArchivePresenter::tr("归档时间"),
         [&words](const Row &r) { return r.packages.empty() ? Words::dash() : words.instant(r.packages.back().at); },
         150},
        {ArchivePresenter::tr("存放位置"),
         [](const Row &r) { return r.packages.empty() ? Words::dash() : r.packages.back().path; }, 260},
        {ArchivePresenter::tr("归档根"),
         [](const Row &r) { return r.packages.empty() ? Words::dash() : r.packages.back().root; }, 200}};
}

}  // namespace

ArchivePresenter::ArchivePresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_rows(columns(context.words))
{
}

void ArchivePresenter::load()
{
    m_context.backend.ask(
        this, [](Workplace &place) { return readRows(place.desk()); },
        [this](Result<std::vector<ArchiveRow>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_rows.setRows(*std::move(rows));
            Q_EMIT loaded();
        });
}

void ArchivePresenter::make(const QString &batch, const QString &path, KeyUnlock key)
{
    Q_EMIT making();
    auto unlock = std::make_shared<KeyUnlock>(std::move(key));
    m_job = m_context.backend.startBeside(
        this,
        [=](Workplace &place, const Progress &told) -> Result<SealedPackage> {
            const auto signer = place.openKey(unlock->wish, std::move(unlock->secret));
            if (!signer) return fail(signer.error());
            return exportArchive(place.desk(), {batch, true, path, authoritiesAt(place)}, **signer, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this, path](const Result<SealedPackage> &package) {
            if (!package) {
                Q_EMIT failed(package.error());
                return;
            }
            m_context.backend.noteChange();
            load();
            Q_EMIT made(path, package->root);
        });
}

void ArchivePresenter::verify(const QString &path)
{
    Q_EMIT verifying();
    m_context.backend.ask(
        this, [path](Workplace &place) { return report(place, path); },
        [this](const Result<ArchiveReport> &found) {
            if (found)
                Q_EMIT verified(*found);
            else
                Q_EMIT failed(found.error());
        });
}

int ArchivePresenter::placeOf(const QString &batch) const
{
    for (int place = 0; place < m_rows.rowCount(); ++place)
        if (m_rows.at(place).batch.id == batch) return place;
    return -1;
}

}  // namespace remit::ui
