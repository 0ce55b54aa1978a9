#include "records/sections.h"

#include <algorithm>

namespace remit {

namespace {

template <class T>
void take(std::optional<T> &fact, const std::optional<T> &stated)
{
    if (stated) fact = stated;
}

PropertyItem &itemOf(PropertyFacts &facts, PropertyItem::Kind kind)
{
    const auto found = std::ranges::find(facts.items, kind, &PropertyItem::kind);
    return found != facts.items.end() ? *found : facts.items.emplace_back();
}

/** Of all duties together; nothing where of one it is unknown and the others do not settle it. */
std::optional<Performed> performedOf(const std::vector<PropertyItem> &items)
{
    const auto all = [&](Performed how) {
        return std::ranges::all_of(items, [how](const PropertyItem &item) { return item.performed == how; });
    };
    if (all(Performed::Full)) return Performed::Full;
    if (all(Performed::None)) return Performed::None;
    const bool known = std::ranges::all_of(items, [](const PropertyItem &item) { return item.performed.has_value(); });
    return known ? std::optional(Performed::Partial) : std::nullopt;
}

}  // namespace

void applyHealth(ConditionFacts &facts, const std::vector<HealthRecord> &records, Date asOf)
{
    for (const HealthRecord &record : records) {
        if (record.certifiedOn > asOf || (record.validUntil && *record.validUntil < asOf)) continue;
        take(facts.seriouslyIll, record.conditions.seriouslyIll);
        take(facts.disabled, record.conditions.disabled);
        take(facts.unableToWorkAndSelfCare, record.conditions.unableToWorkAndSelfCare);
        if (record.conditions.disabled == true && record.selfInflicted == true) facts.disabled = false;
    }
}

void applyProperty(PropertyFacts &facts, const std::vector<PropertyRecord> &records, Date asOf)
{
    std::optional<Date> lastPaid;
    bool any = false;
    for (const PropertyRecord &record : records) {
        if (record.checkedOn > asOf) continue;
        any = true;
        itemOf(facts, record.item.kind) = record.item;
        if (record.item.performed == Performed::Full && record.performedOn)
            lastPaid = std::max(lastPaid, record.performedOn);
        take(facts.able, record.able);
        take(facts.evasion, record.evasion);
        take(facts.declaredFalsely, record.declaredFalsely);
    }
    if (!any) return;
    facts.exists = true;
    facts.performed = performedOf(facts.items);
    take(facts.performedOn, lastPaid);
    if (facts.performed != Performed::Full) facts.performedOn.reset();
}

}  // namespace remit
