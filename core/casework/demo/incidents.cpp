#include "base/sentenceend.h"
#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using std::chrono::days;

/** The last event's day, the end of the sentence as it stands, and that end with every reduction given back. */
struct Standing {
    Date after;
    Date end;
    Date unreduced;
};

Standing standing(const Subject &subject)
{
    const JudgmentFacts &judgment = subject.inmate.judgment;
    Standing now{*judgment.deliveredOn, *judgment.termEndsOn, *judgment.termEndsOn};
    for (const SentenceChange &change : subject.changes) {
        now.after = *change.event.servedOn;
        now.end = change.newEndOn.value_or(now.end);
        if (change.event.to) now.unreduced = now.end;
    }
    return now;
}

SentenceChange begin(const Subject &subject, HistoryEvent::Kind kind, const QString &court, const QString &number)
{
    SentenceChange change;
    change.inmate = subject.inmate.number;
    change.event.kind = kind;
    change.court = court;
    change.rulingNumber = number;
    return change;
}

/** 刑法第七十一条: what is left and the new term are merged, and the merged term starts anew; what was taken off
 *  before does not count as served (法释〔2016〕23号第三十三条). */
void addNewCrime(Subject &subject, Chance &chance, const Lists &lists, const Standing &now)
{
    const Date finalOn = now.after + days(chance.between(60, 300));
    if (finalOn + days(30) > subject.today) return;
    const int court = chance.below(int(lists.middleCourts.size()));
    SentenceChange change = begin(subject, HistoryEvent::Kind::NewCrime, lists.middleCourts[court],
                                  documentNumber(lists, chance, finalOn, court, u"刑初"_qs));
    const Term left = termBetween(finalOn, now.unreduced);
    const Term merged = termOfMonths(left.wholeMonths() + 1 + chance.between(6, 14));
    change.event.finalOn = finalOn;
    change.event.penalty = Sentence::FixedTerm;
    change.event.intentional = true;
    change.event.duringReprieve = false;
    change.event.merged = SentenceState{Sentence::FixedTerm, merged, finalOn};
    change.newEndOn = sentenceEnd(finalOn, merged).endsOn;
    subject.changes.push_back(change);
}

/** Paroled after more than half, revoked within months, readmitted. */
void addRevokedParole(Subject &subject, Chance &chance, const Lists &lists, const Standing &now)
{
    const JudgmentFacts &judgment = subject.inmate.judgment;
    const Date half = sentenceEnd(*judgment.termStartsOn, halfOf(*judgment.term)).endsOn;
    const Date from = std::max(addMonths(now.after, 19), half + days(60));
    const Date revoked = from + days(chance.between(60, 200));
    const Date readmitted = revoked + days(chance.between(3, 20));
    if (readmitted + days(30) > subject.today || readmitted > now.end) return;
    const int court = chance.below(int(lists.middleCourts.size()));
    SentenceChange parole = begin(subject, HistoryEvent::Kind::Parole, lists.middleCourts[court],
                                  documentNumber(lists, chance, from, court, u"刑更"_qs));
    parole.event.ruledOn = from - days(5);
    parole.event.from = from;
    parole.event.until = now.end;
    SentenceChange end = begin(subject, HistoryEvent::Kind::ParoleRevoked, lists.middleCourts[court],
                               documentNumber(lists, chance, revoked, court, u"刑更"_qs));
    end.event.on = revoked;
    end.event.readmittedOn = readmitted;
    end.event.reason = u"violation"_qs;
    subject.changes.push_back(parole);
    subject.changes.push_back(end);
}

}  // namespace

void makeIncident(Subject &subject, Chance &chance, const Lists &lists)
{
    const JudgmentFacts &judgment = subject.inmate.judgment;
    const int roll = chance.below(1000);
    if (judgment.sentence != Sentence::FixedTerm || judgment.term->years < 4) return;
    const Standing now = standing(subject);
    const bool violent = std::ranges::any_of(subject.crimes, &DemoCrime::violent);
    if (roll < 20)
        addNewCrime(subject, chance, lists, now);
    else if (roll < 130 && !violent && subject.inmate.categories.empty())
        addRevokedParole(subject, chance, lists, now);
}

}  // namespace remit::demo
