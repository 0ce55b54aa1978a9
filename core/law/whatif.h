#pragma once
#include "base/messages.h"
#include "law/evaluate.h"

#include <vector>

namespace remit {

/** A single change of the facts on the report day that would change the answer. */
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
    /** The day on which the change is supposed: the report day. */
    Date by;
    /** The first day on which the proposal could then be made. */
    Date earliestOn;

    bool operator==(const WhatIf &) const = default;
};

/** The facts with that change made on the report day; nothing where there is nothing to change. Requires `facts.asOf`.
 */
std::optional<Facts> supposing(Facts facts, Remedy remedy);

/**
 * Which single changes would make a barred proposal possible, or an early one possible sooner, and from when. Found by
 * asking the law again with the facts so changed. Nothing for an answer that is eligible, unsupported or invalid.
 */
std::vector<WhatIf> whatIf(const Law &law, const Facts &facts, ProposalKind proposal);

/** "If the property duties are performed by 2025-09-10, from 2026-03-10." */
QString tell(const WhatIf &change, const RuleSet &rules, const Messages &messages);

}  // namespace remit
