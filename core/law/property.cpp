#include "law/property.h"

namespace remit {

using State = PropertyStanding::State;

namespace {

bool shows(const PropertyItem &item, Mark mark, bool evaded)
{
    switch (mark) {
        case Mark::PerformedByCodebtor:
            return item.performedByCodebtor == true;
        case Mark::Remitted:
            return item.remitted == true;
        case Mark::InstalmentsCurrent:
            return item.instalmentsCurrent == true;
        case Mark::NoEvasion:
            return !evaded;
        case Mark::Deposited:
            return item.deposited == true;
        case Mark::Waived:
            return item.waived == true;
        case Mark::None:
            break;
    }
    return false;
}

/** Whether somebody hid, refused, obstructed or declared falsely (第六条第一款), now or before. */
bool evadedByConduct(const PropertyFacts &facts)
{
    return facts.declaredFalsely == true || (facts.evasion && facts.evasion->kind != Evasion::Kind::BorrowedName &&
                                             facts.evasion->kind != Evasion::Kind::OverLimit);
}

}  // namespace

const Row *excuseOf(const PropertyItem &item, const PropertyFacts &facts, const LawInForce &rules)
{
    const Row *excuse = nullptr;
    rules.each(Topic::PropertyExcuse, Situation(), [&](const Row &row) {
        if (!excuse && row.selects(static_cast<int>(item.kind)) && shows(item, row.mark, evadedByConduct(facts)))
            excuse = &row;
    });
    return excuse;
}

namespace {

/** Performed, Excused with the row that excuses, NotPerforming as far as the items tell, or Unknown. */
PropertyStanding performance(const PropertyFacts &facts, const LawInForce &rules)
{
    PropertyStanding standing;
    standing.state = State::Performed;
    if (facts.performed == Performed::Full) return standing;
    if (facts.items.empty()) {
        standing.state = facts.performed ? State::NotPerforming : State::Unknown;
        standing.unknown = Field::PropertyPerformed;
        return standing;
    }
    for (const PropertyItem &item : facts.items) {
        ++standing.unknownPlace;
        if (item.performed == Performed::Full) continue;
        const Row *excuse = excuseOf(item, facts, rules);
        if (!excuse) {
            standing.state = item.performed ? State::NotPerforming : State::Unknown;
            standing.unknown = Field::ItemPerformed;
            return standing;
        }
        standing.state = State::Excused;
        if (!standing.excuses.contains(excuse)) standing.excuses.append(excuse);
    }
    return standing;
}

/** Six months run from the end of the conduct “或者” from full performance; both are kept where both have come. */
void waitAfterEvasion(const PropertyFacts &facts, bool performed, const LawInForce &rules, PropertyStanding &standing)
{
    const auto ended = facts.evasion ? facts.evasion->endedOn : std::nullopt;
    if (performed && !facts.performedOn) {
        standing.state = State::Unknown;
        standing.unknown = Field::PropertyPerformedOn;
    } else if (performed && facts.evasion && !ended && rules.stricter(Reading::SixMonthsAfterEvasion)) {
        // What lasts cannot serve better than what is over: by the later of the two days there is none yet.
        standing.state = State::Evading;
    } else if (!performed && !ended) {
        // Whoever may have performed in full is not known to be evading still.
        if (standing.state != State::Unknown) standing.state = State::Evading;
    } else {
        using Moment = std::pair<Date, Field>;
        const Moment paid(facts.performedOn.value_or(Date()), Field::PropertyPerformedOn);
        const Moment over(ended.value_or(Date()), Field::EvasionEndedOn);
        const Moment &later = !ended || (performed && paid > over) ? paid : over;
        const Moment &earlier = performed && ended ? std::min(paid, over) : later;
        standing.wait = {later.first, earlier.first, later.second, earlier.second};
    }
}

/** Conduct that lasts; beside full performance the words leave open whether six months run from that already. */
void noteEvading(const PropertyStanding &standing, const PropertyFacts &facts, Reasons &reasons)
{
    Note note(reasons, standing.evasion, Outcome::Unmet);
    note.fact(Field::EvasionEndedOn, Value());
    if (facts.performed != Performed::Full || !facts.performedOn) return;
    note.fact(Field::PropertyPerformedOn, *facts.performedOn);
    note.ambiguous(Reading::SixMonthsAfterEvasion).affects(Affects::Decision).affects(Affects::EarliestOn);
}

}  // namespace

PropertyStanding propertyStanding(const PropertyFacts &facts, const LawInForce &rules)
{
    PropertyStanding standing;
    if (!facts.exists) {
        standing.state = State::Unknown;
        standing.unknown = Field::PropertyExists;
    }
    if (!facts.exists.value_or(false)) return standing;
    standing = performance(facts, rules);
    const bool performed = standing.state == State::Performed;
    if (facts.evasion || facts.declaredFalsely == true) {
        const auto kind = facts.evasion ? facts.evasion->kind : Evasion::Kind::FalseDeclaration;
        if (const Match evasion = rules.find(Topic::PropertyEvasion, Situation(), static_cast<int>(kind))) {
            standing.evasion = evasion.row;
            waitAfterEvasion(facts, performed, rules, standing);
        }
    }
    if (standing.state != State::NotPerforming) return standing;
    if (facts.able == false) standing.state = State::Unable;
    if (!facts.able) {
        standing.state = State::Unknown;
        standing.unknown = Field::PropertyAble;
    }
    return standing;
}

void notePropertyState(const PropertyStanding &standing, const PropertyFacts &facts, const LawInForce &rules,
                       const Situation &situation, bool majorMeritLifts, Reasons &reasons)
{
    const Match first = rules.find(Topic::PropertyFirst, situation);
    const Match major = rules.find(Topic::PropertyMajor, situation);
    if (standing.notPerforming() && majorMeritLifts && major) {
        Note(reasons, major.row, Outcome::Applies).fact(Field::PropertyAble, facts.able);
        return;
    }
    switch (standing.state) {
        case State::Nothing:
            if (const Match reviewed = rules.find(Topic::PropertyReviewed, situation))
                Note(reasons, reviewed.row, Outcome::Met).fact(Field::PropertyExists, facts.exists);
            break;
        case State::Unknown:
            missing(reasons, first.row, standing.unknown,
                    standing.unknown == Field::ItemPerformed ? standing.unknownPlace : 0);
            break;
        case State::Performed:
            if (first) Note(reasons, first.row, Outcome::Met).fact(Field::PropertyPerformedOn, facts.performedOn);
            break;
        case State::Excused:
            for (const Row *excuse : standing.excuses)
                Note(reasons, excuse, Outcome::Met).fact(Field::PropertyItems, int(facts.items.size()));
            break;
        case State::Unable:
            if (const Match unable = rules.find(Topic::PropertyUnable, situation))
                Note(reasons, unable.row, Outcome::Met).fact(Field::PropertyAble, facts.able);
            break;
        case State::Evading:
            noteEvading(standing, facts, reasons);
            break;
        case State::NotPerforming:
            if (first) Note(reasons, first.row, Outcome::Unmet).fact(Field::PropertyAble, facts.able);
            break;
    }
}

}  // namespace remit
