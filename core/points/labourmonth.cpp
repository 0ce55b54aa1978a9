#include "points/labour.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

/** Holds the credit to the cap of article 10 and to the profile's limit for a shortfall. */
void hold(const PointsProfile &profile, LabourMonth &month)
{
    const PointsNumbers &numbers = profile.numbers;
    const int cap = numbers.base[Part::Labour] * numbers.bonusCapPercent / 100;
    const int earned = std::max(0, month.credit);
    const int missing = std::max(0, -month.credit);
    month.bonus = std::min(earned, cap);
    month.bonusDropped = earned - month.bonus;
    month.deduction = std::min(missing, profile.labour->deductionLimit);
    month.deductionDropped = missing - month.deduction;
}

}  // namespace

Result<std::vector<LabourMonth>> sumLabour(const std::vector<LabourDay> &days, const PointsProfile &profile)
{
    if (!profile.labour)
        return fail(u"labour.profile"_qs, {{u"path"_qs, u"$.profile"_qs}, {u"profile"_qs, profile.id}});
    std::map<QString, LabourMonth> months;
    for (const LabourDay &day : days) {
        if (monthOf(day.on) != monthOf(days.front().on))
            return fail(u"labour.month"_qs, {{u"path"_qs, u"$.days"_qs}, {u"value"_qs, isoDate(day.on)}});
        LabourMonth &month = months[day.number];
        month.number = day.number;
        month.days += 1;
        month.credit += day.dayCredit;
    }
    std::vector<LabourMonth> sums;
    for (auto &[number, month] : months) {
        hold(profile, month);
        sums.push_back(month);
    }
    return sums;
}

}  // namespace remit
