#include "points/labourjson.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

/** The error of a sheet inside a list, with its place in front of the path. */
Error below(Error error, const QString &place)
{
    const auto path = error.args.find(u"path"_qs);
    if (path != error.args.end()) *path = place + path->mid(1);
    return error;
}

struct AnsweredSheet {
    LabourSheet sheet;
    const PointsProfile *profile = nullptr;
    std::vector<LabourDay> days;
};

Result<AnsweredSheet> answerSheet(const Json &input, const PointsProfiles &profiles)
{
    Result<LabourSheet> sheet = labourSheetFromJson(input);
    if (!sheet) return fail(sheet.error());
    const Result<const PointsProfile *> profile = profiles.find(sheet->profile);
    if (!profile) return fail(profile.error());
    return evaluateLabour(*sheet, **profile).map([&](std::vector<LabourDay> days) {
        return AnsweredSheet{std::move(*sheet), *profile, std::move(days)};
    });
}

Json sheetToJson(const AnsweredSheet &answered)
{
    Json::Array inmates;
    for (const LabourDay &day : answered.days) inmates.push_back(labourDayToJson(day));
    return Json::Object{{u"id"_qs, answered.sheet.id},
                        {u"on"_qs, isoDate(answered.sheet.on)},
                        {u"profile"_qs, answered.sheet.profile},
                        {u"rules"_qs, u"sha256:"_qs + answered.profile->digest},
                        {u"inmates"_qs, inmates}};
}

/** What the days of a month may share, said once beside them. */
constexpr std::array shared{"profile", "hours_seconds", "operations", "inmates"};

Result<void> checkMembers(const Json &input)
{
    for (const auto &[name, value] : input.object()) {
        const auto same = [&name = name](const char *known) { return name == QLatin1String(known); };
        if (name != u"id"_qs && name != u"days"_qs && std::none_of(shared.begin(), shared.end(), same))
            return fail(u"points.json.member"_qs, {{u"path"_qs, u"$."_qs + name}});
    }
    return {};
}

/** The day with what it does not say itself taken from the month. */
Json complete(Json day, const Json &month)
{
    if (!day.isObject()) return day;
    for (const char *name : shared)
        if (day[name].isNull() && !month[name].isNull()) day.set(name, month[name]);
    return day;
}

Result<Json> answerMonth(const Json &input, const PointsProfiles &profiles)
{
    if (const auto sound = checkMembers(input); !sound) return fail(sound.error());
    Json days = Json::Array();
    std::vector<LabourDay> all;
    const PointsProfile *profile = nullptr;
    for (std::size_t i = 0; i < input["days"].array().size(); ++i) {
        const QString place = u"$.days["_qs + QString::number(i) + u']';
        Result<AnsweredSheet> answered = answerSheet(complete(input["days"].array()[i], input), profiles);
        if (!answered) return fail(below(answered.error(), place));
        if (profile && profile != answered->profile)
            return fail(u"points.json.value"_qs,
                        {{u"path"_qs, place + u".profile"_qs}, {u"value"_qs, answered->profile->id}});
        profile = answered->profile;
        days.append(sheetToJson(*answered));
        all.insert(all.end(), answered->days.begin(), answered->days.end());
    }
    if (!profile) return fail(u"points.json.missing"_qs, {{u"path"_qs, u"$.days[0]"_qs}});
    return sumLabour(all, *profile).map([&](const std::vector<LabourMonth> &months) {
        Json inmates = Json::Array();
        for (const LabourMonth &month : months) inmates.append(labourMonthToJson(month));
        return Json(Json::Object{{u"id"_qs, input["id"]},
                                 {u"month"_qs, isoMonth(monthOf(all.empty() ? Date() : all.front().on))},
                                 {u"profile"_qs, profile->id},
                                 {u"rules"_qs, u"sha256:"_qs + profile->digest},
                                 {u"days"_qs, days},
                                 {u"inmates"_qs, inmates}});
    });
}

}  // namespace

Json labourDayToJson(const LabourDay &day)
{
    Json quota = Json::Object();
    for (const auto &[operation, pieces] : day.quota) quota.set(operation, quota[operation].toInteger() + pieces);
    return Json::Object{{u"number"_qs, day.number},
                        {u"quota"_qs, quota},
                        {u"earned_seconds"_qs, day.earnedSeconds},
                        {u"fulfilment"_qs, day.fulfilment ? Json(*day.fulfilment) : Json()},
                        {u"day_credit"_qs, day.dayCredit}};
}

Json labourMonthToJson(const LabourMonth &month)
{
    return Json::Object{{u"number"_qs, month.number},
                        {u"days"_qs, month.days},
                        {u"credit"_qs, month.credit},
                        {u"bonus"_qs, month.bonus},
                        {u"bonus_dropped"_qs, month.bonusDropped},
                        {u"deduction"_qs, month.deduction},
                        {u"deduction_dropped"_qs, month.deductionDropped}};
}

Result<Json> answerLabour(const Json &input, const PointsProfiles &profiles)
{
    if (input.has(u"days"_qs)) return answerMonth(input, profiles);
    return answerSheet(input, profiles).map([](const AnsweredSheet &answered) { return sheetToJson(answered); });
}

}  // namespace remit
