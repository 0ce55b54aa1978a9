#pragma once
#include "casework/ports.h"
#include "storage/database.h"

namespace remit {

/**
 * Changes the views (v_ tables) as an act says. The only writer of views: a commit folds its acts in the same
 * transaction, and `rebuild` folds the whole ledger from empty. An act of a kind that changes no view is accepted.
 * Errors: storage.fold with `seq` and `kind` where the act's content cannot be understood; storage.*.
 */
Result<void> foldAct(Database &database, const LedgerEntry &entry);

// The parts of foldAct, one a file.
Result<void> foldInmateAct(Database &database, const LedgerEntry &entry);
Result<void> foldCaseAct(Database &database, const LedgerEntry &entry);
Result<void> foldBatchAct(Database &database, const LedgerEntry &entry);
Result<void> foldCourtAct(Database &database, const LedgerEntry &entry);
Result<void> foldExchangeAct(Database &database, const LedgerEntry &entry);
Result<void> foldOfficerAct(Database &database, const LedgerEntry &entry);
Result<void> foldPointsAct(Database &database, const LedgerEntry &entry);
Result<void> foldMonthAct(Database &database, const LedgerEntry &entry);
Result<void> foldLabourAct(Database &database, const LedgerEntry &entry);

Result<void> foldNumberAct(Database &database, const LedgerEntry &entry);

/** The case has the proposal's number that the act brings; the act is found under the number's series. */
Result<void> foldNumberUse(Database &database, const LedgerEntry &entry, const QString &proposalNumber,
                           const QString &caseNumber);
/** The case loses its number, which is void then, because the other side of a fork was chosen. */
Result<void> foldNumberLoss(Database &database, const LedgerEntry &entry, const QString &caseNumber);

/** Runs a statement for its effect. */
Result<void> execute(Database &database, const QString &sql, const QVariantList &values);

/** A text for a view's column: the database's empty text, never its null. */
QVariant textOf(const QString &text);
/** A day for a view's column: days since 1970-01-01, or null. */
QVariant dayOf(const std::optional<Date> &date);
/** The day in a view's column. */
std::optional<Date> dateOfDay(const QVariant &value);

}  // namespace remit
