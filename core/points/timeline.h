#pragma once
#include "points/assessment.h"
#include "points/history.h"

#include <vector>

namespace remit::points {

/** What decides a day, the strongest first: where several rules meet on one day the first of them counts. */
enum class Standing : quint8 {
    NotAdmitted,
    /** Outside, on parole or away for trial (articles 31, 32, 34). */
    Away,
    /** Away for trial and cleared: paid by an average. */
    AwayCleared,
    Induction,
    /** Confinement, or investigated and at fault. */
    NoBase,
    /** An investigation whose end is not known. */
    Pending,
    /** Investigated and cleared: paid by an average. */
    Cleared,
    NoCapacity,
    RescueInjury,
    Hospital,
    Stoppage,
    Ordinary
};

/** Days in one standing, `end` excluded. */
struct Span {
    Date from;
    Date end;
    Standing standing = Standing::Ordinary;
    /** Without labour capacity, whatever else holds. */
    bool incapable = false;
    /** The outcome that decides these days' score is not known. */
    bool pending = false;
    /** Index into PointsHistory::absences of what gave the standing, or -1. */
    int absence = -1;
    /** The rule that gave it; nothing for ordinary days. */
    std::optional<PointsRule> rule = {};

    /** Admitted, inside and past induction: days that count as assessed. */
    bool assessed() const { return standing >= Standing::NoBase; }
    bool away() const { return standing == Standing::Away || standing == Standing::AwayCleared; }
};

/** First and last day of a confinement; nothing where the papers do not say. `end` is excluded. */
struct ConfinementDays {
    Date from;
    std::optional<Date> end;
};
std::optional<ConfinementDays> confinementDays(const PointsHistory::Sanction &sanction);

/**
 * The days from `begin` to `end` (excluded) in spans without gaps. Departures and returns that do not match are told
 * as assumptions.
 */
std::vector<Span> timeline(const PointsHistory &history, Date begin, Date end, std::vector<PointsReason> &reasons);

/** The span that holds the day. Requires a day of the timeline. */
const Span &spanOn(const std::vector<Span> &spans, Date day);

}  // namespace remit::points
