#pragma once
#include "law/gaps.h"
#include "law/names.h"
#include "law/suppositions.h"

namespace remit {

/** What nobody has stated of one property item; `place` is its own, from 1. */
template <class Visit>
void itemGaps(const PropertyItem &item, int place, Visit &visit)
{
    if (item.performed == Performed::Full) return;
    if (!item.performed)
        visit(Gap{Field::ItemPerformed, place, Topic::PropertyFirst, 2, [](Facts &f, const Choice &choice) {
                      elementAt(f.property.items, choice.place).performed =
                          choice.value == 0 ? Performed::Full : Performed::None;
                  }});
    if (!item.waived)
        visit(Gap{Field::ItemWaived, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, const Choice &choice) { elementAt(f.property.items, choice.place).waived = true; }});
    if (!item.remitted)
        visit(Gap{Field::ItemRemitted, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, const Choice &choice) { elementAt(f.property.items, choice.place).remitted = true; }});
    if (!item.deposited)
        visit(Gap{Field::ItemDeposited, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, const Choice &choice) { elementAt(f.property.items, choice.place).deposited = true; }});
    if (!item.instalmentsCurrent)
        visit(Gap{Field::ItemInstalmentsCurrent, place, Topic::PropertyExcuse, 1, [](Facts &f, const Choice &choice) {
                      elementAt(f.property.items, choice.place).instalmentsCurrent = true;
                  }});
    if (!item.performedByCodebtor)
        visit(Gap{Field::ItemPerformedByCodebtor, place, Topic::PropertyExcuse, 1, [](Facts &f, const Choice &choice) {
                      elementAt(f.property.items, choice.place).performedByCodebtor = true;
                  }});
}

/** What nobody has stated of the property duties and of each of their items. */
template <class Visit>
void propertyGaps(const PropertyFacts &property, Visit &visit)
{
    if (!property.exists)
        visit(Gap{Field::PropertyExists, 0, Topic::PropertyFirst, 2, [](Facts &f, const Choice &choice) {
                      if (choice.value == 0)
                          f.property = {false, {}, {}, {}, {}, {}, {}, {}};
                      else
                          f.property = {true, true, Performed::None, {}, false, {}, true, {}};
                  }});
    if (!property.exists.value_or(false)) return;
    if (!property.able)
        visit(Gap{Field::PropertyAble, 0, Topic::PropertyFirst, 2,
                  [](Facts &f, const Choice &choice) { f.property.able = choice.value == 0; }});
    if (!property.declaredFalsely)
        visit(Gap{Field::DeclaredFalsely, 0, Topic::PropertyEvasion, 1,
                  [](Facts &f, const Choice &) { f.property.declaredFalsely = true; }});
    if (!property.evasion && !property.evasionStated)
        visit(Gap{Field::Evasion, 0, Topic::PropertyEvasion, 2, &supposeEvasion});
    if (!property.performed && property.items.empty())
        visit(Gap{Field::PropertyPerformed, 0, Topic::PropertyFirst, 2, [](Facts &f, const Choice &choice) {
                      f.property.performed = choice.value == 0 ? Performed::Full : Performed::None;
                  }});
    if (!property.performedOn && property.performed == Performed::Full)
        visit(Gap{Field::PropertyPerformedOn, 0, Topic::PropertyWait, 1, [](Facts &f, const Choice &) {
                      f.property.performedOn = f.judgment.judgedOn.value_or(latestJudgment(f, f.judgment));
                  }});
    int place = 0;
    for (const PropertyItem &item : property.items) itemGaps(item, ++place, visit);
}

}  // namespace remit
