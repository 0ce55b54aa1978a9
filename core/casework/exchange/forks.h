#pragma once
#include "casework/desk.h"
#include "casework/exchange/course.h"

namespace remit {

/** Which side of a fork a case goes on with. */
enum class ForkSide { Ours, Theirs };
/** "ours", "theirs". */
QString forkSideCode(ForkSide side);
std::optional<ForkSide> forkSideFromCode(const QString &code);

/** What a person decided about a fork. */
struct ForkChoice {
    ForkSide side = ForkSide::Ours;
    QString reason;
    QString officer;
    Instant at{};
};

/** A case that two stores went on with (分叉), side by side. */
struct CaseFork {
    QString caseNumber;
    /** The act by which the other side came: the fork's number. */
    qint64 take = 0;
    /** The other store, and the case's number there. */
    QString store;
    QString name;
    QString there;
    Instant takenAt{};
    /** How many acts the other ledger had: of two sides from one store the one of the longer ledger counts. */
    qint64 size = 0;
    /** The last act that both have. */
    CourseAct common;
    /** What each has after it. */
    CaseCourse ours;
    CaseCourse theirs;
    /** The other side's case as it is there (case.json). */
    Json document;
    std::optional<ForkChoice> choice;
    /** Whether it no longer has to be decided: somebody chose, or the other store has come round. */
    bool over = false;
};

/** Forks of one case, or of all where it is empty; oldest first, those that are over too. Errors: storage.*. */
Result<std::vector<CaseFork>> caseForks(const Desk &desk, const QString &caseNumber = {});

/**
 * A person chooses the side with which a case goes on (取舍), with a reason; one act (exchange.resolve), and where the
 * other side was chosen a copy of each of its acts; a proposal number that only this side had is void then. What was
 * not chosen stays readable. Errors also: those of checkIncomingNumbers. Roles: area_chief,
 * department_chief. Errors: casework.role, casework.exchange.fork.unknown with `take`, .fork.over, .fork.reason,
 * casework.exchange.batch where the case is in a batch, storage.*.
 */
Result<void> resolveFork(const Desk &desk, const QString &caseNumber, qint64 take, ForkSide side,
                         const QString &reason);

/** Whether a person has decided against just this side of a case already. Errors: storage.*. */
Result<bool> wasDecided(const Desk &desk, const QString &caseNumber, const QString &store, const CaseCourse &theirs);

/** Whether nobody has to decide first which side of a case holds. Errors: casework.exchange.forked with `case`. */
Result<void> requireNoFork(const Desk &desk, const QString &caseNumber);

}  // namespace remit
