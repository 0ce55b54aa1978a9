#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using Kind = PropertyItem::Kind;

/** An amount in round thousands of yuan, in fen; taking all property has none. */
std::optional<qint64> chooseAmount(Chance &chance, Kind kind, const DemoCrime &crime, bool grave)
{
    constexpr qint64 thousandYuan = 100'000;
    if (kind == Kind::Confiscation && grave) return std::nullopt;
    if (kind == Kind::Fine) return qint64(chance.between(2, grave ? 200 : 60)) * thousandYuan;
    if (kind == Kind::Confiscation) return qint64(chance.between(2, 40)) * 10 * thousandYuan;
    return qint64(chance.between(std::max(1, crime.leastAmount / 2), std::max(2, crime.mostAmount / 2))) * thousandYuan;
}

Performed choosePerformed(Chance &chance)
{
    const int roll = chance.below(100);
    return roll < 45 ? Performed::Full : roll < 70 ? Performed::Partial : Performed::None;
}

/** Fully or not at all where every duty is, else partly. */
Performed together(const std::vector<PropertyDuty> &duties)
{
    const auto all = [&](Performed state) {
        return std::ranges::all_of(duties, [&](const PropertyDuty &duty) { return duty.performed == state; });
    };
    return all(Performed::Full) ? Performed::Full : all(Performed::None) ? Performed::None : Performed::Partial;
}

void addDuties(Subject &subject, Chance &chance)
{
    const JudgmentFacts &judgment = subject.inmate.judgment;
    const bool grave = !judgment.term;
    for (const DemoCrime *crime : subject.crimes)
        for (const Kind kind : crime->duties) {
            const bool taken =
                std::ranges::any_of(subject.inmate.duties, [&](const PropertyDuty &duty) { return duty.kind == kind; });
            // A fine and confiscation stand for each other; the rest depends on the case.
            const bool other = kind == Kind::Confiscation && crime->duties.size() > 1 && !grave;
            if (taken || other || !chance.permille(820)) continue;
            subject.inmate.duties.push_back({kind, chooseAmount(chance, kind, *crime, grave), choosePerformed(chance)});
        }
}

}  // namespace

void makeProperty(Subject &subject, Chance &chance)
{
    addDuties(subject, chance);
    PropertyFacts &property = subject.inmate.property;
    property.exists = !subject.inmate.duties.empty();
    if (!*property.exists) return;
    property.declaredFalsely = false;
    property.evasionStated = true;
    for (const PropertyDuty &duty : subject.inmate.duties) {
        PropertyItem item;
        item.kind = duty.kind;
        item.performed = duty.performed;
        item.waived = item.remitted = item.deposited = item.instalmentsCurrent = item.performedByCodebtor = false;
        property.items.push_back(item);
    }
    property.performed = together(subject.inmate.duties);
    const Date delivered = *subject.inmate.judgment.deliveredOn;
    if (property.performed == Performed::Full) {
        const int served = int((subject.today - delivered).count());
        property.performedOn = delivered + std::chrono::days(chance.between(0, std::max(0, served - 1)));
        return;
    }
    // Whether someone can pay is for people to find; of some it is known.
    if (chance.permille(300))
        property.able = false;
    else if (chance.permille(90))
        property.able = true;
    if (property.able == true && chance.permille(250)) property.evasion = Evasion{Evasion::Kind(chance.below(6)), {}};
}

}  // namespace remit::demo
