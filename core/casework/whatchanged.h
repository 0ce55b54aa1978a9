#pragma once
#include "casework/desk.h"

namespace remit {

/** A level (办理层级) that has decided on a case: what stood on record then was what it signed. */
struct DecidedLevel {
    /** The stage; "opening" for the opening of the case (立案). */
    QString stage;
    /** By person. */
    QString person;
    Date on;
    qint64 act = 0;

    bool operator==(const DecidedLevel &) const = default;
};

/** The act behind a change. */
struct ChangeCause {
    qint64 act = 0;
    QString kind;
    Instant at{};
    /** By login. */
    QString officer;

    bool operator==(const ChangeCause &) const = default;
};

/** One field that differs between what a level signed and now. */
struct Changed {
    /**
     * Of the record: "inmate", "changes", "medical", "property", "points", "cycles", "case", "passages", "decisions",
     * "objections", "reply". Of a paper: the paper's name.
     */
    QString group;
    /** Which of several: a ruling's day, a month, a stage, a passage; of a paper the row (行) of its list. */
    QString entry;
    /**
     * The member: "judgment.term" for fieldName(); of a paper what officers call the field. Empty where the entry
     * itself is the value, or came or went as a whole.
     */
    QString path;
    /** Null where there was nothing. Of a paper the words on it. */
    Json before;
    Json after;
    /** The last act that changed it; none where only the calendar did. */
    std::optional<ChangeCause> cause = {};

    bool operator==(const Changed &) const = default;
};

/** What changed in a case since a level signed it. */
struct WhatChanged {
    DecidedLevel since;
    /** Every level whose decision it can be asked for, the newest first, the opening last. */
    std::vector<DecidedLevel> levels;
    /** Field by field of the record. */
    std::vector<Changed> record;
    /** Form by form: the papers that could be made then, without the lists of papers. */
    std::vector<Changed> papers;
};

/**
 * Compares what stood on record when a level decided with what stands there now, and every paper as it read then with
 * how it reads now. `stage` names the level; empty: the one that decided last. The record of then is folded anew from
 * the ledger's acts. A later level's decision is no change of the record, an earlier one taken anew is.
 * Errors: casework.case.unknown, casework.changes.level with `case` and `stage` where none decided there, storage.*,
 * documents.*.
 */
Result<WhatChanged> whatChanged(const Desk &desk, const QString &caseNumber, const QString &stage = {});

}  // namespace remit
