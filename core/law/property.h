#pragma once
#include "law/note.h"

namespace remit {

/** How the property duties of the judgment (财产性判项) stand on the report day. */
struct PropertyStanding {
    enum class State : std::uint8_t {
        /** The judgment orders none. */
        Nothing,
        Performed,
        /** What is unpaid does not count against the inmate (第二、八、九、十条). */
        Excused,
        /** Unpaid, and the inmate cannot pay (确无履行能力). */
        Unable,
        /** Able and not paying (确有履行能力而不履行). */
        NotPerforming,
        /** Conduct of article 6 that still lasts. */
        Evading,
        /** A fact is missing. */
        Unknown
    };
    State state = State::Nothing;
    /** The rule on conduct of article 6; null where there was none, and before the rules of 2024. */
    const Row *evasion = nullptr;
    /** Every rule that excuses an unpaid item, each once. */
    QVarLengthArray<const Row *, 4> excuses;
    /** The missing fact, where the state is Unknown. */
    Field unknown = Field::None;
    /** The place of its item, from 1; 0 for a fact that stands for all. */
    int unknownPlace = 0;
    /** From when the six months of article 6 run: the end of the conduct or full performance, or one of the two. */
    struct Wait {
        Date later, earlier;
        Field laterField = Field::None, earlierField = Field::None;
    };
    std::optional<Wait> wait;

    /** Not everything is performed, or it is not known whether it is. */
    bool open() const { return state != State::Nothing && state != State::Performed; }
    bool notPerforming() const { return state == State::NotPerforming || state == State::Evading; }
};

/** The rule that makes up for what was not performed of the item by its marks; null where none does. */
const Row *excuseOf(const PropertyItem &item, const PropertyFacts &facts, const LawInForce &rules);

/** Works out the state; needs no other fact of the case than the rules of the report day. */
PropertyStanding propertyStanding(const PropertyFacts &facts, const LawInForce &rules);

/** Adds what the property rules say to the reasons; days to wait for are left to the caller. */
void notePropertyState(const PropertyStanding &standing, const PropertyFacts &facts, const LawInForce &rules,
                       const Situation &situation, bool majorMeritLifts, Reasons &reasons);

}  // namespace remit
