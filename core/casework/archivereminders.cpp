#include "casework/archivereminders.h"

#include <algorithm>

namespace remit {

namespace {

using What = ArchiveReminder::What;

/** The house's own choices; no rule names them. */
constexpr auto checkedWithin = std::chrono::days(365);
constexpr auto decidedWithin = std::chrono::days(30);

void remind(const KeptPackage &package, Date today, std::vector<ArchiveReminder> &reminders)
{
    const auto add = [&](What what, Date on, const QString &borrower = {}) {
        reminders.push_back({what, package.name, package.root, borrower, on});
    };
    for (const ArchiveLoan &loan : package.loans)
        if (loan.isOverdue(today)) add(What::LoanOverdue, loan.dueOn, loan.borrower);
    if (package.endsSoon(today))
        add(*package.keptUntil < today ? What::RetentionOver : What::RetentionEnds, *package.keptUntil);
    if (package.isRenewalDue(today)) add(What::RenewalDue, package.due->by);
    const Date made = dateIn(package.at);
    const Date looked = package.lastCheck ? dateIn(package.lastCheck->at) : made;
    if (package.lastCheck && !package.lastCheck->findings.isEmpty())
        add(What::Damaged, looked);
    else if (looked + checkedWithin < today)
        add(What::CheckDue, looked);
    if (!package.retention && made + decidedWithin < today) add(What::Undecided, made);
}

}  // namespace

QString codeOf(ArchiveReminder::What what)
{
    switch (what) {
        case What::Damaged:
            return u"damaged"_qs;
        case What::LoanOverdue:
            return u"loan"_qs;
        case What::RetentionOver:
            return u"over"_qs;
        case What::RetentionEnds:
            return u"ends"_qs;
        case What::RenewalDue:
            return u"renewal"_qs;
        case What::CheckDue:
            return u"check"_qs;
        case What::Undecided:
            return u"undecided"_qs;
    }
    return {};
}

std::vector<ArchiveReminder> archiveReminders(const std::vector<KeptPackage> &packages, Date today)
{
    std::vector<ArchiveReminder> reminders;
    for (const KeptPackage &package : packages) remind(package, today, reminders);
    std::ranges::stable_sort(reminders, {}, [](const ArchiveReminder &each) { return std::pair(each.what, each.on); });
    return reminders;
}

Result<std::vector<ArchiveReminder>> archiveReminders(const Desk &desk)
{
    return keptPackages(desk).map(
        [&](const std::vector<KeptPackage> &packages) { return archiveReminders(packages, desk.today()); });
}

}  // namespace remit
