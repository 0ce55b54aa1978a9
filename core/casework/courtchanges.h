#pragma once
#include "casework/rulings.h"

namespace remit {

/** What a ruling writes into the inmate's record; `court` is the court's name. */
SentenceChange changeOf(const CaseFile &file, const QString &court, const CourtRuling &ruling);

/** What a ruling cannot do without. Errors: casework.ruling.missing with `named`. */
Result<void> checkRulingWhole(const CaseFile &file, const CourtRuling &ruling);

/**
 * Whether the ruling can be, beside the changes `others` that stand, and whether its last day served is ours or taken
 * all the same. Errors: casework.ruling.early, .future, .longer, .end.
 */
Result<void> checkRulingChange(const Desk &desk, const CaseFile &file, const ConfirmRuling &request,
                               const InmateRecord &record, const std::vector<SentenceChange> &others);

/** The last day served by our own reckoning, the ruling added to the changes in its place; nothing where it has none.
 */
std::optional<Date> endWith(const CaseFile &file, const InmateRecord &record, std::vector<SentenceChange> changes,
                            const CourtRuling &ruling);

/** The act by which the case's ruling changed the sentence; 0 where none did. Errors: storage.*. */
Result<qint64> recordedChange(const Desk &desk, const QString &caseNumber);

/** The inmate's changes but those of that act. */
std::vector<SentenceChange> changesWithout(const InmateRecord &record, qint64 act);

}  // namespace remit
