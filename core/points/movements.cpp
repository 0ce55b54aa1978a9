#include "points/movements.h"

#include <algorithm>

namespace remit::points {

namespace {

using Event = PointsHistory::Event;

std::optional<Movement> movementOf(const Event &event)
{
    switch (event.kind) {
        case Event::Kind::Paroled:
            return Movement{event.on, true, PointsRule::Parole};
        case Event::Kind::OutsideServing:
            return Movement{event.on, true, PointsRule::Outside};
        case Event::Kind::ParoleRevoked:
            return Movement{event.on, false, PointsRule::ParoleRevoked};
        case Event::Kind::OutsideRevoked:
            return Movement{event.on, false, PointsRule::OutsideRevoked};
        case Event::Kind::OutsideReturned:
            return Movement{event.on, false, PointsRule::Outside};
        // Assessment begins anew with the judgment or the readmission: either way inside.
        case Event::Kind::NewCrime:
            return Movement{event.on, false, PointsRule::NewCrime};
        case Event::Kind::Transferred:
            break;
    }
    return std::nullopt;
}

/** Whether a movement may follow the one before: out only from inside, back only from the same kind of absence. */
bool follows(const Movement *before, const Movement &next)
{
    const bool away = before && before->away;
    if (next.away) return !away;
    if (next.rule == PointsRule::NewCrime) return true;
    const PointsRule left = next.rule == PointsRule::ParoleRevoked ? PointsRule::Parole : PointsRule::Outside;
    return away && before->rule == left;
}

}  // namespace

std::vector<Movement> movements(const PointsHistory &history, std::vector<PointsReason> &reasons)
{
    std::vector<Movement> all;
    for (const Event &event : history.events)
        if (const auto movement = movementOf(event)) all.push_back(*movement);
    std::sort(all.begin(), all.end(), [](const Movement &a, const Movement &b) {
        return std::tuple(a.on, a.away, a.rule) < std::tuple(b.on, b.away, b.rule);
    });
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!follows(i ? &all[i - 1] : nullptr, all[i]))
            reasons.push_back(
                {.rule = PointsRule::EventOrder, .outcome = PointsReason::Outcome::Assumed, .on = all[i].on});
    return all;
}

const Movement *lastMovement(const std::vector<Movement> &movements, Date day)
{
    const auto after = std::partition_point(movements.begin(), movements.end(),
                                            [day](const Movement &movement) { return movement.on <= day; });
    return after == movements.begin() ? nullptr : &*(after - 1);
}

std::vector<Cancellation> cancellations(const PointsHistory &history, Date begin, Date end)
{
    std::vector<Cancellation> all;
    const auto add = [&](Date on, PointsRule rule) {
        if (on >= begin && on < end && on >= history.admittedOn) all.push_back({on, rule});
    };
    for (const Event &event : history.events) {
        if (event.kind == Event::Kind::NewCrime) add(event.on, PointsRule::NewCrime);
        if (event.kind == Event::Kind::ParoleRevoked) add(event.on, PointsRule::ParoleRevoked);
        if (event.kind == Event::Kind::OutsideRevoked) add(event.on, PointsRule::OutsideRevoked);
    }
    for (const auto &absence : history.absences)
        if (absence.outcome == PointsHistory::Absence::Outcome::Convicted && absence.to)
            add(*absence.to + std::chrono::days(1), PointsRule::TrialConvicted);
    std::sort(all.begin(), all.end(), [](const Cancellation &a, const Cancellation &b) {
        return std::pair(a.on, a.rule) < std::pair(b.on, b.rule);
    });
    return all;
}

}  // namespace remit::points
