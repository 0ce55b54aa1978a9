#include "casework/archiving.h"

#include "casework/officers.h"
#include "casework/packageverdict.h"
#include "casework/record.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace remit {

namespace {

constexpr std::pair<Retention, const char *> retentions[] = {
    {Retention::Permanent, "permanent"}, {Retention::ThirtyYears, "30y"}, {Retention::TenYears, "10y"}};

QString subjectOf(const QString &root) { return u"archive:"_qs + root; }

Result<void> forDepartment(const Desk &desk)
{
    return requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
}

std::optional<Date> endOf(Instant made, Retention retention)
{
    if (retention == Retention::Permanent) return std::nullopt;
    const std::chrono::years period(retention == Retention::ThirtyYears ? 30 : 10);
    const auto year = std::chrono::year_month_day(dateIn(made)).year() + period;
    return Date(year / std::chrono::December / 31);
}

/** Json of what renewing comes to, and back; beside other members of `of`. */
Json withDue(Json of, int renewals, const std::optional<RenewalDue> &due)
{
    of.set("renewals", renewals);
    if (!due) return of;
    of.set("renew_by", isoDate(due->by));
    of.set("renew_why", codeOf(due->why));
    of.set("renew_what", due->what);
    return of;
}

std::optional<RenewalDue> dueOf(const Json &of)
{
    const auto by = parseIsoDate(of["renew_by"].toString());
    if (!by) return std::nullopt;
    const bool algorithm = of["renew_why"].toString() == u"algorithm";
    return RenewalDue{*by, algorithm ? RenewalDue::Why::Algorithm : RenewalDue::Why::Certificate,
                      of["renew_what"].toString()};
}

void noteCheck(KeptPackage &package, const Act &act, const Json &said)
{
    PackageCheck check{package.root, said["path"].toString(),           act.at,     {},
                       act.seq,      int(said["renewals"].toInteger()), dueOf(said)};
    for (const Json &finding : said["findings"].array()) check.findings << finding.toString();
    package.renewals = std::max(package.renewals, check.renewals);
    if (check.due) package.due = check.due;
    package.lastCheck = std::move(check);
}

/** What an act about a package says of it. */
void note(KeptPackage &package, const Act &act)
{
    const Json &body = act.body;
    if (act.kind == u"archive.retain") {
        package.retention = retentionFromCode(body["period"].toString());
        package.keptUntil = package.retention ? endOf(package.at, *package.retention) : std::nullopt;
    } else if (act.kind == u"archive.lend") {
        package.loans.push_back({act.seq, body["what"].toString(), body["borrower"].toString(),
                                 body["purpose"].toString(), act.on.value_or(dateIn(act.at)),
                                 parseIsoDate(body["due_on"].toString()).value_or(Date())});
    } else if (act.kind == u"archive.return") {
        const auto loan = std::ranges::find(package.loans, act.corrects.value_or(0), &ArchiveLoan::act);
        if (loan == package.loans.end()) return;
        loan->returnedOn = act.on.value_or(dateIn(act.at));
        loan->remark = body["remark"].toString();
    } else if (act.kind == u"archive.check") {
        for (const Json &each : body["packages"].array()) {
            if (each["root"].toString() != package.root) continue;
            noteCheck(package, act, each);
        }
    } else if (act.kind == u"archive.renew") {
        package.renewals = std::max(package.renewals, int(body["renewals"].toInteger()));
        package.stampAuthority = body["authority"].toString();
        if (auto due = dueOf(body)) package.due = std::move(due);
    }
}

Result<void> addPackages(const Desk &desk, const QString &name, bool batch, std::vector<KeptPackage> &found)
{
    const auto acts = desk.ports.ledger.actsAbout((batch ? u"batch:"_qs : u"case:"_qs) + name, u"court.archive"_qs);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        KeptPackage package{seq,
                            entry->act.at,
                            name,
                            batch,
                            body["path"].toString(),
                            body["root"].toString(),
                            body["size"].toInteger()};
        const auto about = desk.ports.ledger.actsAbout(subjectOf(package.root));
        if (!about) return fail(about.error());
        for (const qint64 later : *about) {
            const Result<LedgerEntry> said = desk.ports.ledger.act(later);
            if (!said) return fail(said.error());
            note(package, said->act);
        }
        found.push_back(std::move(package));
    }
    return {};
}

Result<KeptPackage> packageOf(const Desk &desk, const QString &root)
{
    const auto all = keptPackages(desk);
    if (!all) return fail(all.error());
    const auto found = std::ranges::find(*all, root, &KeptPackage::root);
    if (found != all->end()) return *found;
    return fail(u"casework.archive.unknown"_qs, {{u"root"_qs, root}});
}

/** One thing cannot be in two hands, nor a part where the whole is. */
Result<void> checkFree(const KeptPackage &package, const ArchiveLoan &wanted)
{
    for (const ArchiveLoan &loan : package.loans) {
        const bool same = loan.what == wanted.what || loan.what.isEmpty() || wanted.what.isEmpty();
        if (!loan.returnedOn && same)
            return fail(u"casework.archive.lent"_qs, {{u"what"_qs, loan.what}, {u"borrower"_qs, loan.borrower}});
    }
    return {};
}

Result<void> checkLoan(const Desk &desk, const ArchiveLoan &loan)
{
    const std::pair<const char16_t *, bool> needed[] = {{u"borrower", loan.borrower.trimmed().isEmpty()},
                                                        {u"purpose", loan.purpose.trimmed().isEmpty()}};
    for (const auto &[named, missing] : needed)
        if (missing) return fail(u"casework.archive.missing"_qs, {{u"named"_qs, QString::fromUtf16(named)}});
    if (loan.dueOn < desk.today()) return fail(u"casework.archive.due"_qs, {{u"on"_qs, isoDate(loan.dueOn)}});
    return {};
}

PackageCheck check(const Desk &desk, const KeptPackage &package, const PackageTrust &trust)
{
    PackageCheck done{package.root, package.path, desk.clock(), {}, 0};
    if (!QFile::exists(package.path)) {
        done.findings << u"file.read"_qs;
        return done;
    }
    const PackageVerdict verdict = judgeRenewed(package.path, trust, package.at, done.at, package.renewals);
    for (const Error &finding : verdict.findings()) done.findings << finding.code;
    done.renewals = int(verdict.renewals.size());
    done.due = verdict.due;
    if (verdict.report.root != package.root) done.findings << u"archive.root"_qs;
    done.findings.removeDuplicates();
    return done;
}

Result<Act> recordCheck(const Desk &desk, const std::vector<PackageCheck> &checks)
{
    Json::Array packages;
    QStringList subject;
    for (const PackageCheck &each : checks) {
        packages.push_back(
            withDue(Json::Object{{u"root"_qs, each.root},
                                 {u"path"_qs, each.path},
                                 {u"findings"_qs, Json::Array(each.findings.begin(), each.findings.end())}},
                    each.renewals, each.due));
        subject << subjectOf(each.root);
    }
    subject.removeDuplicates();
    return record(
        desk,
        {.kind = u"archive.check"_qs, .subject = subject, .body = Json::Object{{u"packages"_qs, std::move(packages)}}});
}

}  // namespace

QString retentionCode(Retention retention)
{
    return QString::fromLatin1(
        std::ranges::find(retentions, retention, &std::pair<Retention, const char *>::first)->second);
}

std::optional<Retention> retentionFromCode(const QString &code)
{
    for (const auto &[retention, known] : retentions)
        if (code == QLatin1String(known)) return retention;
    return std::nullopt;
}

bool KeptPackage::isLoanOverdue(Date today) const
{
    return std::ranges::any_of(loans, [&](const ArchiveLoan &loan) { return loan.isOverdue(today); });
}

Result<std::vector<KeptPackage>> keptPackages(const Desk &desk)
{
    std::vector<KeptPackage> found;
    const auto batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    const auto cases = desk.ports.cases.cases({});
    if (!cases) return fail(cases.error());
    for (const Batch &batch : *batches)
        if (const auto added = addPackages(desk, batch.id, true, found); !added) return fail(added.error());
    for (const CaseRow &row : *cases)
        if (const auto added = addPackages(desk, row.number, false, found); !added) return fail(added.error());
    std::ranges::sort(found, {}, &KeptPackage::act);
    return found;
}

Result<void> retainPackage(const Desk &desk, const QString &root, Retention retention)
{
    return inOneTransaction(desk, [&]() -> Result<void> {
        if (const Result<void> may = forDepartment(desk); !may) return may;
        const Result<KeptPackage> package = packageOf(desk, root);
        if (!package) return fail(package.error());
        return record(desk, {.kind = u"archive.retain"_qs,
                             .subject = {subjectOf(root)},
                             .body = Json::Object{{u"root"_qs, root}, {u"period"_qs, retentionCode(retention)}}})
            .map([](const Act &) {});
    });
}

Result<ArchiveLoan> lendPackage(const Desk &desk, const QString &root, ArchiveLoan loan)
{
    return inOneTransaction(desk, [&]() -> Result<ArchiveLoan> {
        const Result<void> may = forDepartment(desk).and_then([&] { return checkLoan(desk, loan); });
        if (!may) return fail(may.error());
        const Result<KeptPackage> package = packageOf(desk, root);
        if (!package) return fail(package.error());
        if (const Result<void> free = checkFree(*package, loan); !free) return fail(free.error());
        loan.lentOn = desk.today();
        return record(desk, {.kind = u"archive.lend"_qs,
                             .on = loan.lentOn,
                             .subject = {subjectOf(root)},
                             .body = Json::Object{{u"root"_qs, root},
                                                  {u"what"_qs, loan.what},
                                                  {u"borrower"_qs, loan.borrower},
                                                  {u"purpose"_qs, loan.purpose},
                                                  {u"due_on"_qs, isoDate(loan.dueOn)}}})
            .map([&](const Act &act) {
                loan.act = act.seq;
                return loan;
            });
    });
}

Result<void> returnLoan(const Desk &desk, const QString &root, qint64 loan, const QString &remark)
{
    return inOneTransaction(desk, [&]() -> Result<void> {
        if (const Result<void> may = forDepartment(desk); !may) return may;
        const Result<KeptPackage> package = packageOf(desk, root);
        if (!package) return fail(package.error());
        const auto lent = std::ranges::find(package->loans, loan, &ArchiveLoan::act);
        if (lent == package->loans.end() || lent->returnedOn)
            return fail(u"casework.archive.loan"_qs, {{u"loan"_qs, QString::number(loan)}});
        return record(desk, {.kind = u"archive.return"_qs,
                             .on = desk.today(),
                             .subject = {subjectOf(root)},
                             .body = Json::Object{{u"root"_qs, root}, {u"remark"_qs, remark}},
                             .corrects = loan})
            .map([](const Act &) {});
    });
}

Result<std::vector<PackageCheck>> recheckPackages(const Desk &desk, const PackageTrust &trust, const Progress &progress)
{
    if (const Result<void> may = forDepartment(desk); !may) return fail(may.error());
    const auto packages = keptPackages(desk);
    if (!packages) return fail(packages.error());
    std::vector<PackageCheck> checks;
    for (const KeptPackage &package : *packages) {
        if (progress && !progress(int(checks.size()), int(packages->size()))) return fail(u"casework.cancelled"_qs);
        checks.push_back(check(desk, package, trust));
    }
    if (checks.empty()) return checks;
    return recordCheck(desk, checks).map([&](const Act &act) {
        for (PackageCheck &each : checks) each.act = act.seq;
        return checks;
    });
}

Result<PackageCheck> renewKept(const Desk &desk, const QString &root, const PackageTrust &trust,
                               const QString &authority, const AskTimeStamp &ask)
{
    if (const Result<void> may = forDepartment(desk); !may) return fail(may.error());
    const Result<KeptPackage> package = packageOf(desk, root);
    if (!package) return fail(package.error());
    const PackageCheck before = check(desk, *package, trust);
    if (!before.findings.isEmpty())
        return fail(u"casework.archive.unsound"_qs,
                    {{u"path"_qs, package->path}, {u"codes"_qs, before.findings.join(u", "_qs)}});
    const auto renewed = renewPackage(package->path, trust.all(), desk.clock(), desk.random, ask);
    if (!renewed) return fail(renewed.error());
    if (!renewed->findings.empty()) return fail(renewed->findings.front());
    PackageCheck done{root, package->path, desk.clock(), {}, 0, renewed->number, renewalDue({}, {*renewed})};
    return record(desk, {.kind = u"archive.renew"_qs,
                         .subject = {subjectOf(root)},
                         .body = withDue(Json::Object{{u"root"_qs, root},
                                                      {u"path"_qs, package->path},
                                                      {u"authority"_qs, authority},
                                                      {u"stamped_at"_qs, isoInstant(*renewed->at)}},
                                         done.renewals, done.due)})
        .map([&](const Act &act) {
            done.act = act.seq;
            return done;
        });
}

}  // namespace remit
