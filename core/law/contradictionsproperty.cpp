#include "law/contradictions.h"
#include "law/property.h"

namespace remit {

void Contradictions::property()
{
    const PropertyFacts &p = m_facts.property;
    inOrder(Field::PropertyPerformedOn, p.performedOn, Field::AsOf, m_asOf);
    if (p.evasion) inOrder(Field::EvasionEndedOn, p.evasion->endedOn, Field::AsOf, m_asOf);
    if (p.exists == false)
        noProperty(p);
    else if (p.performed == Performed::None && p.performedOn)
        clash(nullptr, Field::PropertyPerformed, Word::None, Field::PropertyPerformedOn, *p.performedOn);
    items(p);
}

void Contradictions::noProperty(const PropertyFacts &p)
{
    if (!p.items.empty())
        clash(nullptr, Field::PropertyExists, false, Field::PropertyItems, int(p.items.size()));
    else if (p.evasion)
        clash(nullptr, Field::PropertyExists, false, Field::Evasion, true);
    if (p.performedOn)
        clash(nullptr, Field::PropertyExists, false, Field::PropertyPerformedOn, *p.performedOn);
    else if (p.performed == Performed::Partial)
        clash(nullptr, Field::PropertyExists, false, Field::PropertyPerformed, Word::Partial);
}

void Contradictions::items(const PropertyFacts &p)
{
    bool all = !p.items.empty();
    int open = 0;
    for (const PropertyItem &item : p.items) {
        ++m_place;
        all &= item.performed == Performed::Full;
        if (!open && item.performed && item.performed != Performed::Full && !excuseOf(item, p, m_rules)) open = m_place;
    }
    m_place = open;
    if (p.performed == Performed::Full && open)
        clash(nullptr, Field::PropertyPerformed, Word::Full, Field::ItemPerformed, Word::Open);
    m_place = 0;
    if (p.performed == Performed::None && all)
        clash(nullptr, Field::PropertyPerformed, Word::None, Field::PropertyItems, Word::Full);
}

}  // namespace remit
