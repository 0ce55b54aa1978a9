#pragma once
#include "casework/archiving.h"

namespace remit {

/** Something about a kept package that somebody has to see to (归档提醒). */
struct ArchiveReminder {
    enum class What {
        Damaged,        // 复核不合格: the last check found it otherwise than it was made
        LoanOverdue,    // 借阅逾期
        RetentionOver,  // 保管期满
        RetentionEnds,  // 保管期将满: within 90 days
        RenewalDue,     // 应续期: within 180 days
        CheckDue,       // 应复核: never looked at again, or not for a year
        Undecided,      // 未定保管期限: a month after it was made
    };
    What what = What::Undecided;
    /** The case's or the batch's number, and the package's root. */
    QString name;
    QString root;
    /** The borrower of a loan; empty otherwise. */
    QString borrower = {};
    /** The day that passed or comes: due, end of keeping, to be renewed, last check or making. */
    Date on;

    bool operator==(const ArchiveReminder &) const = default;
};
/** "damaged", "loan", "over", "ends", "renewal", "check", "undecided". */
QString codeOf(ArchiveReminder::What what);

/** What is to be seen to on a day: the gravest kind first, within one the oldest day first. */
std::vector<ArchiveReminder> archiveReminders(const std::vector<KeptPackage> &packages, Date today);

/** The same of every package of the store, today. Errors: storage.*. */
Result<std::vector<ArchiveReminder>> archiveReminders(const Desk &desk);

}  // namespace remit
