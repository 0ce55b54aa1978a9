#pragma once
#include "batch/case.h"
#include "batch/sealnotice.h"
#include "casework/desk.h"

namespace remit {

/** A case as another store last showed it (对方所载): kept beside what is recorded here and told apart from it. */
struct OtherRecord {
    /** The other store, what people call it, and the case's number there. */
    QString store;
    QString name;
    QString there;
    Instant madeAt{};
    /** The act by which it came. */
    qint64 take = 0;
    /** Its case.json: the inmate's record (`person`, `facts`), the proposal, what the case goes without. */
    Json document;
    /** Every paper that came, with seals set on papers and the court's signed events; each is kept by its digest. */
    std::vector<CaseMaterial> papers;
};

/** The newest of every store that gave the case, in the order of their coming. Errors: storage.*, json.*, fields.*. */
Result<std::vector<OtherRecord>> otherRecords(const Desk &desk, const QString &caseNumber);

/** A place in the inmate's record where another store says otherwise; null where one of them says nothing. */
struct RecordDifference {
    /** Such as "facts.judgment.term". */
    QString path;
    Json here;
    Json there;
};

/** Where the inmate's record here and there differ, as of the case's report day. Errors: storage.*. */
Result<std::vector<RecordDifference>> differencesFrom(const Desk &desk, const QString &caseNumber,
                                                      const OtherRecord &other);

/** A paper of a case that somebody else kept, or a seal, under the name that it gets in a container. */
using OtherPapers = std::vector<CaseMaterial>;

/** The seals that other stores set on exactly this paper, named for it, `set` being how many it has already. */
OtherPapers otherSealsOn(const std::vector<OtherRecord> &others, const CaseMaterial &paper, int set);

/** What came of the case and is not among these papers, with a name and place of its own; seals follow their paper. */
OtherPapers otherPapersBeside(const std::vector<OtherRecord> &others, const std::vector<CaseMaterial> &papers);

/** The seals of other stores' registers as they were last told; a number that is taken gets the store's name behind it.
 * Errors: storage.*. */
Result<void> addOtherSeals(const Desk &desk, std::vector<SealNotice> &notices);

}  // namespace remit
