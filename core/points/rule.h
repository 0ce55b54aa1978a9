#pragma once
#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace remit {

/** The rules of 司规〔2021〕3号 that an assessment cites; article and wording lie in resources/points/national.json. */
enum class PointsRule {
    Cycle,
    BonusCap,
    SpecialSingleLimit,
    SpecialYearLimit,
    SpecialExempt,
    Sanction,
    ConfinementNoBase,
    Stoppage,
    Hospital,
    RescueInjury,
    Induction,
    DetentionEntry,
    Strict,
    NoLabourCapacity,
    ActiveQuota,
    SingleDeduction,
    PartBelowBase,
    PreviousUnqualified,
    PropertyEvaded,
    ProvincialBar,
    AgainstLeadership,
    AgainstUnity,
    AgainstCulture,
    Extremism,
    Cult,
    Defiance,
    RepeatedSanctions,
    Confined,
    LowMonths,
    ProvincialGround,
    PartMonth,
    Incident,
    NewCrime,
    Outside,
    OutsideRevoked,
    Parole,
    ParoleRevoked,
    InvestigationOpen,
    InvestigatedClear,
    InvestigatedFault,
    TrialConvicted,
    TrialKept,
    TrialCleared,
    Transferred,
    RewardActive,
    RewardPraise,
    RewardMaterial,
    RewardNone,
    Carry,
    BeforeRules,
    EntryWhileAway,
    LabourEntryWithoutCapacity,
    EntryWhileInvestigated,
    OpeningUnseen,
    EventOrder,
    SanctionBeforeAdmission
};

inline constexpr std::size_t pointsRuleCount = static_cast<std::size_t>(PointsRule::SanctionBeforeAdmission) + 1;

/** The rule's name in data files and documents, such as "part_below_base". */
QString pointsRuleName(PointsRule rule);
std::optional<PointsRule> pointsRuleFromName(const QString &name);

}  // namespace remit
