#pragma once
#include "records/facts.h"

#include <array>

namespace remit::testing {

/** Ways of leaving one fact unsaid; each requires facts that state everything. */
inline constexpr std::array leavingOut{
    +[](Facts &f) { f.person.birthDate.reset(); },
    +[](Facts &f) { f.person.identityKnown.reset(); },
    +[](Facts &f) { f.judgment.sentence.reset(); },
    +[](Facts &f) { f.judgment.term.reset(); },
    +[](Facts &f) { f.judgment.judgedOn.reset(); },
    +[](Facts &f) { f.judgment.effectiveOn.reset(); },
    +[](Facts &f) { f.judgment.custodyFrom.reset(); },
    +[](Facts &f) { f.judgment.deliveredOn.reset(); },
    +[](Facts &f) { f.judgment.termStartsOn.reset(); },
    +[](Facts &f) { f.judgment.termEndsOn.reset(); },
    +[](Facts &f) { f.judgment.suspended.reset(); },
    +[](Facts &f) { f.judgment.commutationRestricted.reset(); },
    +[](Facts &f) { f.judgment.lifeWithoutCommutation.reset(); },
    +[](Facts &f) { f.judgment.reprieveEndedOn.reset(); },
    +[](Facts &f) { f.judgment.lifeFromOn.reset(); },
    +[](Facts &f) { f.judgment.politicalRights = {}; },
    +[](Facts &f) { f.crimes.clear(); },
    +[](Facts &f) { f.crimes.back().name.clear(); },
    +[](Facts &f) { f.crimes.back().sentence.reset(); },
    +[](Facts &f) { f.crimes.back().term.reset(); },
    +[](Facts &f) { f.crimes.back().intentional.reset(); },
    +[](Facts &f) { f.crimes.back().organisedViolence.reset(); },
    +[](Facts &f) {
        f.categories.clear();
        f.openCategories = everyCategory;
    },
    +[](Facts &f) { f.property.exists.reset(); },
    +[](Facts &f) { f.property.able.reset(); },
    +[](Facts &f) { f.property.performed.reset(); },
    +[](Facts &f) { f.property.performedOn.reset(); },
    +[](Facts &f) { f.property.declaredFalsely.reset(); },
    +[](Facts &f) {
        f.property.evasion.reset();
        f.property.evasionStated = false;
    },
    +[](Facts &f) {
        f.history.clear();
        f.historyStated = false;
    },
    +[](Facts &f) { f.performance.repentance.reset(); },
    +[](Facts &f) { f.performance.merit.reset(); },
    +[](Facts &f) { f.performance.deniedBecause.reset(); },
    +[](Facts &f) { f.conditions.seriouslyIll.reset(); },
    +[](Facts &f) { f.conditions.disabled.reset(); },
    +[](Facts &f) { f.conditions.unableToWorkAndSelfCare.reset(); },
    +[](Facts &f) { f.parole.dangerOfReoffending.reset(); },
};

}  // namespace remit::testing
