#pragma once
#include "base/sentenceend.h"
#include "law/note.h"
#include "law/table.h"

namespace remit {

/** A commutation that must be ruled anew because a later judgment voided it (重新裁定). */
enum class Anew : std::uint8_t {
    No,
    /** Retrial changed the judgment (第三十二条). */
    Retrial,
    /** An earlier crime that the inmate confessed (第三十四条). */
    Confessed,
    /** An earlier crime that others found. */
    Found
};

/** A day that something is counted from or ends on, and the fact that states it. */
struct StatedDay {
    std::optional<Date> day;
    Field field = Field::DeliveredOn;
    /** The place of the event that the fact belongs to, from 1; 0 where it is the judgment's. */
    int place = 0;
};

/** A time in which commutation is refused after a new crime (第二十一条). */
struct Waiting {
    const Row *row = nullptr;
    StatedDay from;
    /** The new crime's place in the history, from 1. */
    int crime = 0;
};

/** A time on parole that does not count as served (假释被撤销，其间不计入已执行刑期). */
struct TimeOnParole {
    Date from;
    int days = 0;
};

/**
 * Where the sentence stands on the report day: the original judgment and everything that happened to it since,
 * replayed in order of its dates, revoked rulings left out.
 */
struct Standing {
    Phase phase = Phase::FixedTerm;
    /** The judgment in force: the original one, or that of a retrial. */
    const JudgmentFacts *judgment = nullptr;
    /** The place in the history of the retrial that gave it, from 1; 0 for the original one. */
    int judgmentPlace = 0;

    /** The fixed term that counts (原判刑期, 并罚后的刑期, or what life became) and its first day (刑期起日). */
    std::optional<Term> term;
    StatedDay termStarts{{}, Field::TermStartsOn};
    /** Taken off that term so far. */
    Term reduced;
    /** The last day as the judgment or ruling that gave the term records it. */
    StatedDay recordedEnd{{}, Field::TermEndsOn};
    /** Whether that day is no reading of term and first day. */
    bool endContradicted = false;
    /** Which of the two the last day goes by then: the record, or the arithmetic. */
    bool goesByRecord = true;
    /** The last day of the sentence as it stands (currentEnd). */
    std::optional<SentenceEnd> end;
    /** Times on parole that do not count as served after its revocation, in order. */
    QVarLengthArray<TimeOnParole, 2> pauses;
    /** The last day that changed what is being served: a retrial, a merger or a readmission. No proposal on the
     * sentence as it now stands comes before it. */
    std::optional<Date> standsSince;

    /** From when the waiting time before the first commutation runs (起始时间). */
    StatedDay start;
    /** After a merged sentence: what another reading counts from. */
    std::optional<StatedDay> startOtherwise;

    /** How many crimes were merged with the term after life or a reprieve had become one. */
    int crimesSinceTerm = 0;
    /** Where life took in a later crime: the day on which that judgment became final. */
    std::optional<StatedDay> lifeAnew;

    /** The last commutation that stands: when it was served, and how much it took off. */
    const HistoryEvent *last = nullptr;

    Anew anew = Anew::No;
    /** The sum of the voided reductions. */
    Term voided;

    QVarLengthArray<Waiting, 2> waiting;
    bool straightToTerm = false;
    /** Whether parole may be granted again after its revocation; nothing where none was revoked. */
    std::optional<bool> againAllowed;
    /** The place in the history of the earlier crime found since that parole by which that was decided; 0 where none
     *  was found. */
    int foundPlace = 0;
    bool onParole = false;
    bool merged = false;
    /** A suspended sentence that a crime during its probation has made one to be served (撤销缓刑). */
    bool suspensionRevoked = false;
    /** The probation of a suspended sentence as the last ruling left it. */
    std::optional<Term> probation;
};

/** The place of the event in the history, from 1. */
inline int placeOf(const HistoryEvent &event, const Facts &facts)
{
    return static_cast<int>(&event - facts.history.data()) + 1;
}

/** Replays the history; what the rules do not cover goes into `reasons` as unsupported, by the field's name. */
Standing standingOf(const Facts &facts, const LawInForce &rules, Reasons &reasons);

}  // namespace remit
