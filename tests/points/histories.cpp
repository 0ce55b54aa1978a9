#include "histories.h"

#include <algorithm>

namespace remit::testing {

using std::chrono::days;

Date Histories::day() { return m_begin + days(number(-40, m_days + 20)); }

std::optional<Date> Histories::later(Date from, int most, int openPercent)
{
    return chance(openPercent) ? std::nullopt : std::optional(from + days(number(0, most)));
}

/** Amounts about the bounds of articles 10, 22 and 23 more often than others. */
int Histories::amount()
{
    static constexpr int bounds[] = {1, 50, 200, 500, 999, 1000, 1001, 1499, 1500, 1501, 1749, 1750, 1751, 4000, 4001};
    return chance(50) ? bounds[number(0, int(std::size(bounds)) - 1)] : number(1, 2500);
}

void Histories::addEntries(PointsHistory &history)
{
    for (int n = number(0, chance(30) ? 60 : 12); n > 0; --n) {
        PointsHistory::Entry entry{.on = day(), .points = amount(), .clause = {}, .incident = incident()};
        entry.target = static_cast<PointsHistory::Entry::Target>(number(0, 3));
        if (entry.target == PointsHistory::Entry::Target::Special) {
            entry.points = chance(30) ? number(9900, 10100) : number(1, 9000);
            entry.specialItem = number(1, 8);
            entry.clause = u"14."_qs + QString::number(entry.specialItem);
        } else if (chance(45)) {
            entry.points = -entry.points;
            entry.violation = chance(80);
        }
        history.entries.push_back(entry);
    }
}

void Histories::addSanctions(PointsHistory &history)
{
    for (int n = chance(35) ? number(1, 3) : 0; n > 0; --n) {
        PointsHistory::Sanction sanction{.on = day(), .from = {}, .to = {}, .incident = incident()};
        sanction.kind = static_cast<PointsHistory::Sanction::Kind>(number(0, 2));
        if (sanction.kind == PointsHistory::Sanction::Kind::Confinement && chance(90)) {
            if (chance(80)) sanction.from = sanction.on + days(number(0, 5));
            sanction.to = later(sanction.from.value_or(sanction.on), 15, 10);
        }
        history.sanctions.push_back(sanction);
    }
}

void Histories::addAbsences(PointsHistory &history)
{
    for (int n = chance(60) ? number(1, 3) : 0; n > 0; --n) {
        PointsHistory::Absence absence{.from = day(), .to = {}, .outcome = {}};
        absence.kind = static_cast<PointsHistory::Absence::Kind>(number(0, 6));
        absence.to = later(absence.from, 70, 8);
        if (absence.kind == PointsHistory::Absence::Kind::ReturnedForTrial && chance(85))
            absence.outcome = static_cast<PointsHistory::Absence::Outcome>(number(0, 2));
        history.absences.push_back(absence);
    }
}

void Histories::addEvents(PointsHistory &history)
{
    for (int n = chance(30) ? number(1, 3) : 0; n > 0; --n)
        history.events.push_back({static_cast<PointsHistory::Event::Kind>(number(0, 6)), day()});
}

void Histories::addOthers(PointsHistory &history)
{
    if (chance(20)) {
        const Date from = day();
        history.labourIncapable.push_back({from, later(from, 200, 40)});
    }
    history.propertyEvaded = chance(5);
    history.strict = chance(10);
    static constexpr int items[] = {1, 2, 3, 4, 5, 6, 10};
    if (chance(10)) {
        if (chance(50))
            history.findings.push_back({22, 5, day()});
        else
            history.findings.push_back({23, items[number(0, 6)], day()});
    }
    for (int cycle = history.opening.cycle; cycle <= history.opening.cycle + 5; ++cycle)
        if (chance(70)) history.grades.push_back({cycle, static_cast<CycleGrade>(number(0, 2))});
    const int months = m_days / 31;
    for (int n = 0; n < months && chance(chance(25) ? 90 : 0); ++n) {
        PointsHistory::Recorded recorded{monthOf(m_begin + days(15)) + std::chrono::months(n), number(4000, 14000), {}};
        if (chance(50)) {
            recorded.parts = ByPart{{number(3000, 4000), number(3400, 3600), 0}};
            (*recorded.parts)[Part::Labour] = recorded.total - recorded.parts->sum();
        }
        history.recorded.push_back(recorded);
    }
}

PointsHistory Histories::history()
{
    PointsHistory history;
    history.id = QString::number(number(0, 1 << 30));
    m_begin = Date(std::chrono::year(2021) / 10 / 1) + days(number(0, 900));
    m_days = number(20, chance(20) ? 1500 : 500);
    history.admittedOn = m_begin;
    if (chance(95)) history.inductionEndedOn = m_begin + days(chance(30) ? number(-1, 0) : number(1, 90));
    history.until = monthOf(m_begin + days(m_days));
    history.opening.balance = chance(20) ? number(-30000, 130000) : 0;
    history.opening.cycle = chance(20) ? number(0, 4) : 0;
    if (history.opening.cycle > 0 && chance(70)) history.opening.previousGrade = static_cast<CycleGrade>(number(0, 2));
    if (chance(15))
        history.opening.month = std::min(history.until, monthOf(m_begin) + std::chrono::months(number(0, 6)));
    addEntries(history);
    addSanctions(history);
    addAbsences(history);
    addEvents(history);
    addOthers(history);
    return history;
}

PointsProfile Histories::profile(const PointsProfile &national)
{
    PointsProfile profile = national;
    if (chance(30)) return profile;
    for (const auto &row : pointsOptionNames())
        setPointsOption(profile.options, row.option, row.values[std::size_t(number(0, int(row.values.size()) - 1))]);
    return profile;
}

}  // namespace remit::testing
