#pragma once
#include "casework/desk.h"

namespace remit {

enum class ImportKind { Roster, Commutations, Points };

/** "roster", "commutations", "points". */
std::optional<ImportKind> importKindFromCode(const QString &code);
QString importKindCode(ImportKind kind);

struct ImportRequest {
    ImportKind kind = ImportKind::Roster;
    QString path;
    /** {"header in the file": "field"}; null where the headers speak for themselves. */
    Json mapping;
    bool dryRun = false;
};

/** Something that the reader noticed at one cell. */
struct ImportFinding {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    /** As the spreadsheet counts rows, from 1. */
    int row = 0;
    QString column;
    QString value;
    QString code;
    ErrorArgs args;
};

struct ImportReport {
    ImportKind kind = ImportKind::Roster;
    /** Rows of data read; accepted = new or changed, unchanged = already recorded alike, refused = not taken. */
    int read = 0;
    int accepted = 0;
    int unchanged = 0;
    int refused = 0;
    /** Rows that hold no record: titles, units, totals, signatures. */
    int skipped = 0;
    std::vector<ImportFinding> findings;
    /** The act that holds what was accepted; 0 where nothing was. */
    qint64 act = 0;
};

/**
 * Reads a file and records every good row in one act; refused rows change nothing. The same file again finds
 * everything unchanged and appends no act. Role: department_officer, department_chief, admin.
 * Errors: exchange.* where the file as a whole cannot be read, casework.role, casework.cancelled, storage.*.
 */
Result<ImportReport> importFile(const Desk &desk, const ImportRequest &request, const Progress &progress = {});

/** Writes the refused rows of the file, with the reason of each, as CSV that can be mended and imported again. */
Result<int> writeRefused(const ImportRequest &request, const ImportReport &report, const QString &path,
                         const std::function<QString(const QString &code, const ErrorArgs &args)> &text);

/** The records of a demonstration prison, in as many acts as there are kinds. */
struct DemoPrison;
Result<void> importDemo(const Desk &desk, const DemoPrison &prison, const Progress &progress = {});

}  // namespace remit
