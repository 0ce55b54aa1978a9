#include "casework/soon.h"

#include <algorithm>

namespace remit {

std::optional<Date> soonestOf(const Screened &screened, Date asOf)
{
    const Commutation &answer = screened.verdict.commutation;
    if (answer.decision == Decision::Eligible) return asOf;
    return answer.decision == Decision::NotYet ? answer.earliestOn : std::nullopt;
}

Month soonMonth(Date earliest, Date asOf) { return std::max(monthOf(earliest), monthOf(asOf)); }

std::vector<qint64> countsByMonth(const std::vector<Date> &earliest, Date asOf, int months)
{
    std::vector<qint64> counts(size_t(months), 0);
    for (const Date day : earliest) {
        const auto ahead = (soonMonth(day, asOf) - monthOf(asOf)).count();
        if (ahead < months) ++counts[size_t(ahead)];
    }
    return counts;
}

std::vector<SoonMonth> soonByMonth(std::vector<SoonInmate> people, Date asOf, int months)
{
    std::ranges::stable_sort(people, {}, &SoonInmate::earliestOn);
    std::vector<SoonMonth> found;
    for (int i = 0; i < months; ++i) found.push_back({monthOf(asOf) + std::chrono::months(i), {}});
    for (SoonInmate &one : people) {
        const auto ahead = (soonMonth(one.earliestOn, asOf) - monthOf(asOf)).count();
        if (ahead < months) found[size_t(ahead)].inmates.push_back(std::move(one));
    }
    return found;
}

Result<std::vector<SoonMonth>> soonEligible(const Desk &desk, Date asOf, int months, const Progress &progress)
{
    return screen(desk, asOf, progress).map([&](ScreenResult &&result) {
        std::vector<SoonInmate> people;
        for (Screened &screened : result.rows)
            if (const auto earliest = soonestOf(screened, asOf))
                people.push_back({std::move(screened.row), *earliest, std::move(screened.assuming)});
        return soonByMonth(std::move(people), asOf, months);
    });
}

}  // namespace remit
