#pragma once
#include "base/messages.h"
#include "law/evaluate.h"

#include <vector>

namespace remit {

/** A single change of the facts that would change the answer. */
enum class Remedy : std::uint8_t {
    /** Every property duty performed in full (履行完毕). */
    PropertyPerformed,
    /** The conduct of 法释〔2024〕5号第六条 ended (情形消失). */
    EvasionEnded,
    /** Genuine repentance established (确有悔改表现). */
    Repentance,
    Merit,
    MajorMerit,
    /** No danger of reoffending (没有再犯罪的危险). */
    NoDanger,
    Count_
};

/** What would come of the change, all else as it stands. */
struct WhatIf {
    Remedy remedy = Remedy::Repentance;
    /** The last day for the change, before or after the report day; the report day itself where only that it has come
     *  counts. */
    Date by;
    /** The first day on which the proposal could then be made. */
    Date earliestOn;
    /** Whether conduct that lasts (第六条第一款) has to end with the payment. */
    bool endsConduct = false;

    bool operator==(const WhatIf &) const = default;
};

/**
 * The facts with that change made on that day; nothing where there is nothing to change. The report waits for a day
 * after it. Requires `facts.asOf`.
 */
std::optional<Facts> supposing(Facts facts, Remedy remedy, Date by);

/**
 * Which single changes would make a barred proposal possible, or an early one possible sooner, and from when. Found by
 * asking the law again with the facts so changed. Nothing for an answer that is eligible, unsupported or invalid.
 *
 * Where time runs from the change (法释〔2024〕5号第六条第二款: six months) there are two answers: by which day it
 * would have to come for the earliest proposal, and from when one can be made if it comes by the report day. The first
 * may lie after the report day, where something else has to be waited for longer. Requires `facts.asOf`.
 */
std::vector<WhatIf> whatIf(const Law &law, const Facts &facts, ProposalKind proposal);

/** "If the property duties are performed by 2025-09-10, from 2026-03-10." */
QString tell(const WhatIf &change, const RuleSet &rules, const Messages &messages);

}  // namespace remit
