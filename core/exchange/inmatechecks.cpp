#include "exchange/inmatechecks.h"

#include "base/age.h"

#include <cmath>

namespace remit {

namespace {

using namespace std::chrono;
using Findings = std::vector<InmateFinding>;

/** One pair of days that must stand in this order. */
void checkOrder(Findings &found, const std::optional<Date> &earlier, const std::optional<Date> &later,
                const QString &field, const QString &code, Severity severity)
{
    if (!earlier || !later || *earlier <= *later) return;
    found.push_back({field, code, {{u"earlier"_qs, isoDate(*earlier)}, {u"later"_qs, isoDate(*later)}}, severity});
}

void checkAge(Findings &found, const Inmate &inmate)
{
    const auto &birth = inmate.person.birthDate;
    const auto &judged = inmate.judgment.judgedOn;
    if (!birth || !judged || *birth > *judged) return;
    const int age = ageOn(*birth, *judged);
    const ErrorArgs args = {{u"age"_qs, QString::number(age)}};
    // 刑法第十七条: twelve is the lowest age of responsibility, fourteen the usual one.
    if (age < 12)
        found.push_back({u"birth_date"_qs, u"import.age.impossible"_qs, args, Severity::Error});
    else if (age < 14 || age > 90)
        found.push_back({u"birth_date"_qs, u"import.age.unlikely"_qs, args, Severity::Warning});
}

/** Life and a reprieve have no last day; older systems put the end after a commutation there. */
void checkTimeless(Findings &found, const JudgmentFacts &judgment)
{
    const bool life = judgment.sentence == Sentence::Life;
    if ((!life && judgment.sentence != Sentence::DeathReprieve) || !judgment.termEndsOn) return;
    found.push_back({u"term_ends_on"_qs,
                     u"import.term.timeless"_qs,
                     {{u"kind"_qs, life ? u"无期徒刑"_qs : u"死刑缓期执行"_qs}},
                     Severity::Warning});
}

/**
 * The recorded last day is the authority; one day off is within the readings that the rules leave open. Only where a
 * day of custody counts for a day (刑法第四十四条、第四十七条): of public surveillance it counts for two.
 */
void checkTermLength(Findings &found, const JudgmentFacts &judgment)
{
    const bool dayForDay = judgment.sentence == Sentence::FixedTerm || judgment.sentence == Sentence::CriminalDetention;
    if (!dayForDay || !judgment.term || !judgment.termStartsOn || !judgment.termEndsOn) return;
    const Date reached = addMonths(*judgment.termStartsOn, judgment.term->wholeMonths());
    const Date expected = reached + days(judgment.term->days) - days(1);
    const auto off = (*judgment.termEndsOn - expected).count();
    if (std::abs(off) > 1)
        found.push_back({u"term_ends_on"_qs,
                         u"import.term.ends"_qs,
                         {{u"expected"_qs, isoDate(expected)}, {u"days"_qs, QString::number(std::abs(off))}},
                         Severity::Warning});
}

/** 刑法第四十二条、第四十五条、第三十八条: terms below the least are unusual enough to be looked at. */
void checkTermRange(Findings &found, const JudgmentFacts &judgment, std::size_t crimes)
{
    if (!judgment.term || !judgment.sentence) return;
    const int months = judgment.term->wholeMonths();
    const int least = *judgment.sentence == Sentence::FixedTerm            ? 6
                      : *judgment.sentence == Sentence::PublicSurveillance ? 3
                                                                           : 1;
    if (months < least) found.push_back({u"sentence"_qs, u"import.sentence.least"_qs, {}, Severity::Warning});
    // Only several crimes together reach more than fifteen years (刑法第六十九条).
    if (crimes == 1 && *judgment.sentence == Sentence::FixedTerm && months > 180)
        found.push_back({u"sentence"_qs, u"import.sentence.single"_qs, {}, Severity::Warning});
}

}  // namespace

std::vector<InmateFinding> checkInmate(const Inmate &inmate)
{
    Findings found;
    const JudgmentFacts &judgment = inmate.judgment;
    checkOrder(found, inmate.person.birthDate, judgment.judgedOn, u"birth_date"_qs, u"import.order.birth"_qs,
               Severity::Error);
    checkOrder(found, judgment.termStartsOn, judgment.termEndsOn, u"term_ends_on"_qs, u"import.order.term"_qs,
               Severity::Error);
    checkOrder(found, judgment.judgedOn, judgment.effectiveOn, u"effective_on"_qs, u"import.order.effective"_qs,
               Severity::Error);
    checkOrder(found, judgment.effectiveOn, judgment.deliveredOn, u"delivered_on"_qs, u"import.order.delivered"_qs,
               Severity::Warning);
    checkOrder(found, judgment.custodyFrom, judgment.judgedOn, u"custody_from"_qs, u"import.order.custody"_qs,
               Severity::Warning);
    checkOrder(found, judgment.judgedOn, judgment.deliveredOn, u"delivered_on"_qs, u"import.order.judged"_qs,
               Severity::Error);
    checkAge(found, inmate);
    checkTimeless(found, judgment);
    checkTermLength(found, judgment);
    checkTermRange(found, judgment, inmate.crimes.size());
    return found;
}

QString checkedValue(const Inmate &inmate, const QString &field)
{
    const JudgmentFacts &judgment = inmate.judgment;
    if (field == u"sentence") return judgment.term ? chineseTerm(*judgment.term) : QString();
    const std::optional<Date> day = field == u"birth_date"     ? inmate.person.birthDate
                                    : field == u"term_ends_on" ? judgment.termEndsOn
                                    : field == u"effective_on" ? judgment.effectiveOn
                                    : field == u"delivered_on" ? judgment.deliveredOn
                                                               : judgment.custodyFrom;
    return day ? isoDate(*day) : QString();
}

}  // namespace remit
