#pragma once
#include "base/sentenceend.h"
#include "law/standing.h"
#include "law/verdict.h"

namespace remit {

/**
 * The last day of the sentence as it stands (现刑期止日): counted anew from the first day, or taken back from the
 * recorded last day where that differs from what the article gives or a reduction had days. Nothing for life, or
 * where the term or its first day is unknown.
 */
std::optional<SentenceEnd> currentEnd(const Standing &standing);

/** The last day of the whole term where the recorded one is neither of its readings; nothing where they agree. */
std::optional<Date> contradictedEnd(const Standing &standing);

/** The last day of the sentence after so many months more are taken off. Requires an end. */
SentenceEnd endAfter(const Standing &standing, int months);

/**
 * The first and the last of the days that a court may call the sentence's last one: counted anew or taken back, from
 * the term or from the record. Nothing where there is no current end.
 */
std::optional<std::pair<Date, Date>> possibleEnds(const Standing &standing);

/** The days between arrest and the start of the judgment's term; nought where they are one
 * (刑法第四十一、四十四、四十七条). */
std::chrono::days daysBeforeStart(const Standing &standing);

/**
 * The days that custody before the start took off the recorded last day: one for each in custody, of public
 * surveillance two. Custody may have been interrupted, so only the record tells how many; nought where it tells none.
 */
std::chrono::days creditTaken(const Standing &standing);

/** Parole that fell before the term began, as while life was served, does not move the term. */
bool isWithinTerm(const Standing &standing, const TimeOnParole &pause);

/** The sentence with its last day by arithmetic in place of the record, or the other way round. */
Standing byOtherEnd(const Standing &standing);

/** The last day of the sentence by the record and by arithmetic. Requires an end. */
std::pair<Date, Date> bothEnds(const Standing &standing);

/**
 * The largest further reduction in whole months after which the sentence still ends on or after `lastDay`.
 * Requires an end. Of an uncertain end the earlier reading must hold, which is the stricter; or the later one.
 */
int monthsUntil(const Standing &standing, Date lastDay, bool byLaterEnd = false);

/** The part of the term that the row asks for: an odd month halved is 15 days, any other part is rounded up. */
Term fraction(Term term, const Row &row);

/**
 * From when time counts as served: the term's first day, the judgment's effect of life, or the end of a reprieve. Where
 * life took in a later crime, the stricter reading counts from the judgment on that.
 */
StatedDay servedFrom(const Standing &standing, const LawInForce &rules, bool ofTerm, Phase phase);

/** The same by the other reading; nothing where there is but one. */
std::optional<StatedDay> servedFromOtherwise(const Standing &standing, const LawInForce &rules, bool ofTerm,
                                             Phase phase);

/**
 * When so much has been served of the term from that day: custody credited counts, but for that before public
 * surveillance only by the milder answer to whether it does.
 */
SentenceEnd servedBy(const Standing &standing, const LawInForce &rules, Date from, Term mustServe);

/** A day until which must be served from another, moved by the time on parole in between that does not count. */
Date withPause(const Standing &standing, Date from, Date day);

/** The time on parole that fell during the term and does not count. */
std::chrono::days pausedInTerm(const Standing &standing);

/** Forgets parole that fell during the term; that of life before it still moves the floor. */
void dropPausesInTerm(Standing &standing);

/** The floor of actual service; what is missing goes into the reasons. */
std::optional<Floor> floorOf(const Standing &standing, const LawInForce &rules, const Situation &situation,
                             Reasons &reasons);

}  // namespace remit
