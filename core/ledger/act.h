#pragma once
#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/**
 * One immutable entry of the ledger (账本记录): something an officer or the program did. Its canonical bytes are
 * hashed and chained to the act before it; a correction is a new act that names the one it corrects.
 */
struct Act {
    /** Who acted. */
    struct By {
        QString officer;
        /** SHA-256 of the officer's certificate in lower-case hexadecimal; empty where none was used. */
        QByteArray certificate;

        bool operator==(const By &) const = default;
    };
    /** What stands in place of a body where the act has many lines, such as a day's labour sheet. */
    struct Lines {
        /** How many lines there are, 1 or more. */
        qint64 count = 0;
        /** RFC 6962 root over lineLeaf() of every line, 32 raw bytes. */
        QByteArray root;

        bool operator==(const Lines &) const = default;
    };

    /** The ledger this act belongs to: a UUID in lower case without braces. */
    QString store;
    /** Position in the ledger, from 1 without gaps, below 2^53. Its leaf index in the tree is seq - 1. */
    qint64 seq = 0;
    /** Leaf hash of the act before, 32 raw bytes; all zero for the first. */
    QByteArray prev;
    /** What was done: lower-case words joined by dots, such as "points.entry". */
    QString kind;
    /** When it was recorded. */
    Instant at;
    /** The day that the event itself belongs to, where it has one. */
    std::optional<Date> on;
    By by;
    /** What it concerns, such as "inmate:1303000001", "case:…"; may be empty. */
    QStringList subject;
    /** The content, an object; null where there are lines. */
    Json body;
    std::optional<Lines> lines;
    /** The seq of the earlier act that this one corrects. */
    std::optional<qint64> corrects;

    bool operator==(const Act &) const = default;
};

/** Length of a line's salt. */
inline constexpr qsizetype lineSaltBytes = 16;

/** One line of a many-line act. The salt keeps a hidden line from being guessed by hashing candidates. */
struct ActLine {
    /** 16 random bytes, fresh for every line. */
    QByteArray salt;
    Json body;

    bool operator==(const ActLine &) const = default;
};

/** The `prev` of the first act: 32 zero bytes. */
QByteArray noPreviousAct();

/** The act as JSON, version 1. Hashes are lower-case hexadecimal; a null body without lines is written as {}. */
Json actToJson(const Act &act);

/** Reads exactly what actToJson writes. Errors: fields.* with `path`. */
Result<Act> actFromJson(const Json &json);

/** RFC 8785 bytes of the act: what is stored, hashed and shown to others. */
QByteArray canonicalAct(const Act &act);

/**
 * Reads an act from bytes and refuses any that are not its canonical form.
 * Errors: json.*, fields.*, ledger.act.canonical with `seq`.
 */
Result<Act> parseAct(QByteArrayView canonical);

/** SHA-256(0x00 || canonical bytes): the act's leaf in the tree and the next act's `prev`. 32 raw bytes. */
QByteArray leafHash(QByteArrayView canonical);

/** SHA-256(0x00 || canonical {"body":…,"salt":HEX}): a line's leaf in its act's tree of lines. 32 raw bytes. */
QByteArray lineLeaf(const ActLine &line);

/** The root and count over lines in their order. Requires at least one line, each with a salt of 16 bytes. */
Act::Lines linesOf(const std::vector<ActLine> &lines);

}  // namespace remit
