#include "referencedays.h"

#include <algorithm>

namespace remit::testing {

namespace {

using Absence = PointsHistory::Absence;

bool within(Date from, const std::optional<Date> &to, Date day) { return from <= day && (!to || day <= *to); }

/** numerator / denominator as the profile rounds. */
int rounded(qint64 numerator, qint64 denominator, const PointsOptions &options)
{
    if (options.rounding == PointsOptions::Rounding::HalfUp) {
        numerator = 2 * numerator + denominator;
        denominator *= 2;
    }
    qint64 result = numerator / denominator;
    if (result * denominator > numerator) --result;
    return int(result);
}

bool isAveraged(DayKind kind, Part part, const PointsOptions &options)
{
    if (kind == DayKind::Average || kind == DayKind::AwayAverage) return true;
    if (part != Part::Labour) return false;
    if (kind == DayKind::Rescue) return true;
    return kind == DayKind::Stoppage && options.stoppage == PointsOptions::Stoppage::Average;
}

/** Whether the day gives the part its base. */
bool isGiven(DayKind kind, Part part, const PointsOptions &options)
{
    switch (kind) {
        case DayKind::Ordinary:
        case DayKind::Incapable:
            return true;
        case DayKind::Hospital:
            return part != Part::Labour;
        case DayKind::Rescue:
        case DayKind::Stoppage:
            return !isAveraged(kind, part, options);
        default:
            return false;
    }
}

}  // namespace

bool ReferenceDays::away(Date day) const
{
    using Kind = PointsHistory::Event::Kind;
    std::optional<Date> last;
    for (const auto &event : m_history.events)
        if (event.kind != Kind::Transferred && event.on <= day && (!last || event.on > *last)) last = event.on;
    // On a day of a return and a departure the departure comes last.
    for (const auto &event : m_history.events)
        if (event.on == last && (event.kind == Kind::Paroled || event.kind == Kind::OutsideServing)) return true;
    return false;
}

const ReferenceDay &ReferenceDays::day(Date day) const
{
    const auto known = m_days.find(day);
    return known != m_days.end() ? known->second : m_days[day] = classify(day);
}

ReferenceDay ReferenceDays::classify(Date day) const
{
    ReferenceDay answer;
    if (day < m_history.admittedOn) return {.kind = DayKind::NotAdmitted};
    for (const auto &period : m_history.labourIncapable)
        if (within(period.from, period.to, day)) answer.incapable = true;
    std::map<DayKind, int> absences;
    const auto note = [&](DayKind kind, int index) { absences.emplace(kind, index); };
    for (int i = 0; i < int(m_history.absences.size()); ++i) {
        const Absence &absence = m_history.absences[std::size_t(i)];
        if (!within(absence.from, absence.to, day)) continue;
        switch (absence.kind) {
            case Absence::Kind::Hospital:
                note(DayKind::Hospital, i);
                break;
            case Absence::Kind::RescueInjury:
                note(DayKind::Rescue, i);
                break;
            case Absence::Kind::Stoppage:
                note(DayKind::Stoppage, i);
                break;
            case Absence::Kind::InvestigationOpen:
                note(DayKind::Open, i);
                break;
            case Absence::Kind::InvestigatedClear:
                note(DayKind::Average, i);
                break;
            case Absence::Kind::InvestigatedFault:
                note(DayKind::NoBase, i);
                break;
            case Absence::Kind::ReturnedForTrial:
                note(absence.outcome == Absence::Outcome::Cleared ? DayKind::AwayAverage : DayKind::Away, i);
        }
    }
    bool confined = false;
    for (const auto &sanction : m_history.sanctions)
        if (sanction.kind == PointsHistory::Sanction::Kind::Confinement && (sanction.from || sanction.to) &&
            within(sanction.from.value_or(sanction.on), sanction.to, day))
            confined = true;
    const auto take = [&](DayKind kind) {
        answer.kind = kind;
        if (absences.contains(kind)) answer.absence = absences[kind];
        return answer;
    };
    if (away(day)) return {.kind = DayKind::Away, .incapable = answer.incapable};
    if (absences.contains(DayKind::Away)) {
        answer.undecided = !m_history.absences[std::size_t(absences[DayKind::Away])].outcome;
        return take(DayKind::Away);
    }
    if (absences.contains(DayKind::AwayAverage)) return take(DayKind::AwayAverage);
    if (!m_history.inductionEndedOn || day <= *m_history.inductionEndedOn) return take(DayKind::Induction);
    if (confined || absences.contains(DayKind::NoBase)) return take(DayKind::NoBase);
    if (absences.contains(DayKind::Open)) {
        answer.undecided = true;
        return take(DayKind::Open);
    }
    if (absences.contains(DayKind::Average)) return take(DayKind::Average);
    if (answer.incapable) return take(DayKind::Incapable);
    for (const DayKind kind : {DayKind::Rescue, DayKind::Hospital, DayKind::Stoppage})
        if (absences.contains(kind)) return take(kind);
    return answer;
}

const PointsHistory::Recorded *ReferenceDays::recorded(Month month) const
{
    for (const auto &row : m_history.recorded)
        if (row.month == month) return &row;
    return nullptr;
}

ReferenceMonth ReferenceDays::month(Month month, Date end)
{
    const auto known = m_months.find({month, end});
    if (known != m_months.end()) return known->second;
    const PointsOptions &options = m_profile.options;
    const Date first = firstOf(month);
    const Date next = firstOf(month + std::chrono::months(1));
    ReferenceMonth answer;
    answer.result.month = month;
    answer.days = int((next - first).count());
    const auto divisor = [&](int carrying) {
        return options.denominator == PointsOptions::Denominator::Thirty && carrying < answer.days ? 30 : answer.days;
    };
    ByPart cap;
    for (const Part part : allParts) {
        qint64 given = 0, due = 0, whole = 0;
        int givenDays = 0, dueDays = 0, wholeDays = 0, averageDays = 0;
        for (Date d = first; d < next; d = nextDay(d)) {
            const ReferenceDay &today = day(d);
            const int base = (today.incapable ? m_profile.numbers.incapableBase : m_profile.numbers.base)[part];
            whole += base;
            wholeDays += base > 0;
            if (d >= end) continue;
            if (part == Part::Custody && today.assessed()) ++answer.assessed;
            if (today.undecided) answer.uncertain = true;
            const bool averaged = isAveraged(today.kind, part, options);
            if (isGiven(today.kind, part, options)) {
                given += base;
                givenDays += base > 0;
            }
            const bool inHospital = today.kind == DayKind::Hospital && part == Part::Labour;
            if (today.assessed() && !inHospital) {
                due += base;
                dueDays += base > 0;
            }
            if (averaged && average(today.absence).known && average(today.absence).months) ++averageDays;
        }
        // The averages by the day, over a denominator that all of them divide.
        qint64 granted = 0;
        qint64 denominator = 1;
        for (Date d = first; d < std::min(end, next); d = nextDay(d)) {
            const ReferenceDay &today = day(d);
            if (!isAveraged(today.kind, part, options)) continue;
            const Average paid = average(today.absence);
            if (!paid.known) {
                answer.uncertain = true;
                continue;
            }
            qint64 points = paid.points[part];
            if (options.negativeAverage == PointsOptions::NegativeAverage::Zero && points < 0) points = 0;
            const qint64 over = paid.months ? paid.months * divisor(averageDays) : paid.days;
            if (denominator % over == 0) {
                granted += points * (denominator / over);
            } else {
                granted = granted * over + points * denominator;
                denominator *= over;
            }
        }
        answer.result.base[part] = rounded(given, divisor(givenDays), options);
        answer.result.granted[part] = rounded(granted, denominator, options);
        const int wholeBase = rounded(whole, divisor(wholeDays), options);
        const int dueBase = rounded(due, divisor(dueDays), options);
        switch (options.comparedBase) {
            case PointsOptions::ComparedBase::DaysDue:
                answer.compared[part] = dueBase;
                break;
            case PointsOptions::ComparedBase::FullMonth:
                answer.compared[part] = wholeBase;
                break;
            case PointsOptions::ComparedBase::AsGiven:
                answer.compared[part] = answer.result.base[part];
                break;
        }
        const bool ofFull = options.partMonthCap == PointsOptions::PartMonthCap::FullBase;
        cap[part] = rounded((ofFull ? whole : due) * m_profile.numbers.bonusCapPercent,
                            100 * divisor(ofFull ? wholeDays : dueDays), options);
    }
    if (const auto *given = recorded(month)) {
        answer.result = {};
        answer.result.month = month;
        answer.result.recorded = true;
        answer.result.total = given->total;
        answer.scores = given->parts;
        answer.uncertain = false;
        return m_months[{month, end}] = answer;
    }
    MonthResult &result = answer.result;
    addEntries(first, std::min(end, next), cap, result);
    addSpecials(first, std::min(end, next), result);
    for (std::size_t i = 0; i < m_history.sanctions.size(); ++i) {
        const auto &sanction = m_history.sanctions[i];
        if (!sanctionCounts(sanction) || sanction.on < first || sanction.on >= std::min(end, next)) continue;
        if (!isSanctionOutdone(i)) result.sanction += sanctionPoints(sanction);
        if (sanction.kind == PointsHistory::Sanction::Kind::Confinement && !sanction.from && !sanction.to)
            answer.uncertain = true;
    }
    ByPart scores;
    for (const Part part : allParts)
        scores[part] = result.base[part] + result.granted[part] + result.bonus[part] - result.deducted[part];
    answer.scores = scores;
    result.total = scores.sum() + result.special - result.sanction;
    return m_months[{month, end}] = answer;
}

ReferenceDays::Average ReferenceDays::average(int absence)
{
    const auto known = m_averages.find(absence);
    if (known != m_averages.end()) return known->second;
    return m_averages[absence] = averageBefore(m_history.absences[std::size_t(absence)].from);
}

ReferenceDays::Average ReferenceDays::averageBefore(Date start)
{
    const Month own = monthOf(start);
    if (own < firstMonth()) return {};
    const bool opened = firstMonth() > monthOf(m_history.admittedOn);
    Average average;
    bool whole = true;
    for (int back = m_profile.numbers.averageMonths; back > 0; --back) {
        const Month month = own - std::chrono::months(back);
        if (month < firstMonth()) {
            if (opened) return {};
            whole = false;
            continue;
        }
        const ReferenceMonth score = this->month(month, firstOf(month + std::chrono::months(1)));
        if (score.assessed < score.days) whole = false;
        if (score.assessed == 0) continue;
        if (!score.scores || score.uncertain) return {};
        for (const Part part : allParts) average.points[part] += (*score.scores)[part];
        average.days += score.assessed;
    }
    if (whole) {
        average.months = m_profile.numbers.averageMonths;
    } else {
        const ReferenceMonth begun = this->month(own, start);
        if (begun.assessed > 0) {
            if (!begun.scores || begun.uncertain) return {};
            for (const Part part : allParts) average.points[part] += (*begun.scores)[part];
            average.days += begun.assessed;
        }
    }
    average.known = average.days > 0;
    return average;
}

}  // namespace remit::testing
