#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "ledger/checkpoint.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace remit {

/** One piece of a case (案件材料) as case.json lists it. */
struct CaseMaterial {
    /** Position in the catalogue, ascending. */
    qint64 position = 0;
    QString title;
    /** Name below the case's folder. */
    QString file;
    qint64 pages = 0;
    /** SHA-256 of the file, 32 raw bytes. */
    QByteArray digest;
    /** Whether it is in the inmate's own hand (本人书写). */
    bool ownHand = false;

    bool operator==(const CaseMaterial &) const = default;
};

/** A figure that the proposal states and the acts it rests on. */
struct CaseFigure {
    /** Such as "points.total". */
    QString name;
    /** seq of each act, at least one; acts.jsonl holds them. */
    std::vector<qint64> acts;

    bool operator==(const CaseFigure &) const = default;
};

/** A paper that the rules ask for and that the case goes without (免附), by a decision of the sender's. */
struct CaseWaiver {
    /** As the rules call it: "execution_notice". */
    QString paper;
    /** Its Chinese name. */
    QString title;
    QString reason;
    Date on;
    /** seq of the act that decided it; acts.jsonl holds it. */
    qint64 act = 0;

    bool operator==(const CaseWaiver &) const = default;
};

/** The part of case.json that a container is checked by; the document holds much more. */
struct CaseSummary {
    QString number;
    std::vector<CaseMaterial> materials;
    std::vector<CaseFigure> figures;
    /** Papers that are not there, and why. */
    std::vector<CaseWaiver> waivers = {};

    bool operator==(const CaseSummary &) const = default;
};

/**
 * Reads "number", "materials" ([{"position","title","file","pages","digest","own_hand"}]) and "figures"
 * ([{"figure","acts":[seq]}]) of a case document, "waivers" ([{"paper","title","reason","on","act"}]) where it has
 * them, and leaves its other members alone.
 * Errors: fields.* with `path`.
 */
Result<CaseSummary> caseFromJson(const Json &json);

/** Writes what caseFromJson reads, "waivers" only where there are any; the caller adds the rest of the document. */
Json caseToJson(const CaseSummary &summary);

/** {"paper","title","reason","on","act"}. */
Json caseWaiverToJson(const CaseWaiver &waiver);

/** Everything in a container's folder cases/NUMBER. */
struct CaseFiles {
    /** Name of the folder. */
    QString number;
    QByteArray document;
    QByteArray acts;
    QByteArray proofs;
    /** SHA-256 of every other file of the folder by its name below it. */
    std::map<QString, QByteArray> digests;
};

/** What was found about one case. */
struct CaseReport {
    QString number;
    /** Empty: the case holds. Each finding has `case` among its arguments. */
    std::vector<Error> findings;
    qint64 acts = 0;
    qint64 lines = 0;
    qint64 materials = 0;
    /** What the case goes without. */
    std::vector<CaseWaiver> waivers;
    /** Older checkpoints that the container's checkpoint is shown to continue, with who is said to hold them. */
    std::vector<WitnessedCheckpoint> claimed;
};

/**
 * Checks one case against the container's checkpoint: document, materials and files agree in both directions; every
 * act that a figure rests on is there, and every file that the acts of the figure "points.evidence" name; acts are
 * canonical, one a line; all proofs hold (see verifyProofs).
 * Findings: container.case.document, .number, .evidence.missing, .material.missing, .material.digest,
 * .material.undeclared, .material.order, .seal.paper for a seal without its paper, .waiver where no act decided it so,
 * .act.missing, .acts, .proofs, and those of verifyProofs.
 */
CaseReport checkCase(const CaseFiles &files, const Checkpoint &checkpoint);

/** The lines of acts.jsonl: acts as canonical bytes, one a line, each ended by a line feed. */
QByteArray actsText(const std::vector<QByteArray> &acts);

/** Reads it. Errors: container.case.acts where the last line has no end or one is empty. */
Result<std::vector<QByteArray>> actsFromText(QByteArrayView text);

}  // namespace remit
