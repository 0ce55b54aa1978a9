#include "points/rule.h"

namespace remit {

namespace {

/** In the order of the enumeration. */
constexpr std::array names{
    u"cycle",
    u"bonus_cap",
    u"special_single_limit",
    u"special_year_limit",
    u"special_exempt",
    u"sanction",
    u"confinement_no_base",
    u"stoppage",
    u"hospital",
    u"rescue_injury",
    u"induction",
    u"detention_entry",
    u"strict",
    u"no_labour_capacity",
    u"active_quota",
    u"single_deduction",
    u"part_below_base",
    u"previous_unqualified",
    u"property_evaded",
    u"provincial_bar",
    u"against_leadership",
    u"against_unity",
    u"against_culture",
    u"extremism",
    u"cult",
    u"defiance",
    u"repeated_sanctions",
    u"confined",
    u"low_months",
    u"provincial_ground",
    u"part_month",
    u"incident",
    u"new_crime",
    u"outside",
    u"outside_revoked",
    u"parole",
    u"parole_revoked",
    u"investigation_open",
    u"investigated_clear",
    u"investigated_fault",
    u"trial_convicted",
    u"trial_kept",
    u"trial_cleared",
    u"transferred",
    u"reward_active",
    u"reward_praise",
    u"reward_material",
    u"reward_none",
    u"carry",
    u"before_rules",
    u"entry_while_away",
    u"labour_entry_without_capacity",
    u"entry_while_investigated",
    u"opening_unseen",
    u"event_order",
    u"sanction_before_admission",
};
static_assert(names.size() == pointsRuleCount);

}  // namespace

QString pointsRuleName(PointsRule rule) { return QString::fromUtf16(names[static_cast<std::size_t>(rule)]); }

std::optional<PointsRule> pointsRuleFromName(const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == QStringView(names[i])) return static_cast<PointsRule>(i);
    return std::nullopt;
}

}  // namespace remit
