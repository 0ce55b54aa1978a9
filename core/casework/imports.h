#pragma once
#include "base/messages.h"
#include "casework/desk.h"
#include "exchange/finding.h"

namespace remit {

/** What a file holds: a roster with judgments, commutations, months of points, all rulings, certificates, property
 * duties, daily output. */
enum class ImportKind { Roster, Commutations, Points, Rulings, Medical, Property, Labour };

/** "roster", "commutations", "points", "rulings", "medical", "property", "labour". */
std::optional<ImportKind> importKindFromCode(const QString &code);
QString importKindCode(ImportKind kind);

struct ImportRequest {
    ImportKind kind = ImportKind::Roster;
    QString path;
    /** {"header in the file": "field"}; null where the headers speak for themselves. */
    Json mapping;
    bool dryRun = false;
    /**
     * Whether rows that differ from the record replace it (确认变更). Without it they are refused, each field with both
     * values, as the file may be the older one.
     */
    bool acceptChanges = false;
};

/** What an import did, or would do. */
struct ImportOutcome {
    ImportKind kind = ImportKind::Roster;
    /** Rows of data read: accepted, unchanged (already recorded alike), left out and refused make it up. */
    int read = 0;
    int accepted = 0;
    /** Those that differ from what was recorded: among the accepted or the refused, as the request says. */
    int changed = 0;
    int unchanged = 0;
    /** Good rows that hold nothing to record. */
    int leftOut = 0;
    int refused = 0;
    /** The file as it was understood, with its findings and refused rows. */
    ImportReport report;
    /** The act that holds what was accepted; 0 where nothing was. */
    qint64 act = 0;
};

/**
 * Reads a file and records every good row in one act; refused rows change nothing. A row that differs from the record
 * is taken only where the request accepts changes. The same file again finds
 * everything unchanged and appends no act. Daily output becomes drafts of labour sheets and no act (see
 * importlabour.h). Role: department_officer, department_chief, admin; for labour ward_officer, area_chief. Errors:
 * exchange.* where the file as a whole cannot be read, casework.role, casework.cancelled, storage.*.
 */
Result<ImportOutcome> importFile(const Desk &desk, const ImportRequest &request, const Progress &progress = {});

/**
 * Writes the refused rows, with the reason of each, as CSV that can be mended and imported again; no file where none
 * was refused. Errors: file.write.
 */
Result<void> writeRefused(const ImportOutcome &outcome, const QString &path, const Messages &messages);

/** The records of a demonstration prison, in as many acts as there are kinds. */
struct DemoPrison;
Result<void> importDemo(const Desk &desk, const DemoPrison &prison, const Progress &progress = {});

}  // namespace remit
