#pragma once
#include "base/date.h"
#include "base/term.h"

namespace remit {

/**
 * The last day of a sentence (刑期止日), 刑诉法解释第二百零二条第二款. The article counts by years and by months in
 * different words; where they part (a first day at the end of February, years together with months) both last days
 * are given.
 */
struct SentenceEnd {
    /** The later of the two, which decides. */
    Date endsOn;
    /** The earlier one; equal to endsOn where the words leave no doubt. */
    Date otherwise;

    bool ambiguous() const { return endsOn != otherwise; }
    bool operator==(const SentenceEnd &) const = default;
};

/**
 * The last day served of a term that starts on `start`: years and months run to the day before the corresponding
 * day, or before the target month's last day where there is none or where `start` is a month's last and months are
 * counted; then days are added one by one. Requires a term that is not zero.
 */
SentenceEnd sentenceEnd(Date start, Term term);

/**
 * The last day served after `reduction` is taken back from `endsOn` (逆减法): months by the position in the month,
 * then days. The other reading keeps the number of the day instead.
 */
SentenceEnd reducedEnd(Date endsOn, Term reduction);

/** Half of a term: an odd month is 15 days (半个月为十五日), an odd day counts whole. */
Term halfOf(Term term);

/** `a` without `b` where both are whole months, or days suffice; a zero term where nothing is left. */
Term minus(Term a, Term b);

/** The term from `from` to `to`, both days served, in years, months and days. Requires from <= to + 1 day. */
Term termBetween(Date from, Date to);

}  // namespace remit
