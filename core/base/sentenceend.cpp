#include "base/sentenceend.h"

#include <algorithm>

namespace remit {

using namespace std::chrono;

namespace {

/** The same day of the month `count` months later or earlier, or that month's last day where there is none. */
Date sameDay(Date date, int count)
{
    const year_month_day ymd(date);
    const year_month target = ymd.year() / ymd.month() + months(count);
    const day last = (target / std::chrono::last).day();
    return sys_days(target / std::min(ymd.day(), last));
}

SentenceEnd ordered(Date a, Date b) { return {std::max(a, b), std::min(a, b)}; }

}  // namespace

SentenceEnd sentenceEnd(Date start, Term term)
{
    // Before the 28th every month has the day and none ends on it: all readings agree.
    if (const year_month_day first(start); first.day() < day(28)) {
        const year_month month = first.year() / first.month() + months(term.wholeMonths());
        const Date end = sys_days(month / first.day()) + days(term.days - 1);
        return {end, end};
    }
    term = normalised(term);
    const Date yearsFirst = addMonths(sameDay(start, term.years * 12), term.months);
    const Date byMonths = addMonths(start, term.wholeMonths());
    const days rest(term.days - 1);
    return ordered((term.months ? yearsFirst : sameDay(start, term.years * 12)) + rest, byMonths + rest);
}

SentenceEnd reducedEnd(Date endsOn, Term reduction)
{
    const int count = -reduction.wholeMonths();
    const days rest(reduction.days);
    return ordered(addMonths(endsOn + days(1), count) - days(1) - rest, sameDay(endsOn, count) - rest);
}

Term halfOf(Term term)
{
    constexpr int halfMonth = 15;
    const int whole = term.wholeMonths();
    Term half = termOfMonths(whole / 2);
    half.days = whole % 2 * halfMonth + (term.days + 1) / 2;
    return half;
}

Term termBetween(Date from, Date to)
{
    if (to < from) return {};
    const year_month_day first(from), last(to);
    int count =
        (int(last.year()) - int(first.year())) * 12 + int(unsigned(last.month())) - int(unsigned(first.month())) + 1;
    while (count > 0 && sentenceEnd(from, termOfMonths(count)).endsOn > to) --count;
    Term term = termOfMonths(count);
    term.days = static_cast<int>((to - sentenceEnd(from, term).endsOn).count());
    return term;
}

}  // namespace remit
