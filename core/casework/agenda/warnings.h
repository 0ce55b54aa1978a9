#pragma once
#include "casework/agenda/standing.h"
#include "casework/archiving.h"
#include "law/procedure.h"

namespace remit {

/** Something that nobody asked for and somebody should know (预警). */
struct Warning {
    /** What its record is: `subject` is a case's or a batch's number, a package's name; nothing for the others. */
    enum class About { Case, Court, Batch, Archive, Ledger, Time, Calendar, Trust, Space, Numbers };
    About about = About::Case;
    /** "agenda.CODE" in the catalogue of texts. */
    QString code;
    ErrorArgs args = {};
    Light light = Light::Yellow;
    QString subject = {};

    bool operator==(const Warning &) const = default;
};

/** What the court received and has not ruled on. */
struct WaitingRuling {
    QString caseNumber;
    QString name;
    /** The day on which the court received the proposal, by its receipt. */
    Date receivedOn;
    /** The court and the time it has, as the law says of this case. */
    ProcedureItem court;
    /** The article that gives the time, in Chinese and in English. */
    QString citation;
    QString englishCitation;
};

/** Whether the court's time for a ruling is over: yellow while it may still have been extended, red afterwards. */
std::optional<Warning> rulingWarning(const WaitingRuling &waiting, Date today);

/** Whether the inmate's term ends within `days` while the case is open: yellow, red within half of them or past. */
std::optional<Warning> endingWarning(const QString &caseNumber, const QString &name, Date endsOn, Date today, int days);

/** The ledger, what fixed it last, and what somebody else last held of it (检查点、见证). */
struct LedgerStanding {
    qint64 acts = 0;
    /** The newest checkpoint, and how many acts it holds. */
    std::optional<Instant> checkpointAt = {};
    qint64 checkpointSize = 0;
    std::optional<Instant> witnessedAt = {};
};

/**
 * Acts that no checkpoint of the last seven days holds, and a ledger of which nobody else held a checkpoint within 31
 * days; the house's own choice. Nothing while the ledger is empty.
 */
std::vector<Warning> ledgerWarnings(const LedgerStanding &standing, Date today);

/** A package that was not given back, or whose time of keeping is over or ends within 90 days. */
std::vector<Warning> archiveWarnings(const std::vector<KeptPackage> &packages, Date today);

/** A batch that the court refused, that may or may not have arrived, or that could not leave. */
std::optional<Warning> batchWarning(const Batch &batch);

/** Room on the disk that holds the store: yellow below 1 GiB, red below 200 MiB. */
std::optional<Warning> spaceWarning(qint64 freeBytes);

/** Whether a store that draws proposal numbers from ranges handed to it has under twenty left: yellow, red at none. */
std::optional<Warning> numbersWarning(const QString &mark, int left);

/** Whether the calendar of working days ends within sixty days. */
std::optional<Warning> calendarWarning(int lastYear, Date today);

/**
 * Everything that is to be warned of, red first. `rows` are all cases, `ends` the last day served by inmate, where it
 * is known; `freeBytes` the room beside the store, below zero where nobody knows. What cannot be read is not warned of.
 */
std::vector<Warning> deskWarnings(const Desk &desk, const std::vector<CaseRow> &rows,
                                  const std::map<QString, Date> &ends, qint64 freeBytes);

}  // namespace remit
