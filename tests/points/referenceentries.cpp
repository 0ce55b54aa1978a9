#include "referencedays.h"

#include <algorithm>

namespace remit::testing {

using Entry = PointsHistory::Entry;

std::optional<Date> ReferenceDays::countsOn(const Entry &entry) const
{
    const PointsOptions &options = m_profile.options;
    const bool detention = entry.on < m_history.admittedOn;
    const Date on = detention ? m_history.admittedOn : entry.on;
    if (monthOf(on) < firstMonth() || monthOf(on) > m_history.until) return std::nullopt;
    const ReferenceDay today = day(on);
    const bool away = today.kind == DayKind::Away || today.kind == DayKind::AwayAverage;
    if (away && !detention && options.awayEntries == PointsOptions::ClosedEntries::Ignored) return std::nullopt;
    const bool closedLabour = options.incapableLabourEntries == PointsOptions::ClosedEntries::Ignored;
    if (entry.target == Entry::Target::Labour && today.incapable && closedLabour) return std::nullopt;
    const bool closedInvestigation = options.clearedInvestigationEntries == PointsOptions::OpenEntries::Ignored;
    if (today.kind == DayKind::Average && closedInvestigation) return std::nullopt;
    return on;
}

bool ReferenceDays::sanctionCounts(const PointsHistory::Sanction &sanction) const
{
    return sanction.on >= m_history.admittedOn && monthOf(sanction.on) >= firstMonth() &&
           monthOf(sanction.on) <= m_history.until;
}

int ReferenceDays::sanctionPoints(const PointsHistory::Sanction &sanction) const
{
    switch (sanction.kind) {
        case PointsHistory::Sanction::Kind::Warning:
            return m_profile.numbers.warning;
        case PointsHistory::Sanction::Kind::Demerit:
            return m_profile.numbers.demerit;
        case PointsHistory::Sanction::Kind::Confinement:
            break;
    }
    return m_profile.numbers.confinement;
}

bool ReferenceDays::isOutdone(std::size_t index) const
{
    const Entry &entry = m_history.entries[index];
    if (entry.incident.isEmpty()) return false;
    const auto rank = [&](std::size_t i) {
        const Entry &e = m_history.entries[i];
        return std::tuple(-std::abs(e.points), *countsOn(e), int(e.target), !e.violation, e.specialItem, i);
    };
    for (std::size_t i = 0; i < m_history.entries.size(); ++i) {
        const Entry &other = m_history.entries[i];
        const bool rivals = i != index && other.incident == entry.incident && countsOn(other) &&
                            (other.points < 0) == (entry.points < 0);
        if (rivals && rank(i) < rank(index)) return true;
    }
    for (const auto &sanction : m_history.sanctions)
        if (entry.points < 0 && sanction.incident == entry.incident && sanctionCounts(sanction) &&
            sanctionPoints(sanction) >= -entry.points)
            return true;
    return false;
}

bool ReferenceDays::isSanctionOutdone(std::size_t index) const
{
    const auto &sanction = m_history.sanctions[index];
    if (sanction.incident.isEmpty()) return false;
    for (const Entry &entry : m_history.entries)
        if (entry.incident == sanction.incident && countsOn(entry) && -entry.points > sanctionPoints(sanction))
            return true;
    const auto rank = [&](std::size_t i) {
        return std::tuple(-sanctionPoints(m_history.sanctions[i]), m_history.sanctions[i].on, i);
    };
    for (std::size_t i = 0; i < m_history.sanctions.size(); ++i)
        if (i != index && m_history.sanctions[i].incident == sanction.incident &&
            sanctionCounts(m_history.sanctions[i]) && rank(i) < rank(index))
            return true;
    return false;
}

void ReferenceDays::addEntries(Date from, Date end, const ByPart &cap, MonthResult &result) const
{
    for (std::size_t i = 0; i < m_history.entries.size(); ++i) {
        const Entry &entry = m_history.entries[i];
        const auto on = countsOn(entry);
        if (entry.target == Entry::Target::Special || !on || *on < from || *on >= end || isOutdone(i)) continue;
        const Part part = allParts[std::size_t(entry.target)];
        if (entry.points > 0)
            result.bonus[part] += entry.points;
        else
            result.deducted[part] += -entry.points;
    }
    for (const Part part : allParts) {
        if (result.bonus[part] > cap[part]) {
            result.bonusDropped[part] = result.bonus[part] - cap[part];
            result.bonus[part] = cap[part];
        }
        if (m_profile.options.partBelowZero == PointsOptions::PartBelowZero::Allowed) continue;
        const int there = result.base[part] + result.bonus[part];
        if (there + result.granted[part] < 0) result.granted[part] = -there;
        if (result.deducted[part] > there + result.granted[part]) result.deducted[part] = there + result.granted[part];
    }
}

/** Adds up the year's special additions before each one anew. */
void ReferenceDays::addSpecials(Date from, Date end, MonthResult &result) const
{
    const PointsOptions &options = m_profile.options;
    struct Special {
        Date on;
        int item = 0;
        int asked = 0;
    };
    std::vector<Special> all;
    for (std::size_t i = 0; i < m_history.entries.size(); ++i) {
        const Entry &entry = m_history.entries[i];
        const auto on = countsOn(entry);
        if (entry.target == Entry::Target::Special && on && !recorded(monthOf(*on)) && !isOutdone(i))
            all.push_back({*on, entry.specialItem, entry.points});
    }
    std::stable_sort(all.begin(), all.end(), [](const Special &a, const Special &b) {
        if (a.on != b.on) return a.on < b.on;
        return a.item != b.item ? a.item < b.item : a.asked > b.asked;
    });
    const auto yearOf = [&](Date day) {
        const std::chrono::year_month_day ymd(day);
        if (options.specialYear == PointsOptions::SpecialYear::Calendar) return int(ymd.year());
        int year = 0;
        while (addMonths(m_history.admittedOn, 12 * (year + 1)) <= day) ++year;
        return year;
    };
    std::vector<int> grants;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool exempt = all[i].item <= m_profile.numbers.specialExemptItems;
        int grant = std::min(all[i].asked, m_profile.numbers.specialSingle);
        qint64 used = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const bool other = all[j].item <= m_profile.numbers.specialExemptItems;
            if (yearOf(all[j].on) == yearOf(all[i].on) &&
                (!other || options.specialExempt == PointsOptions::SpecialExempt::UseUp))
                used += grants[j];
        }
        const qint64 room = std::max<qint64>(0, m_profile.numbers.specialYear - used);
        if (!exempt && grant > room && options.specialOverLimit != PointsOptions::SpecialOverLimit::Allow)
            grant = options.specialOverLimit == PointsOptions::SpecialOverLimit::Refuse ? 0 : int(room);
        grants.push_back(grant);
        if (all[i].on < from || all[i].on >= end) continue;
        result.special += grant;
        result.specialDropped += all[i].asked - grant;
    }
}

}  // namespace remit::testing
