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
 * counted; then days are added one by one. A zero term ends the day before `start`.
 */
SentenceEnd sentenceEnd(Date start, Term term);

/**
 * The last day served after `reduction` is taken back from `endsOn` (逆减法): months by the place in the month
 * (同位置日), then days. The other reading keeps the number of the day instead.
 */
SentenceEnd reducedEnd(Date endsOn, Term reduction);

/** Half of a term: an odd month is 15 days (半个月为十五日), an odd day counts whole. */
Term halfOf(Term term);

/**
 * The term from `from` to `to`, both days served, such that sentenceEnd gives `to` again; zero where `to` comes
 * first.
 */
Term termBetween(Date from, Date to);

}  // namespace remit
