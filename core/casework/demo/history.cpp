#include "base/sentenceend.h"
#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using std::chrono::days;

/** Waiting times and limits that no reading of the rules finds too short (法释〔2016〕23号, 法释〔2019〕6号), in
 * months. */
struct Pace {
    int start;
    int interval;
    int most;
};

bool has(const Subject &subject, Category category)
{
    return std::ranges::find(subject.inmate.categories, category) != subject.inmate.categories.end();
}

/** Whether article 7 or 9 applies: a marked category, violence of ten years and more, two crimes of ten years. */
bool isStrict(const Subject &subject)
{
    int longCrimes = 0;
    bool violent = false;
    for (std::size_t i = 0; i < subject.crimes.size(); ++i) {
        const auto &term = subject.inmate.crimes[i].term;
        const bool longTerm = !term || term->years >= 10;
        longCrimes += longTerm ? 1 : 0;
        violent =
            violent || (longTerm && (subject.crimes[i]->violent || subject.inmate.crimes[i].organisedViolence == true));
    }
    const bool able = subject.inmate.property.able == true;
    return !subject.inmate.categories.empty() || violent || longCrimes > 1 || able || subject.crimes.size() > 1;
}

Pace paceOf(const Subject &subject)
{
    const JudgmentFacts &judgment = subject.inmate.judgment;
    const bool corruption = has(subject, Category::Corruption2019);
    if (!judgment.term) {
        const int start = judgment.commutationRestricted == true ? 60 : corruption ? 48 : 36;
        return {start, 24, judgment.commutationRestricted == true || corruption ? 6 : 9};
    }
    const int months = judgment.term->wholeMonths();
    if (corruption) return {months < 120 ? 24 : 36, months < 120 ? 18 : 24, 6};
    if (isStrict(subject)) return {24, months < 120 ? 12 : 18, 7};
    if (months < 60) return {12, 12, 9};
    return months < 120 ? Pace{18, 12, 9} : Pace{24, 18, 9};
}

/** Writes one ruling after another and keeps the day on which the sentence now ends. */
class Rulings
{
public:
    Rulings(Subject &subject, Chance &chance, const Lists &lists)
        : m_subject(subject), m_chance(chance), m_lists(lists), m_pace(paceOf(subject))
    {
        const JudgmentFacts &judgment = subject.inmate.judgment;
        if (judgment.term) {
            m_end = *judgment.termEndsOn;
            m_floor = sentenceEnd(*judgment.termStartsOn, halfOf(*judgment.term)).endsOn;
        } else {
            const bool reprieve = judgment.sentence == Sentence::DeathReprieve;
            const Date from = reprieve ? judgment.reprieveEndedOn.value_or(subject.today) : *judgment.effectiveOn;
            // 刑法第七十八条第二款, 法释〔2016〕23号第十二条: thirteen years, fifteen after a reprieve, twenty-five
            // restricted.
            m_floor = sentenceEnd(from, Term{judgment.commutationRestricted == true ? 25
                                             : reprieve                             ? 15
                                                                                    : 13,
                                             0, 0})
                          .endsOn;
        }
    }

    void write()
    {
        const JudgmentFacts &judgment = m_subject.inmate.judgment;
        if (judgment.sentence == Sentence::DeathReprieve && !endReprieve()) return;
        if (judgment.lifeWithoutCommutation == true) return;
        Date due = addMonths(*judgment.deliveredOn, m_pace.start);
        if (!judgment.term) {
            const auto served = fromLife();
            if (!served) return;
            due = addMonths(*served, m_pace.interval);
        }
        while (reduce(due)) {
        }
    }

private:
    struct Days {
        Date reported;
        Date ruled;
        Date served;
    };

    Days daysFrom(Date due)
    {
        const Date reported = due + days(m_chance.between(0, 150));
        const Date ruled = reported + days(m_chance.between(25, 55));
        return {reported, ruled, ruled + days(m_chance.between(4, 14))};
    }

    bool past(const Days &found) const { return found.served + days(7) <= m_subject.today; }

    SentenceChange &add(const Days &found, bool high)
    {
        SentenceChange change;
        change.inmate = m_subject.inmate.number;
        const int court = high ? -1 : m_chance.below(int(m_lists.middleCourts.size()));
        change.court = high ? m_lists.highCourt : m_lists.middleCourts[court];
        change.rulingNumber = documentNumber(m_lists, m_chance, found.ruled, court, u"刑更"_qs);
        change.event.kind = HistoryEvent::Kind::Commutation;
        change.event.reportedOn = found.reported;
        change.event.ruledOn = found.ruled;
        change.event.servedOn = found.served;
        m_subject.changes.push_back(change);
        return m_subject.changes.back();
    }

    /** The reprieve's end turns the sentence into life; false where that still lies ahead. */
    bool endReprieve()
    {
        const auto &ended = m_subject.inmate.judgment.reprieveEndedOn;
        if (!ended) return false;
        const Date reported = *ended + days(m_chance.between(2, 20));
        const Date ruled = reported + days(m_chance.between(15, 40));
        const Days found{reported, ruled, ruled + days(m_chance.between(4, 12))};
        if (!past(found)) return false;
        add(found, true).event.to = SentenceState{Sentence::Life, {}, {}};
        return true;
    }

    /** The first reduction of life, to twenty-two years, twenty-three or twenty-five in the stricter cases. */
    std::optional<Date> fromLife()
    {
        const JudgmentFacts &judgment = m_subject.inmate.judgment;
        const Date from = std::max(*judgment.lifeFromOn, *judgment.deliveredOn);
        const Days found = daysFrom(addMonths(from, m_pace.start));
        if (!past(found) || !m_chance.permille(850)) return std::nullopt;
        const bool reprieve = judgment.sentence == Sentence::DeathReprieve;
        const Term term{reprieve ? 25 : has(m_subject, Category::Corruption2019) ? 23 : 22, 0, 0};
        SentenceChange &change = add(found, true);
        change.event.to = SentenceState{Sentence::FixedTerm, term, {}};
        change.event.politicalRightsTo = Term{m_chance.between(7, 10), 0, 0};
        // 刑法第八十条: a reduced life sentence runs from the day of the ruling.
        m_end = sentenceEnd(found.ruled, term).endsOn;
        change.newEndOn = m_end;
        return found.served;
    }

    /** One reduction of a fixed term if the law and the calendar leave room; moves `due` on. */
    bool reduce(Date &due)
    {
        const Days found = daysFrom(due);
        if (!past(found)) return false;
        if (!m_chance.permille(720)) {
            due = addMonths(due, 6);
            return true;
        }
        const int amount = m_chance.between(3, m_pace.most);
        const Date end = reducedEnd(m_end, Term{0, amount, 0}).endsOn;
        if (end < m_floor || end < m_subject.today + days(20)) return false;
        SentenceChange &change = add(found, false);
        change.event.reduction = Term{0, amount, 0};
        change.newEndOn = m_end = end;
        due = addMonths(found.served, std::max(m_pace.interval, amount));
        return true;
    }

    Subject &m_subject;
    Chance &m_chance;
    const Lists &m_lists;
    Pace m_pace;
    Date m_end;
    Date m_floor;
};

}  // namespace

void makeHistory(Subject &subject, Chance &chance, const Lists &lists)
{
    const auto kind = subject.inmate.judgment.sentence;
    if (kind == Sentence::CriminalDetention || kind == Sentence::PublicSurveillance) return;
    Rulings(subject, chance, lists).write();
    makeIncident(subject, chance, lists);
}

}  // namespace remit::demo
