#pragma once
#include "casework/imports.h"

namespace remit {

/** One record of a file on its way into the ledger. */
struct IncomingRecord {
    /** The row that it came from; a row may bring several (months across). */
    int row = 0;
    QString inmate;
    /** What the act's line will hold. */
    Json line;
    /** Members of it that lose what came with something that the row replaces: a correction, no loss. */
    QStringList follows = {};
};

/** How the records of one kind are told apart and found again among those held. */
struct ImportSection {
    /** Whether the inmate must be recorded already; only a roster brings new ones. */
    bool needsInmate = true;
    /** What is the same in two versions of one record of an inmate: a month, a ruling's kind and day. */
    QString (*key)(const Json &line) = nullptr;
    /** The records that are held of an inmate, as lines. */
    std::vector<Json> (*held)(const InmateRecord &record) = nullptr;
};

/** The section of a kind. */
const ImportSection &sectionOf(ImportKind kind);

/**
 * Holds what a file brings against the record, counts rows in `outcome` and gives the lines to be recorded. A row with
 * an unknown inmate, another name than the recorded one or a change that cannot have been is refused; so is one that
 * differs from the record, field by field with both values, unless the request accepts changes: then it is taken, with
 * a warning for each field. Of a known inmate a roster is silent on what it has no column for. `incoming` is in order
 * of rows. Errors: casework.cancelled, storage.*.
 */
Result<std::vector<Json>> compareWithRecord(const Desk &desk, const ImportRequest &request,
                                            std::vector<IncomingRecord> incoming, ImportOutcome &outcome,
                                            const Progress &progress);

}  // namespace remit
