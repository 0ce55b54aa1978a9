#pragma once
#include "law/evaluate.h"
#include "records/inmate.h"

namespace remit {

/** In what a recorded outcome and the recomputed one differ. */
enum class DifferenceKind : std::uint8_t {
    /** The judgment's recorded last day is no reading of its first day and term. */
    JudgmentEnd,
    /** A ruling's last day comes from taking the months back from the one before (逆减法); counting the term anew
     *  gives another. */
    RulingEndCountedBack,
    /** A ruling's last day that neither way of counting gives. */
    RulingEnd,
    /** More was taken off, or life became a shorter term, than the articles allow for any performance. */
    OverMaximum,
    /** As OverMaximum, but with merit (立功) or major merit it would have been allowed; the record does not say. */
    OverMaximumWithoutMerit,
    /** Life or a reprieve became a longer term than the articles allow even without merit: the inmate lost by it. */
    TermTooLong,
    /** Reported before the first day that start, interval and other waiting times allow, even with major merit. */
    BeforeEarliest,
    /** As BeforeEarliest, but major merit would have lifted start and interval. */
    BeforeEarliestWithoutMerit,
    /** The sentence as reduced ends before the floor of actual service (最低实际执行刑期) is reached. */
    BelowFloor,
    /** Not compared: a fact is missing or the rules do not cover the case; `field` names it. */
    NotCompared,
    Count_
};

/** "judgment_end", "over_maximum"; the words are law.difference.CODE. */
QString differenceCode(DifferenceKind kind);

/** One difference, with both sides of it. */
struct Difference {
    DifferenceKind kind = DifferenceKind::NotCompared;
    /** The day of the ruling; nothing for the judgment itself. */
    std::optional<Date> ruledOn;
    /** A day or a term each; nothing where the side has none. */
    Value recorded{};
    Value computed{};
    /** The provision that the computed side rests on, if any. */
    ProvisionIndex provision = noProvision;
    /** The fact that is missing; only of NotCompared. */
    Field field{};
};

/**
 * Recomputes what is recorded of one person: the last day after the judgment and after each ruling that stands, and
 * whether each reduction kept the maximum, the waiting times and the floor on its own report day. Repentance is taken
 * as found by the court; merit, past property duties and relaxations (第十九、二十条) are not in the record, so what
 * only they could justify has a kind of its own or counts as allowed. Changes in order of ruling.
 */
std::vector<Difference> compareRecord(const Law &law, const Facts &facts, const std::vector<SentenceChange> &changes);

}  // namespace remit
