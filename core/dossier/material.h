#pragma once
#include "base/date.h"
#include "base/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace remit {

/** Whose hand a material is in (书写人), where the catalogue asks: a hand that is not the inmate's must be explained.
 */
enum class Hand { None, Own, Dictated };
/** "none", "own" (亲笔), "dictated" (代书). */
QString handCode(Hand hand);
std::optional<Hand> handFromCode(const QString &code);

/** The mark of the hand (亲笔、代书标注). */
struct Handwriting {
    Hand hand = Hand::None;
    /** Dictated: who wrote it down (代书人), and why the inmate did not (代书理由). */
    QString scribe = {};
    QString reason = {};
    /** Whether the inmate put a fingerprint on it (按捺指印). */
    bool fingerprint = false;

    bool operator==(const Handwriting &) const = default;
};

/** Where a material stands and how it is marked; what a later act may change. */
struct MaterialPlace {
    /** A kind of the catalogue, such as "judgments". */
    QString kind;
    QString title;
    Handwriting writing = {};

    bool operator==(const MaterialPlace &) const = default;
};

/** Why and by whom a material was taken out of the dossier; its bytes stay. */
struct MaterialRemoval {
    QString reason;
    QString person;
    Date on;

    bool operator==(const MaterialRemoval &) const = default;
};

/** Why a case may go on without a paper that must be there (免附), and by whom that was decided. */
struct MaterialWaiver {
    /** As the rules call it: "execution_notice". */
    QString paper;
    QString reason;
    QString person;
    Date on;
    /** The act that recorded it. */
    qint64 act = 0;

    bool operator==(const MaterialWaiver &) const = default;
};

/** A material attached to a case (卷宗材料). */
struct DossierMaterial {
    MaterialPlace place;
    /** SHA-256 of the PDF that is read and sent, 32 raw bytes. */
    QByteArray digest;
    /** SHA-256 of the file as it was handed in; the same where that was a PDF. */
    QByteArray original;
    /** "pdf", "png", "jpeg", "tiff" or "text": what was handed in. */
    QString type;
    int pages = 0;
    /** Of the PDF, in bytes. */
    qint64 size = 0;
    /** Who attached it, and the day. */
    QString person;
    Date on;
    std::optional<MaterialRemoval> removed = {};
    /** The act that attached it: its number in the case. */
    qint64 act = 0;
    /** Materials of one kind follow each other by it: the act that placed it, until they are put in order. */
    qint64 placedAct = 0;
    /** Who placed or marked it later, by person. */
    QStringList placers = {};

    bool operator==(const DossierMaterial &) const = default;
};

// The bodies of the acts "case.material.add", ".place", ".remove" and ".waive", without the case.

/** {"kind","title","hand","scribe","hand_reason","fingerprint","digest","original","type","pages","size","person","on"}. */
Json materialToJson(const DossierMaterial &material);
/** Errors: casework.record with `path`. */
Result<DossierMaterial> materialFromJson(const Json &json);
Json materialPlaceToJson(const MaterialPlace &place);
MaterialPlace materialPlaceFromJson(const Json &json);
Json removalToJson(const MaterialRemoval &removal);
/** Errors: casework.record with `path`. */
Result<MaterialRemoval> removalFromJson(const Json &json);
/** {"paper","reason","person","on"}. */
Json waiverToJson(const MaterialWaiver &waiver);
/** Errors: casework.record with `path`. */
Result<MaterialWaiver> waiverFromJson(const Json &json);

}  // namespace remit
