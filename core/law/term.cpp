#include "law/term.h"

#include "base/sentenceend.h"
#include "law/situation.h"
#include "records/factsjson.h"

namespace remit {

namespace {

/** No fixed term is longer (刑法第六十九条第一款). */
constexpr Term longestMerged{25, 0, 0};
/** More are a month. */
constexpr int longestDays = 30;

TermStep stepOf(Term term, SentenceEnd end)
{
    TermStep step{term, end.endsOn, u"2021-1/202.2"_qs, end.ambiguous(), {end.endsOn}};
    if (end.ambiguous()) step.readings.push_back(end.otherwise);
    return step;
}

}  // namespace

Result<std::vector<TermStep>> termSteps(Date start, Term term, const std::vector<Term> &reductions)
{
    term = normalised(term);
    for (const Term &one : reductions)
        if (one.isZero() || one.days > longestDays) return fail(u"law.term.range"_qs, {{u"term"_qs, shortTerm(one)}});
    if (term.isZero() || term.days > longestDays || longer(term, longestMerged))
        return fail(u"law.term.range"_qs, {{u"term"_qs, shortTerm(term)}});
    SentenceEnd end = sentenceEnd(start, term);
    std::vector<TermStep> steps{stepOf(term, end)};
    bool byDays = false;
    for (const Term &reduction : reductions) {
        byDays |= reduction.days > 0;
        const int months = term.wholeMonths() - reduction.wholeMonths();
        const Term left{0, months, term.days};
        end = byDays ? reducedEnd(end.endsOn, reduction) : sentenceEnd(start, left);
        if (months < 0 || end.endsOn < start)
            return fail(u"law.term.empty"_qs, {{u"reduction"_qs, shortTerm(reduction)}});
        term = byDays ? termBetween(start, end.endsOn) : normalised(left);
        steps.push_back(stepOf(term, end));
    }
    return steps;
}

Json termStepsToJson(Date start, const std::vector<TermStep> &steps)
{
    Json::Array rows;
    for (const TermStep &step : steps) {
        Json::Array readings;
        for (const Date date : step.readings) readings.push_back(isoDate(date));
        rows.push_back(Json::Object{{u"term"_qs, termToJson(step.term)},
                                    {u"ends_on"_qs, isoDate(step.endsOn)},
                                    {u"rule"_qs, step.rule},
                                    {u"ambiguous"_qs, step.ambiguous},
                                    {u"readings"_qs, Json(std::move(readings))}});
    }
    return Json::Object{{u"start"_qs, isoDate(start)}, {u"steps"_qs, Json(std::move(rows))}};
}

}  // namespace remit
