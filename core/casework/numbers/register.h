#pragma once
#include "casework/desk.h"
#include "casework/numbers/series.h"

namespace remit {

/** The store that keeps the numbers (发号方): it draws from 1 on and hands out ranges to the others. */
struct NumberKeeper {
    /** Its UUID and what people call it; the name is empty where it is this store. */
    QString store;
    QString name;
    bool own = true;
};

/**
 * Who keeps this prison's numbers: as an act named it, else this store, unless it exchanges cases with another centre,
 * for then both would begin at 1. Errors: casework.numbers.keeper, storage.*.
 */
Result<NumberKeeper> numberKeeper(const Desk &desk);

/**
 * Names the store that keeps the numbers: this one, or a registered one by its number or name; one act (number.keeper).
 * Role: admin. Errors: casework.role, casework.exchange.peer.unknown, casework.numbers.ward where it is a ward's,
 * storage.*.
 */
Result<void> nameNumberKeeper(const Desk &desk, const QString &storeOrName);

/**
 * The number that the next proposal of the series gets: the lowest that is free where this store keeps the numbers,
 * else the lowest of its ranges. Errors: casework.numbers.keeper, casework.numbers.none with `series` and `name`,
 * storage.*.
 */
Result<int> nextProposalNumber(const Desk &desk, const NumberSeries &series);

/** Numbers that follow each other and stand alike, for lists. */
struct NumberLine {
    NumberRow first;
    int to = 0;
    /** What the other store is called. */
    QString name;
    /** Whether more than one case has it: from before ranges were handed out. */
    bool doubled = false;
};

/**
 * Every number of every series up to the last that anything is known of, oldest series first; free ones between them
 * are named too where this store keeps the numbers, so that none is without an explanation. Errors: storage.*.
 */
Result<std::vector<NumberLine>> numberLines(const Desk &desk);

}  // namespace remit
