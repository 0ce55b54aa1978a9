#include "points/monthscore.h"

#include "points/daytally.h"

#include <algorithm>

namespace remit::points {

namespace {

/** Those of a list by date that fall from `from` to before `end`. */
template <class List>
auto between(const List &list, Date from, Date end)
{
    const auto before = [](Date limit) { return [limit](const auto &row) { return row.on < limit; }; };
    const auto first = std::partition_point(list.begin(), list.end(), before(from));
    return std::pair(first, std::partition_point(first, list.end(), before(end)));
}

void addEntries(const Course &course, Date from, Date end, const ByPart &cap, MonthResult &result)
{
    const auto [first, last] = between(course.postings.entries, from, end);
    for (auto entry = first; entry != last; ++entry) {
        if (entry->recorded) continue;
        if (entry->points > 0)
            result.bonus[entry->part] += entry->points;
        else
            result.deducted[entry->part] -= entry->points;
    }
    for (const Part part : allParts) {
        result.bonusDropped[part] = std::max(0, result.bonus[part] - cap[part]);
        result.bonus[part] -= result.bonusDropped[part];
    }
}

/** Where the profile lets no part fall below zero: takes no more off than there is. */
void keepAboveZero(MonthResult &result)
{
    for (const Part part : allParts) {
        result.granted[part] = std::max(result.granted[part], -(result.base[part] + result.bonus[part]));
        result.deducted[part] =
            std::min(result.deducted[part], result.base[part] + result.granted[part] + result.bonus[part]);
    }
}

void addOthers(const Course &course, Date from, Date end, MonthScore &score)
{
    MonthResult &result = score.result;
    const auto [special, lastSpecial] = between(course.postings.specials, from, end);
    for (auto row = special; row != lastSpecial; ++row) {
        result.special += row->granted;
        result.specialDropped += row->dropped;
    }
    const auto [sanction, lastSanction] = between(course.postings.sanctions, from, end);
    for (auto row = sanction; row != lastSanction; ++row) {
        result.sanction += row->points;
        score.uncertain = score.uncertain || row->daysUnknown;
    }
}

/** A month that enters as an older system gave it. */
void takeAsGiven(const PointsHistory::Recorded &recorded, MonthScore &score)
{
    const Month month = score.result.month;
    score.result = {};
    score.result.month = month;
    score.result.recorded = true;
    score.result.total = recorded.total;
    score.scores = recorded.parts;
    score.uncertain = false;
}

}  // namespace

MonthScore scoreMonth(const Course &course, int month, Date end)
{
    const PointsProfile &profile = course.profileIn(month);
    const PointsOptions &options = profile.options;
    const DayTally tally = tallyDays(course, month, end);
    MonthScore score;
    score.result.month = monthOfCount(month);
    score.days = tally.days;
    score.assessedDays = tally.assessed;
    score.uncertain = tally.uncertain;
    MonthResult &result = score.result;
    result.base = tally.base(options);
    score.compared = tally.compared(options);
    if (const auto *recorded = recordedIn(course.history, month)) {
        takeAsGiven(*recorded, score);
        return score;
    }
    result.granted = tally.granted(options);
    addEntries(course, firstDay(month), end, tally.cap(profile), result);
    if (options.partBelowZero == PointsOptions::PartBelowZero::Zero) keepAboveZero(result);
    addOthers(course, firstDay(month), end, score);
    ByPart scores;
    for (const Part part : allParts)
        scores[part] = result.base[part] + result.granted[part] + result.bonus[part] - result.deducted[part];
    score.scores = scores;
    result.total = scores.sum() + result.special - result.sanction;
    return score;
}

}  // namespace remit::points
