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

/**
 * Keeps the draft; whoever saved in between is not overwritten. Any change after the first signature takes it away.
 * Roles: ward_officer, area_chief. Errors: casework.role, casework.points.member, casework.points.draft.moved,
 * labour.*, casework.inmate.unknown, storage.*.
 */
Result<SheetDraft> saveSheet(const Desk &desk, SheetDraft draft);
/** The team's draft; nothing where there is none. */
Result<std::optional<SheetDraft>> sheetDraft(const Desk &desk, const QString &team, Date on);

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
 * casework.points.member, casework.points.draft.missing, casework.points.person (one person twice, whatever the login),
 * casework.points.sheet.doubled, casework.points.hours with `number`, `team`, casework.points.unconfirmed with
 * `number`, casework.points.reason, casework.date.future, storage.time.back.
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

/** What a rejected lot leads to. */
struct LotOutcome {
    qint64 act = 0;
    /** Drafts of corrected sheets that now wait for two signatures, as "team date". */
    QStringList drafts;
    /** Months that are summed already; they stand until correctMonth. */
    std::vector<Month> summedMonths;
};

/**
 * Records that a lot was rejected after its sheets were signed and prepares the corrected sheets; one act. Summed
 * months are left as they are. Roles: ward_officer, area_chief, department_officer. Errors: casework.role,
 * casework.points.lot with `lot`, casework.points.draft.moved, casework.points.reason, storage.*.
 */
Result<LotOutcome> rejectLot(const Desk &desk, const LotRejection &rejection);

/** A signed sheet as a draft that would replace it. Errors: storage.*, casework.record. */
Result<SheetDraft> draftOfSheet(const Desk &desk, qint64 act);

}  // namespace remit
