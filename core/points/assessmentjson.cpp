#include "points/assessmentjson.h"

#include "points/codes.h"
#include "points/historyjson.h"

namespace remit {

namespace {

using points::Code;
using Outcome = PointsReason::Outcome;

constexpr std::array outcomeNames{Code{Outcome::Applies, "applies"},       Code{Outcome::Dropped, "dropped"},
                                  Code{Outcome::Ignored, "ignored"},       Code{Outcome::Barred, "barred"},
                                  Code{Outcome::Required, "required"},     Code{Outcome::Assumed, "assumed"},
                                  Code{Outcome::Unsupported, "unsupported"}};

constexpr std::array rewardNames{Code{Reward::Praise, "praise"},
                                 Code{Reward::PraiseAndMaterialAllowed, "praise_and_material_allowed"},
                                 Code{Reward::Material, "material"}, Code{Reward::None, "none"}};

Json byPart(const ByPart &amounts)
{
    Json json;
    for (const Part part : allParts) json.set(partCode(part), amounts[part]);
    return json;
}

/** Of a recorded month only the total is known: the rest is null, not zero. */
Json monthToJson(const MonthResult &month)
{
    const auto known = [&](Json value) { return month.recorded ? Json() : value; };
    return Json::Object{{u"month"_qs, isoMonth(month.month)},
                        {u"recorded"_qs, month.recorded},
                        {u"base"_qs, known(byPart(month.base))},
                        {u"bonus"_qs, known(byPart(month.bonus))},
                        {u"bonus_dropped"_qs, known(byPart(month.bonusDropped))},
                        {u"deducted"_qs, known(byPart(month.deducted))},
                        {u"granted"_qs, known(byPart(month.granted))},
                        {u"special"_qs, known(month.special)},
                        {u"special_dropped"_qs, known(month.specialDropped)},
                        {u"sanction"_qs, known(month.sanction)},
                        {u"cancelled"_qs, month.cancelled},
                        {u"total"_qs, month.total},
                        {u"cumulative"_qs, month.cumulative}};
}

Json reasonToJson(const PointsReason &reason, const PointsProfile &profile)
{
    const PointsCitation &citation = profile.citation(reason.rule);
    Json facts = Json::Object();
    if (reason.month) facts.set(u"month"_qs, isoMonth(*reason.month));
    if (reason.on) facts.set(u"on"_qs, isoDate(*reason.on));
    if (reason.value) facts.set(u"value"_qs, *reason.value);
    Json result = Json::Object();
    if (reason.limit) result.set(u"limit"_qs, *reason.limit);
    return Json::Object{{u"rule"_qs, citation.rule},
                        {u"name"_qs, pointsRuleName(reason.rule)},
                        {u"citation"_qs, citation.text},
                        {u"outcome"_qs, pointsOutcomeCode(reason.outcome)},
                        {u"facts"_qs, facts},
                        {u"result"_qs, result}};
}

Json reasonsToJson(const std::vector<PointsReason> &reasons, const PointsProfile &profile)
{
    Json::Array array;
    for (const PointsReason &reason : reasons) array.push_back(reasonToJson(reason, profile));
    return array;
}

Json gradesToJson(const std::vector<CycleGrade> &grades)
{
    Json::Array array;
    for (const CycleGrade grade : grades) array.push_back(gradeCode(grade));
    return array;
}

Json cycleToJson(const Cycle &cycle, const PointsProfile &profile)
{
    return Json::Object{{u"cycle"_qs, cycle.number},
                        {u"from"_qs, isoMonth(cycle.from)},
                        {u"to"_qs, isoMonth(cycle.to)},
                        {u"evaluated_in"_qs, isoMonth(cycle.evaluatedIn)},
                        {u"carry"_qs, cycle.carry},
                        {u"grades_allowed"_qs, gradesToJson(cycle.gradesAllowed)},
                        {u"grades_unsupported"_qs, gradesToJson(cycle.gradesUnsupported)},
                        {u"why"_qs, reasonsToJson(cycle.why, profile)},
                        {u"grade"_qs, cycle.grade ? Json(gradeCode(*cycle.grade)) : Json()},
                        {u"reward"_qs, cycle.reward ? Json(rewardCode(*cycle.reward)) : Json()},
                        {u"cancelled_on"_qs, cycle.cancelledOn ? Json(isoDate(*cycle.cancelledOn)) : Json()}};
}

}  // namespace

QString rewardCode(Reward reward) { return points::codeOf(rewardNames, reward); }

QString pointsOutcomeCode(Outcome outcome) { return points::codeOf(outcomeNames, outcome); }

Json assessmentToJson(const Assessment &assessment, const PointsProfile &profile)
{
    Json::Array months;
    for (const MonthResult &month : assessment.months) months.push_back(monthToJson(month));
    Json::Array cycles;
    for (const Cycle &cycle : assessment.cycles) cycles.push_back(cycleToJson(cycle, profile));
    return Json::Object{{u"id"_qs, assessment.id},
                        {u"profile"_qs, profile.id},
                        {u"rules"_qs, u"sha256:"_qs + profile.digest},
                        {u"months"_qs, months},
                        {u"cycles"_qs, cycles},
                        {u"reasons"_qs, reasonsToJson(assessment.reasons, profile)}};
}

}  // namespace remit
