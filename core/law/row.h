#pragma once
#include "law/crimenames.h"
#include "law/reason.h"
#include "law/situation.h"
#include "law/topic.h"

namespace remit {

/** One provision, compiled: when it applies, and what it then says. What every question asks comes first and lies
 *  together. */
struct alignas(64) Row {
    ProvisionIndex provision = noProvision;
    /** Penalty, sentence, property item, kind of evasion or proposal, whichever the topic selects by. */
    std::uint16_t selector = 0xFFFF;
    std::uint8_t grades = 0xFF;
    Mark mark = Mark::None;
    std::uint16_t phases = 0xFFFF;
    int rank = 0;
    Traits any = 0, all = 0, none = 0;
    int from = 0, below = std::numeric_limits<int>::max();
    /** Judgments from then on; of the age of responsibility, crimes committed from then on. */
    Date judgedFrom;
    /** The number; with `upTo`, the lower end of a range. */
    Term value, upTo;
    bool toLife = false;
    int numerator = 1, denominator = 1, count = 0;
    /** The bit of the provision's own list of crimes; 0 where it has none. */
    CrimeLists crimes = 0;
    Date validFrom, validTo;

    bool concerns(Phase phase) const { return phases >> static_cast<int>(phase) & 1; }
    bool inForce(Date day) const { return day >= validFrom && day <= validTo; }
    bool selects(int selected) const { return selector >> selected & 1; }
    /** Whether the conditions hold, but for day and phase. */
    bool fits(const Situation &s) const
    {
        return (grades >> static_cast<int>(s.grade) & 1) && (any == 0 || (any & s.traits)) && (all & s.traits) == all &&
               !(none & s.traits) && s.measure >= from && s.measure < below &&
               (judgedFrom == Date() || (s.judgedOn && *s.judgedOn >= judgedFrom));
    }
};

/** The rows that answer a question: the one of highest rank, and one of the same rank with another number. */
struct Match {
    const Row *row = nullptr;
    const Row *rival = nullptr;
    explicit operator bool() const { return row; }
    const Row *operator->() const { return row; }
    const Row &operator*() const { return *row; }
};

}  // namespace remit
