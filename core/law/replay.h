#pragma once
#include "law/standing.h"

namespace remit {

/** Courts tell months by both readings of article 202(2), which moves a last day by as much as a month's end varies. */
inline constexpr std::chrono::days monthEnds(3);

/** One small handler for each kind of event; they only ever change the standing. */
class Replay
{
public:
    Replay(const Facts &facts, const LawInForce &rules, Reasons &reasons);

    Standing run();

private:
    void begin(const JudgmentFacts &judgment);
    /** The start of life runs from the later of delivery and that day; nothing where the day is missing. */
    void beginLife(const StatedDay &life);
    /** Two events of one day that each give the whole sentence have no order. */
    void checkOrder(const HistoryEvent &earlier, const HistoryEvent &later);
    /** Of a suspended sentence too not more than half may be taken off (刑法第七十八条第二款第一项). */
    void checkSuspendedHalf(const HistoryEvent &event);
    /** No ruling comes after the sentence or, of a suspended one, after its probation; none lengthens that. */
    void checkRuling(const HistoryEvent &event);
    /** No ruling takes off more than is left to serve. */
    void checkLast();
    void apply(const HistoryEvent &event);
    void commutation(const HistoryEvent &event);
    void become(const HistoryEvent &event);
    /** From when life counts that a reprieve became: the day stated, or else the end of the reprieve. */
    StatedDay lifeAfterReprieve() const;
    /** The first day of the term that life or a reprieve becomes: the day stated, or else the one that the law gives.
     */
    StatedDay firstDayOf(const HistoryEvent &event) const;
    /** From when the term that life or a reprieve becomes is counted (刑法第五十一条、第八十条). */
    void checkFirstDay(const HistoryEvent &event);
    void newCrime(const HistoryEvent &event);
    void discoveredCrime(const HistoryEvent &event);
    void retrial(const HistoryEvent &event);
    void parole(const HistoryEvent &event);
    void paroleRevoked(const HistoryEvent &event);

    /** Whether parole may be granted again, and the place of the found crime that decides it; 0 where none does. */
    struct ParoleAgain {
        bool allowed = false;
        int found = 0;
    };
    /** Article 30: only where parole fell because of earlier crimes, each of which the inmate had confessed. */
    ParoleAgain paroleAgainAfter(const HistoryEvent &revocation) const;
    /** Whether it is a crime that was judged since the parole and before it was over. */
    bool endedParole(const HistoryEvent &crime, const HistoryEvent &revocation) const;
    /** Parole that a crime ended has that crime's own event beside it, which merges the sentences. */
    bool hasCrimeFor(const HistoryEvent &revocation, std::optional<HistoryEvent::Kind> kind) const;
    /** The crime that ended parole where no event in time tells of it: one that became final later, or none. */
    void askForCrime(const HistoryEvent &revocation, HistoryEvent::Kind kind, Topic topic);
    /** The probation of parole (假释考验期) is what is left of the term, ten years for life (刑法第八十三条). */
    void checkProbation(const HistoryEvent &event);
    /** What the revocation needs to be told of, and that it falls within the probation (刑法第八十五条、第八十六条). */
    void checkRevocation(const HistoryEvent &event);
    Situation situationOfPhase() const;
    /** `topic` is the article that merges: one on new crimes (第七十一条) or one on earlier ones (第七十条). */
    void merge(const HistoryEvent &event, Topic topic);
    /** The waiting time runs from the judgment that merges; by the other reading, from the first start. */
    void startAfterMerger(const HistoryEvent &event);
    /** A crime during the probation of a suspended sentence revokes it (撤销缓刑). */
    void revokeSuspension(const HistoryEvent &event);
    /** What was served counts in a sentence merged with an earlier crime (刑法第七十条): where the merged term begins
     *  after the first one, nothing tells how much that was. */
    void checkServed(const HistoryEvent &event);
    /** The times on parole that fell, between release and readmission, in order. */
    void findParoles(const QVarLengthArray<const HistoryEvent *, 16> &events);
    /** Those within the present term that began before the event: the first day of the first, and the days of all. */
    TimeOnParole timeOnParole(const HistoryEvent &event) const;
    /** Whether time on parole counts in a term given after it only the term's recorded last day tells (刑法第八十六条):
     *  it lies later than the term gives by the days that do not count. */
    void countParole(const HistoryEvent &event);
    /** The last day of the merged term as one of the events states that tell of the merger. */
    StatedDay statedEnd(const HistoryEvent &event) const;
    /** What was found out later is merged with the whole of the sentence that stands, which no merger shortens
     *  (刑法第七十条). */
    void checkWhole(const HistoryEvent &event);
    /** What a new crime is merged with is the rest of the sentence, to which earlier reductions come back (第三十三条):
     *  the whole does not end before that. */
    void checkLeft(const HistoryEvent &event);
    void wait(const HistoryEvent &event);
    /** After parole that fell the waiting time runs from readmission (第三十条第二款), whatever was judged before it.
     */
    void startFromReadmission();
    void voidReductions(Anew anew);
    /** A day or amount that cannot stand where the sentence is by then. */
    void impossible(const HistoryEvent &event, Field field, Value value);
    /** A fact of the event that is missing; `topic` is the question that asks for it. */
    void lack(const HistoryEvent &event, Field field, Topic topic);
    /** What happened is known, but the rules give nothing to reckon on with; `row` is the article that governs it. */
    void beyond(const HistoryEvent &event, const Row &row, Field field, Value value);
    /** The article on earlier crimes that are found when life or a reprieve is being served (第三十五至三十七条). */
    const Row *discoveredLater() const;
    bool serving(Phase a, Phase b) const { return m_at.phase == a || m_at.phase == b; }

    const Facts &m_facts;
    const LawInForce &m_rules;
    Reasons &m_reasons;
    Standing m_at;
    QVarLengthArray<TimeOnParole, 2> m_paroles;
    const HistoryEvent *m_parole = nullptr;
    /** The last crime that merged sentences. */
    const HistoryEvent *m_merger = nullptr;
    /** The last readmission after parole that fell. */
    StatedDay m_readmitted;
    bool m_becameTerm = false;
    bool m_mergedSinceParole = false;
};

/** Whether both tell of the same judgment that merged sentences, as where it judged two crimes; one may say more. */
bool isSameMerger(const HistoryEvent &one, const HistoryEvent &other);
/** The day by which an event takes its place in the history; nothing where it is missing. */
std::optional<Date> dayOf(const HistoryEvent &event);
/** The field that dayOf reads. */
Field dayFieldOf(HistoryEvent::Kind kind);

}  // namespace remit
