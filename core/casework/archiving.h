#pragma once
#include "archive/renewaldue.h"
#include "casework/desk.h"

namespace remit {

/** How long a package is kept (保管期限). */
enum class Retention { Permanent, ThirtyYears, TenYears };
/** "permanent" 永久, "30y", "10y". */
QString retentionCode(Retention retention);
std::optional<Retention> retentionFromCode(const QString &code);

/** A package, or a paper of it, in somebody's hands (借阅). */
struct ArchiveLoan {
    /** The act that recorded it: the loan's number. */
    qint64 act = 0;
    /** What was lent: a paper's title; empty: the package or the whole file. */
    QString what;
    QString borrower;
    QString purpose;
    Date lentOn;
    Date dueOn;
    std::optional<Date> returnedOn = {};
    /** In what state it came back. */
    QString remark = {};

    bool isOverdue(Date today) const { return !returnedOn && today > dueOn; }
};

/** What looking at a package again found (复核). */
struct PackageCheck {
    QString root;
    QString path;
    Instant at{};
    /** Codes of what is wrong; empty: as it was made. */
    QStringList findings;
    qint64 act = 0;
    /** How many renewals are beside it, and by when the next is due; nothing where it could not be read. */
    int renewals = 0;
    std::optional<RenewalDue> due = {};
};

/** A package as the ledger remembers it (归档包). */
struct KeptPackage {
    /** The act that recorded it. */
    qint64 act = 0;
    Instant at{};
    /** The case's or the batch's number. */
    QString name;
    bool batch = false;
    QString path;
    QString root;
    qint64 size = 0;
    std::optional<Retention> retention = {};
    /** The last day on which it is kept; nothing where that is for ever or nobody has decided. */
    std::optional<Date> keptUntil = {};
    /** Oldest first. */
    std::vector<ArchiveLoan> loans = {};
    std::optional<PackageCheck> lastCheck = {};
    /** How many renewals the ledger knows of; by when the next is due, as far as anybody has looked. */
    int renewals = 0;
    std::optional<RenewalDue> due = {};
    /** The time-stamp authority that was asked last. */
    QString stampAuthority = {};

    /** What somebody has to see to (到期提醒): a loan that is overdue; that its time is over or ends within 90 days;
     * that it is to be renewed within 180 days. */
    bool isLoanOverdue(Date today) const;
    bool endsSoon(Date today) const { return keptUntil && *keptUntil < today + std::chrono::days(90); }
    static constexpr auto renewAhead = std::chrono::days(180);
    bool isRenewalDue(Date today) const { return due && due->by < today + renewAhead; }
    bool isDue(Date today) const { return isLoanOverdue(today) || endsSoon(today) || isRenewalDue(today); }
};

/** Every package that was made, oldest first. Errors: storage.*. */
Result<std::vector<KeptPackage>> keptPackages(const Desk &desk);

/**
 * Decides how long a package is kept (archive.retain), in place of an earlier decision. The period counts from the
 * first of January after it was made, the house's own choice. Roles of this and the next: officers of the department.
 * Errors: casework.role, casework.archive.unknown with `root`.
 */
Result<void> retainPackage(const Desk &desk, const QString &root, Retention retention);

/**
 * Lends a package or a paper of it (archive.lend), until a day not before today. `act`, `lentOn` and what is told of
 * the return are filled in. Errors also: casework.archive.missing with `named`, .due with `on`, .lent with `what` where
 * it, or the whole of which it is part, is out.
 */
Result<ArchiveLoan> lendPackage(const Desk &desk, const QString &root, ArchiveLoan loan);

/** Takes it back (archive.return). Errors also: casework.archive.loan with `loan` where it is not out. */
Result<void> returnLoan(const Desk &desk, const QString &root, qint64 loan, const QString &remark);

/**
 * Verifies every package again where it was put (archive.check), certificates as of its making, and the renewals beside
 * it: one act with what was found and by when each is to be renewed. A file that is gone is a finding, a renewal that
 * the ledger knows of too. Errors also: casework.cancelled.
 */
Result<std::vector<PackageCheck>> recheckPackages(const Desk &desk, const PackageTrust &trust,
                                                  const Progress &progress = {});

/**
 * Renews a package (archive.renew): a time stamp beside it over it and every earlier renewal. It must be as it was
 * made, for a stamp over a changed one would prove the change. `authority` is what `ask` asks, for the record. Roles as
 * above. Errors also: casework.archive.unsound with `codes`; those of renewPackage.
 */
Result<PackageCheck> renewKept(const Desk &desk, const QString &root, const PackageTrust &trust,
                               const QString &authority, const AskTimeStamp &ask);

}  // namespace remit
