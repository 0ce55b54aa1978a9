#pragma once
#include "base/result.h"
#include "casework/ports.h"
#include "ledger/act.h"
#include "ledger/proofs.h"

#include <map>
#include <optional>
#include <vector>

namespace remit {

/** An act as it was first recorded, whatever ledgers have a copy of it. */
struct OriginalAct {
    /** The ledger that first recorded it, and its number there. */
    QString store;
    qint64 seq = 0;
    QByteArray canonical;

    bool operator==(const OriginalAct &) const = default;
};

/** One act of a case's course (办案经过) as one ledger has it. */
struct CourseAct {
    OriginalAct original;
    /** Who first recorded it, by login there. */
    QString by;
    /** The act in that ledger: the original itself or a copy with `taken`. */
    Act here;
    /** Of a copy: what its body says of the original. */
    Json taken;
};
using CaseCourse = std::vector<CourseAct>;

/** An act with its canonical bytes. */
struct LedgerAct {
    Act act;
    QByteArray canonical;
};

/**
 * The course of a case as a ledger's acts about it tell, oldest first: what forms, decisions and the court made of it.
 * Where a person chose another ledger's side of a fork, it begins anew with the copies of that side.
 * Errors: casework.exchange.copy with `seq` where a copy names no readable original.
 */
Result<CaseCourse> courseOf(const QString &caseNumber, const std::vector<LedgerAct> &acts);

/** The same of a case of this store; empty where there is none. Errors also: storage.*. */
Result<CaseCourse> courseHere(const LedgerPort &ledger, const QString &caseNumber);

/** How many acts at their beginnings two courses share. */
size_t commonStart(const CaseCourse &one, const CaseCourse &other);

/**
 * Whether a copy says what its original says, but for the case's number and the numbers by which acts of one ledger
 * name each other.
 */
bool isFaithful(const Act &copy, const Act &original);

/** What copies are made of: another ledger's course from an act on, and its proofs. */
struct Copying {
    const CaseCourse &course;
    /** The first act to be copied; those before it stand here already, as `places` says. */
    size_t from = 0;
    /** The case's number here. */
    QString caseNumber;
    /** The number that the first copy will have. */
    qint64 firstSeq = 0;
    /** Numbers here of acts there. */
    std::map<qint64, qint64> places;
    /** Of the acts as the other ledger has them; they are kept for those that it recorded first. */
    const std::vector<ActProof> &proofs;
};

/**
 * The copies to append, in order. Errors: casework.exchange.reference with `seq` where an act names one that does not
 * belong to the course.
 */
Result<std::vector<NewAct>> copiesOf(const Copying &copying);

/** The subject by which a case is found that another ledger opened. */
QString openedSubject(const QString &store, const QString &caseNumber);

}  // namespace remit
