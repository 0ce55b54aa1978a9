#pragma once
#include "casework/desk.h"
#include "casework/pointsshapes.h"

namespace remit {

/**
 * A team's day as it is being prepared (劳动日清单), from planning to the second signature. Kept as work in hand; only
 * the signed sheet is an act.
 */
struct SheetDraft {
    QString area;
    QString team;
    Date on;
    int hoursSeconds = 0;
    std::vector<LabourSheet::Operation> operations;
    std::vector<LabourSheet::Worker> workers;
    std::vector<LabourSheet::Receipt> received;
    /** Corrected credits by inmate, with the reason of each. */
    std::map<QString, std::pair<int, QString>> corrected;
    /** "confirmed" or "refused" by inmate, with a note (who witnessed a refusal). */
    std::map<QString, std::pair<QString, QString>> confirmed;
    /** What each of them confirmed (see figuresOf); kept where the confirmation fell with its figures. */
    std::map<QString, QString> confirmedFigures;
    /** The meeting that agreed to the corrected credits, where they are more than an officer's to decide. */
    std::optional<PointsMeeting> meeting = {};
    /** The signed sheet that this one replaces, and why; 0 for a first one. */
    qint64 replaces = 0;
    QString reason;
    /** Who signed first, by person, and over which content (SHA-256 of the computed lines). */
    QString firstSigner;
    QString signedDigest;
    /** As saved; 0 for a new draft. */
    int revision = 0;
};
Json sheetDraftToJson(const SheetDraft &draft);
/** Errors: casework.record, points.json.*. */
Result<SheetDraft> sheetDraftFromJson(const Json &json, int revision);

/** What the sheet says now: quota, earned, fulfilment and credit of each. Errors: labour.*, storage.*. */
Result<std::vector<SheetLine>> computeSheet(const Desk &desk, const SheetDraft &draft);

/** SHA-256 of what an inmate confirms of a line: work, output, quota and what is credited; not the words beside it. */
QString figuresOf(const SheetLine &line);

/** Notes that the inmate confirmed the line as it stands, or refused ("refused", with the witness in `note`). */
void confirmLine(SheetDraft &draft, const SheetLine &line, const QString &state, const QString &note = {});

/**
 * Keeps the draft; whoever saved in between is not overwritten. Any change after the first signature takes it away. A
 * confirmation holds for the figures that were confirmed: where they changed it falls, and confirmLine gives a new one.
 * Roles: ward_officer, area_chief. Errors: casework.role, casework.points.member, casework.points.draft.moved,
 * casework.points.credit.bounds, labour.*, casework.inmate.unknown, storage.*.
 */
Result<SheetDraft> saveSheet(const Desk &desk, SheetDraft draft);
/** The team's draft; nothing where there is none. */
Result<std::optional<SheetDraft>> sheetDraft(const Desk &desk, const QString &team, Date on);

/**
 * Whose agreement the corrected credits of a sheet need (article 27, by the difference to what the formula gives): the
 * area's group, the working group (by name), or nobody's besides the two who sign.
 */
std::optional<QString> groupForCredits(const SheetDraft &draft, const std::vector<SheetLine> &lines,
                                       const PointsNumbers &numbers);

/**
 * Whether the corrected credits lie within what a month's labour may give or take, and within the clause table where
 * the profile has one. Errors: casework.points.credit.bounds with `number`, `credit`, `low`, `high`.
 */
Result<void> checkCreditBounds(const std::vector<SheetLine> &lines, const PointsProfile &profile);

/**
 * Whether those who may have agreed to the corrected credits. Errors: casework.points.credit.meeting with `group`,
 * casework.points.meeting.*.
 */
Result<void> checkCreditMeeting(const Desk &desk, const SheetDraft &draft, const std::vector<SheetLine> &lines);

/** A draft signed by one officer, or the act that two made of it. */
struct SheetSigning {
    /** 0 while the second signature is missing. */
    qint64 act = 0;
    QString firstSigner;
};

/**
 * Signs the team's draft as it stands. The first signature is kept with the draft; the second, of another person,
 * records the sheet: one act with a line an inmate. Every inmate has confirmed the line, or refused with a note. Nobody
 * is counted for more than the day's hours over all teams. Roles: ward_officer, area_chief. Errors: casework.role,
 * casework.points.member, casework.points.draft.missing, casework.points.sheet.done with `act` (nothing is left to
 * sign), casework.points.credit.bounds, casework.points.credit.meeting, casework.points.person (one person twice,
 * whatever the login), casework.points.sheet.doubled, casework.points.hours with `number`, `team`,
 * casework.points.unconfirmed with `number`, casework.points.reason, casework.date.future, casework.late,
 * storage.time.back.
 */
Result<SheetSigning> signSheet(const Desk &desk, const QString &team, Date on);

/** A lot of which more is rejected than was known when the sheets were signed. */
struct LotRejection {
    QString lot;
    Date on;
    QString reason;
    /** Accepted pieces that are taken back, by inmate; empty: all of the lot. */
    std::map<QString, int> pieces;
};

/** A standing sheet that a rejected lot touches. */
struct TouchedSheet {
    qint64 act = 0;
    QString area;
    QString team;
    Date on;
    /** Who took part in the lot. */
    QStringList inmates;
    /** Whether an open draft of the day was there already and was recomputed; what was typed in it is kept. */
    bool wasOpen = false;
};

/** What a rejected lot leads to. */
struct LotOutcome {
    qint64 act = 0;
    /** Drafts of corrected sheets that now wait for two signatures, as "team date". */
    QStringList drafts;
    /** Months that are summed already; they stand until correctMonth. */
    std::vector<Month> summedMonths;
    std::vector<TouchedSheet> sheets;
    /** Where the touched areas' summed months stand. */
    std::vector<MonthStage> stages;
};

/**
 * Records that a lot was rejected after its sheets were signed and prepares the corrected sheets; one act. Where a
 * draft of the day is open already, the pieces are taken off in it and everything else in it stays. Summed months are
 * left as they are. Roles: ward_officer, area_chief, department_officer. Errors: casework.role,
 * casework.points.lot with `lot`, casework.points.lot.pieces, casework.points.reason, storage.*.
 */
Result<LotOutcome> rejectLot(const Desk &desk, const LotRejection &rejection);

/** A rejected lot whose effect a month's figures do not hold yet. */
struct OutdatedMonth {
    /** The act that rejected the lot. */
    qint64 act = 0;
    QString lot;
    QString reason;
    TouchedSheet sheet;
    /** The corrected sheet still waits for its signatures; else the month waits for its correction. */
    bool waiting = true;
};

/**
 * Rejected lots of the month, oldest first, that its sheets do not hold yet or, once they do, its summed figures.
 * Errors: storage.*.
 */
Result<std::vector<OutdatedMonth>> outdatedBy(const Desk &desk, Month month);

/** A signed sheet as a draft that would replace it. Errors: storage.*, casework.record. */
Result<SheetDraft> draftOfSheet(const Desk &desk, qint64 act);

}  // namespace remit
