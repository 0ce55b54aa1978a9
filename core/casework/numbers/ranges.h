#pragma once
#include "casework/desk.h"
#include "casework/numbers/series.h"

namespace remit {

/** No more are handed out or voided at once. */
inline constexpr int mostNumbers = 1000;

/** Numbers of one series that follow each other, both ends included (号段). */
struct NumberRange {
    NumberSeries series;
    int from = 0;
    int to = 0;
};

/** A range as it was handed out. */
struct GivenRange {
    NumberRange range;
    /** The store that has it, or had it from this one. */
    QString store;
    /** The act of the store that keeps the numbers: the range's name on both sides. */
    qint64 act = 0;
};

/** What another store is to have. */
struct RangeRequest {
    /** Its UUID or name. */
    QString store;
    CaseKind kind = CaseKind::Commutation;
    int year = 0;
    int count = 0;
    /** The first of them; 0: the lowest that are free. */
    int from = 0;
};

/**
 * Hands a range out to another store of the prison (发放号段); one act (number.give). It is known there once the store
 * has taken it, from a file (see numberfile.h) or typed in. Role: department_chief. Errors: casework.role,
 * casework.numbers.notkeeper with `name`, .keeper, .year, .count, .ward, .taken with `number` and how it stands,
 * casework.exchange.peer.unknown, storage.*.
 */
Result<GivenRange> giveNumbers(const Desk &desk, const RangeRequest &request);

/** A range that the store that keeps the numbers handed out to this one, told by telephone or on paper (口头、书面). */
struct TypedRange {
    NumberRange range;
    /** Its act there. */
    qint64 act = 0;
    /** How it was told, and by whom. */
    QString reason;
};

/**
 * Takes a range (领取号段) on an officer's word; one act (number.take). Role: department_chief. Errors: casework.role,
 * casework.numbers.reason, .own, .mark, .year, .count, .range, .taken, storage.*.
 */
Result<void> takeTypedRange(const Desk &desk, const TypedRange &typed);

/**
 * Gives back numbers of a range that no case has (交回号码); one act (number.return). They are gone here at once, and
 * used again by the store that keeps the numbers once it has the file that says so. Role: department_chief. Errors:
 * casework.role, casework.numbers.reason, .count, .taken, storage.*.
 */
Result<void> returnNumbers(const Desk &desk, const NumberRange &range, const QString &reason);

/**
 * Numbers that nobody will have (作废), for a reason; one act (number.void). Only free ones or those of this store's
 * own ranges. Role: department_chief. Errors: as returnNumbers, and casework.numbers.notkeeper.
 */
Result<void> voidNumbers(const Desk &desk, const NumberRange &range, const QString &reason);

/** Whether a range can be one: its year this or the next, at least one number, not too many. */
Result<void> checkRange(const Desk &desk, const NumberRange &range);

/** Whether the event may befall every number of a range. Errors: casework.numbers.taken with `number`, `state`. */
Result<void> checkNumbers(const Desk &desk, const NumberRange &range, NumberEvent event);

/** {"year","mark","from","to"}. */
Json rangeToJson(const NumberRange &range);
/** Errors: fields.* with `path`. */
Result<NumberRange> rangeFromJson(const Json &json, const QString &path = QStringLiteral("$"));

/** The act that takes a range which is known to be this store's; `body` says how it came. */
NewAct takingOf(const Desk &desk, const GivenRange &given, Json body);

}  // namespace remit
