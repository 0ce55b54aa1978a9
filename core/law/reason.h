#pragma once
#include "base/date.h"
#include "base/term.h"

#include <QVarLengthArray>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>

namespace remit {

/** A provision's place in RuleSet::provisions(). */
using ProvisionIndex = std::uint16_t;
inline constexpr ProvisionIndex noProvision = std::numeric_limits<ProvisionIndex>::max();

/** What came of applying a rule to the facts. */
enum class Outcome : std::uint8_t {
    /** It yields a number or a consequence; there is no condition to meet. */
    Applies,
    Met,
    /** A day that has not come. */
    NotYet,
    /** A condition that time alone does not meet. */
    Unmet,
    /** A fact is missing, or the case is one that the rules do not cover. */
    Unsupported,
    /** The facts contradict each other or cannot be. */
    Invalid,
    /** The words leave two readings; `decided` says what came of the one that decides. */
    Ambiguous
};

/** Fields of the verdict that another reading would change. */
enum class Affects : std::uint8_t {
    Decision = 1,
    EarliestOn = 2,
    Maximum = 4,
    To = 8,
    Floor = 16,
    MaximumByFloor = 32,
    Relaxed = 64,
    Probation = 128
};

/** The names by which reasons speak of facts and results; codes in law/names.h. */
enum class Field : std::uint8_t;

/** The questions that the texts leave open; each has its record in resources/rules. */
enum class Reading : std::uint8_t;

/** The few words that values may be. */
enum class Word : std::uint8_t {
    None,
    Merit,
    Major,
    Full,
    Partial,
    Incomplete,
    Open,
    Unknown,
    Recidivist,
    Violence,
    LifeWithoutCommutation,
    NotPerforming,
    GuiltDenied,
    Suspended,
    Sentence,
    Denied,
    Term,
    FixedTerm,
    Life,
    DeathReprieve,
    CriminalDetention,
    PublicSurveillance
};

/** A small value in a reason: a day, a term, a number, a yes or no, a word, or a few traits. Zeros are nothing. */
struct Value {
    enum class Kind : std::uint8_t { Nothing, Day, Span, Count, Flag, Word, Traits };
    Kind kind;
    std::array<std::int32_t, 3> parts;

    Value() = default;
    constexpr Value(Date day) : Value(Kind::Day, static_cast<std::int32_t>(day.time_since_epoch().count())) {}
    constexpr Value(Term term) : kind(Kind::Span), parts{term.years, term.months, term.days} {}
    constexpr Value(int count) : Value(Kind::Count, count) {}
    constexpr Value(bool flag) : Value(Kind::Flag, flag) {}
    constexpr Value(Word word) : Value(Kind::Word, static_cast<std::int32_t>(word)) {}
    template <class T>
    constexpr Value(const std::optional<T> &value) : Value(value ? Value(*value) : Value())
    {
    }

    /** Several traits at once, as Situation holds them. */
    static constexpr Value ofTraits(std::uint32_t traits) { return {Kind::Traits, static_cast<std::int32_t>(traits)}; }

    Date day() const { return Date(std::chrono::days(parts[0])); }
    Term span() const { return {parts[0], parts[1], parts[2]}; }
    Word word() const { return static_cast<Word>(parts[0]); }
    int number() const { return parts[0]; }
    std::uint32_t traits() const { return static_cast<std::uint32_t>(parts[0]); }
    bool operator==(const Value &) const = default;

private:
    constexpr Value(Kind is, std::int32_t number) : kind(is), parts{number, 0, 0} {}
};

/** One named value. */
struct Argument {
    Field field;
    /** Where the field belongs to an element of a list: its place, from 1; or 0. */
    std::uint16_t place;
    Value value;
};

/**
 * One step of the explanation: which provision, what came of it, the facts that it looked at and what it yields.
 * Holds no text, so that a verdict costs no strings until somebody reads it.
 */
struct Reason {
    ProvisionIndex provision;
    Outcome outcome;
    /** What follows where the outcome is Ambiguous; otherwise the outcome itself. */
    Outcome decided;
    std::uint8_t affects = 0;
    Reading reading{};
    std::uint8_t factCount = 0;
    std::uint8_t resultCount = 0;
    /** Facts first, then results; only as many as are counted are ever set. */
    std::array<Argument, 7> arguments;

    Reason() : Reason(noProvision, Outcome::Applies) {}
    Reason(ProvisionIndex of, Outcome is) : provision(of), outcome(is), decided(is) {}

    const Argument *factsBegin() const { return arguments.data(); }
    const Argument *factsEnd() const { return arguments.data() + factCount; }
    const Argument *resultsBegin() const { return factsEnd(); }
    const Argument *resultsEnd() const { return factsEnd() + resultCount; }
};

/** In the order in which the rules were asked; held in place, so that evaluation does not allocate. */
using Reasons = QVarLengthArray<Reason, 24>;

}  // namespace remit
