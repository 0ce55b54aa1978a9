#include "archiving/archivepresenter.h"

#include "base/durablefile.h"
#include "casework/archiveprint.h"
#include "signing/signer.h"
#include "sync/stampauthority.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace remit::ui {

namespace {

bool wasReceived(const Batch &batch) { return batch.state == BatchStatus::Received && !batch.isSupplement(); }

Result<std::vector<ArchiveRow>> readRows(const Desk &desk)
{
    const auto batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    const auto packages = keptPackages(desk);
    if (!packages) return fail(packages.error());
    std::vector<ArchiveRow> rows;
    for (const Batch &batch : *batches) {
        if (!wasReceived(batch)) continue;
        CaseQuery query;
        query.batch = batch.id;
        const auto cases = desk.ports.cases.cases(query);
        if (!cases) return fail(cases.error());
        std::vector<KeptPackage> made;
        std::ranges::copy_if(*packages, std::back_inserter(made),
                             [&](const KeptPackage &each) { return each.batch && each.name == batch.id; });
        const auto open = std::ranges::count_if(*cases, [](const CaseRow &row) {
            return row.status == CaseStatus::Open || row.status == CaseStatus::Locked;
        });
        const Date today = desk.today();
        const bool overdue =
            std::ranges::any_of(made, [&](const KeptPackage &one) { return one.isLoanOverdue(today); });
        const bool ending = std::ranges::any_of(made, [&](const KeptPackage &one) { return one.endsSoon(today); });
        const bool aging = !made.empty() && made.back().isRenewalDue(today);
        std::vector<ArchiveReminder> reminders;
        if (!made.empty()) reminders = archiveReminders({made.back()}, today);
        rows.push_back({batch, int(open), std::move(made), overdue, ending, aging, std::move(reminders)});
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

/** Those authorities, and the roots that the store has recorded. */
Result<PackageTrust> trustIn(Workplace &place)
{
    PackageTrust trust;
    for (const auto &[name, authority] : authoritiesAt(place))
        if (const auto added = trust.brought.add(authority); !added) return fail(added.error());
    auto recorded = recordedRoots(place);
    if (!recorded) return fail(recorded.error());
    trust.recorded = *std::move(recorded);
    return trust;
}

/** The cover lies beside its package. */
Result<void> writeCover(Workplace &place, const ArchiveRequest &request, const SealedPackage &package)
{
    return archiveCover(place.desk(), request, package, place.renderer()).and_then([&](const QByteArray &pdf) {
        return writeDurably(request.path + u".cover.pdf"_qs, pdf);
    });
}

Result<ArchiveReport> report(Workplace &place, const QString &path)
{
    const auto trust = trustIn(place);
    if (!trust) return fail(trust.error());
    const Instant now = place.desk().clock();
    ArchiveReport made{path, judgeRenewed(path, *trust, now, now), {}, 0};
    const auto rows = readRows(place.desk());
    if (!rows) return fail(rows.error());
    int renewals = 0;
    for (const ArchiveRow &row : *rows)
        for (const KeptPackage &package : row.packages)
            if (!made.verdict.report.root.isEmpty() && package.root == made.verdict.report.root) {
                made.batch = row.batch.id;
                made.act = package.act;
                renewals = package.renewals;
            }
    if (renewals > int(made.verdict.renewals.size())) made.verdict = judgeRenewed(path, *trust, now, now, renewals);
    return made;
}

/** "30年 至 2056-12-31". */
QString keptText(const Words &words, const ArchiveRow &row)
{
    if (!row.last() || !row.last()->retention) return Words::dash();
    const QString period = words.of(u"archive.retention"_qs, retentionCode(*row.last()->retention));
    return row.last()->keptUntil ? ArchivePresenter::tr("%1 至 %2").arg(period, isoDate(*row.last()->keptUntil))
                                 : period;
}

/** "无误 2026-12-01": how the package stood when it was last verified again. */
QString checkedText(const Words &words, const ArchiveRow &row)
{
    if (!row.last() || !row.last()->lastCheck) return Words::dash();
    const PackageCheck &check = *row.last()->lastCheck;
    const QString day = words.date(dateIn(check.at));
    return check.findings.isEmpty() ? ArchivePresenter::tr("无误 %1").arg(day)
                                    : ArchivePresenter::tr("不符 %1").arg(day);
}

/** "2034-12-31 前 · 已续 1 次": by when the package is to be renewed. */
QString renewalText(const ArchiveRow &row)
{
    if (!row.last() || !row.last()->due) return Words::dash();
    const QString by = ArchivePresenter::tr("%1 前").arg(isoDate(row.last()->due->by));
    return row.last()->renewals > 0 ? ArchivePresenter::tr("%1 · 已续 %2 次").arg(by).arg(row.last()->renewals) : by;
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
        {ArchivePresenter::tr("保管期限"),
         [&words](const Row &r) { return keptText(words, r); },
         150,
         false,
         {},
         [](const Row &r) { return r.ending ? std::optional(Tone::Warn) : std::nullopt; }},
        {ArchivePresenter::tr("借阅"),
         [](const Row &r) {
             if (!r.out()) return Words::dash();
             return r.overdue ? ArchivePresenter::tr("%1（逾期）").arg(r.out()->borrower) : r.out()->borrower;
         },
         140,
         false,
         {},
         [](const Row &r) { return r.overdue ? std::optional(Tone::Bad) : std::nullopt; }},
        {ArchivePresenter::tr("复核"),
         [&words](const Row &r) { return checkedText(words, r); },
         150,
         false,
         {},
         [](const Row &r) {
             const bool checked = r.last() && r.last()->lastCheck;
             return checked ? std::optional(r.last()->lastCheck->findings.isEmpty() ? Tone::Ok : Tone::Bad)
                            : std::nullopt;
         }},
        {ArchivePresenter::tr("续期"),
         [](const Row &r) { return renewalText(r); },
         180,
         false,
         {},
         [](const Row &r) { return r.aging ? std::optional(Tone::Warn) : std::nullopt; }},
        {ArchivePresenter::tr("归档根"),
         [](const Row &r) { return r.packages.empty() ? Words::dash() : r.packages.back().root; }, 200}};
}

}  // namespace

ArchivePresenter::ArchivePresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_rows(columns(context.words))
{
}

int ArchivePresenter::due() const
{
    int due = 0;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const ArchiveRow &one = m_rows.at(row);
        due += one.overdue || one.ending || one.aging;
    }
    return due;
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
            const ArchiveRequest request{batch, true, path, authoritiesAt(place)};
            auto package = exportArchive(place.desk(), request, place.renderer(), **signer, told);
            if (!package) return package;
            const Result<void> cover = writeCover(place, request, *package);
            return cover ? std::move(package) : fail(cover.error());
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

void ArchivePresenter::settle(const Result<void> &done, const QString &what)
{
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    m_context.backend.noteChange();
    load();
    Q_EMIT noted(what);
}

void ArchivePresenter::retain(const QString &root, Retention retention)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return retainPackage(place.desk(), root, retention); },
        [this](const Result<void> &done) { settle(done, tr("保管期限已确定，记入账本。")); });
}

void ArchivePresenter::lend(const QString &root, const ArchiveLoan &loan)
{
    m_context.backend.ask(
        this,
        [=](Workplace &place) -> Result<void> {
            return lendPackage(place.desk(), root, loan).map([](const ArchiveLoan &) {});
        },
        [this, loan](const Result<void> &done) {
            settle(done, tr("已登记由 %1 借出，应于 %2 前归还。").arg(loan.borrower, isoDate(loan.dueOn)));
        });
}

void ArchivePresenter::takeBack(const QString &root, qint64 loan, const QString &remark)
{
    m_context.backend.ask(
        this, [=](Workplace &place) { return returnLoan(place.desk(), root, loan, remark); },
        [this](const Result<void> &done) { settle(done, tr("已登记归还。")); });
}

void ArchivePresenter::recheck()
{
    Q_EMIT making();
    m_job = m_context.backend.start(
        this,
        [](Workplace &place, const Progress &told) -> Result<std::vector<PackageCheck>> {
            auto trust = trustIn(place);
            if (!trust) return fail(trust.error());
            return recheckPackages(place.desk(), *trust, told);
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](const Result<std::vector<PackageCheck>> &checks) {
            if (!checks) {
                Q_EMIT failed(checks.error());
                return;
            }
            m_context.backend.noteChange();
            load();
            const auto wrong =
                std::ranges::count_if(*checks, [](const auto &each) { return !each.findings.isEmpty(); });
            const Date soon = m_context.today() + KeptPackage::renewAhead;
            const auto aging = std::ranges::count_if(
                *checks, [&](const auto &each) { return each.findings.isEmpty() && each.due && each.due->by < soon; });
            Q_EMIT rechecked(int(checks->size()), int(wrong), int(aging));
        });
}

void ArchivePresenter::renew(const QString &root, const QString &authority)
{
    Q_EMIT renewing();
    m_job = m_context.backend.startBeside(
        this,
        [=](Workplace &place, const Progress &) -> Result<PackageCheck> {
            auto trust = trustIn(place);
            if (!trust) return fail(trust.error());
            return renewKept(place.desk(), root, *trust, authority,
                             [&](const QByteArray &request) { return askStampAuthority(QUrl(authority), request); });
        },
        [](int, int) {},
        [this](const Result<PackageCheck> &check) {
            if (!check) {
                Q_EMIT failed(check.error());
                return;
            }
            m_context.backend.noteChange();
            load();
            Q_EMIT renewed(*check);
        });
}

void ArchivePresenter::print(const KeptPackage &package, const QString &caseNumber, bool doubleSided, const QString &to)
{
    Q_EMIT printing();
    const QString title = tr("案件 %1（归档包打印稿）").arg(caseNumber);
    m_job = m_context.backend.startBeside(
        this,
        [=](Workplace &place, const Progress &told) -> Result<int> {
            const auto papers = archivedCase(package.path, caseNumber, doubleSided);
            if (!papers) return fail(papers.error());
            // Another package in its place would put a root on paper that the ledger does not know.
            if (papers->root != package.root)
                return fail(u"archive.root"_qs, {{u"found"_qs, papers->root}, {u"expected"_qs, package.root}});
            const auto pdf = place.reader()->merge(papers->pieces, title, [&told] { return !told(0, 1); });
            if (!pdf) return fail(pdf.error());
            return writeDurably(to, *pdf).map([&] { return int(papers->pieces.size()); });
        },
        [this](int done, int total) { Q_EMIT progress(done, total); },
        [this, to](const Result<int> &papers) {
            if (papers)
                Q_EMIT printed(to, *papers);
            else
                Q_EMIT failed(papers.error());
        });
}

const ArchiveLoan *ArchiveRow::out() const
{
    if (!last()) return nullptr;
    const auto loan = std::ranges::find_if(last()->loans, [](const ArchiveLoan &each) { return !each.returnedOn; });
    return loan == last()->loans.end() ? nullptr : &*loan;
}

int ArchivePresenter::placeOf(const QString &batch) const
{
    for (int place = 0; place < m_rows.rowCount(); ++place)
        if (m_rows.at(place).batch.id == batch) return place;
    return -1;
}

}  // namespace remit::ui
