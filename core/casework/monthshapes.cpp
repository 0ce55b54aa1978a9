#include "casework/pointsshapes.h"
#include "points/assessmentjson.h"
#include "points/historyjson.h"

namespace remit {

namespace {

tl::unexpected<Error> unread(const char16_t *path)
{
    return fail(u"casework.record"_qs, {{u"path"_qs, QString::fromUtf16(path)}});
}

std::optional<CycleGrade> gradeFrom(const QString &code)
{
    for (const CycleGrade grade : {CycleGrade::Active, CycleGrade::Qualified, CycleGrade::Unqualified})
        if (gradeCode(grade) == code) return grade;
    return std::nullopt;
}

std::optional<Reward> rewardFrom(const QString &code)
{
    for (const Reward reward : {Reward::Praise, Reward::PraiseAndMaterialAllowed, Reward::Material, Reward::None})
        if (rewardCode(reward) == code) return reward;
    return std::nullopt;
}

struct PartField {
    const char *name;
    ByPart MonthResult::*member;
};
constexpr PartField partFields[] = {{"base", &MonthResult::base},
                                    {"bonus", &MonthResult::bonus},
                                    {"bonus_dropped", &MonthResult::bonusDropped},
                                    {"deducted", &MonthResult::deducted},
                                    {"granted", &MonthResult::granted}};

Json dayOrNull(const std::optional<Date> &date) { return date ? Json(isoDate(*date)) : Json(); }

}  // namespace

Json byPartToJson(const ByPart &parts)
{
    return Json::Object{{u"custody"_qs, parts[Part::Custody]},
                        {u"education"_qs, parts[Part::Education]},
                        {u"labour"_qs, parts[Part::Labour]}};
}

ByPart byPartFromJson(const Json &json)
{
    ByPart parts;
    parts[Part::Custody] = int(json["custody"].toInteger());
    parts[Part::Education] = int(json["education"].toInteger());
    parts[Part::Labour] = int(json["labour"].toInteger());
    return parts;
}

Json monthLineToJson(const MonthLine &line)
{
    const MonthResult &result = line.result;
    Json json = Json::Object{{u"inmate"_qs, line.inmate},
                             {u"area"_qs, line.area},
                             {u"month"_qs, isoMonth(result.month)},
                             {u"special"_qs, result.special},
                             {u"special_dropped"_qs, result.specialDropped},
                             {u"sanction"_qs, result.sanction},
                             {u"cancelled"_qs, result.cancelled},
                             {u"total"_qs, result.total},
                             {u"cumulative"_qs, result.cumulative},
                             {u"labour_credit"_qs, line.labourCredit},
                             {u"labour_days"_qs, line.labourDays},
                             {u"matters"_qs, placesToJson(line.matters)},
                             {u"sheets"_qs, placesToJson(line.sheets)},
                             {u"profile"_qs, line.profile},
                             {u"profile_digest"_qs, line.profileDigest}};
    for (const PartField &field : partFields) json.set(field.name, byPartToJson(result.*field.member));
    return json;
}

Result<MonthLine> monthLineFromJson(const Json &json)
{
    const auto month = parseIsoMonth(json["month"].toString());
    if (!month) return unread(u"$.month");
    MonthLine line;
    line.inmate = json["inmate"].toString();
    line.area = json["area"].toString();
    MonthResult &result = line.result;
    result.month = *month;
    for (const PartField &field : partFields) result.*field.member = byPartFromJson(json[field.name]);
    result.special = int(json["special"].toInteger());
    result.specialDropped = int(json["special_dropped"].toInteger());
    result.sanction = int(json["sanction"].toInteger());
    result.cancelled = json["cancelled"].toInteger();
    result.total = int(json["total"].toInteger());
    result.cumulative = json["cumulative"].toInteger();
    line.labourCredit = json["labour_credit"].toInteger();
    line.labourDays = int(json["labour_days"].toInteger());
    line.matters = placesFromJson(json["matters"]);
    line.sheets = placesFromJson(json["sheets"]);
    line.profile = json["profile"].toString();
    line.profileDigest = json["profile_digest"].toString();
    return line;
}

Json objectionToJson(const PointsObjection &objection)
{
    return Json::Object{{u"inmate"_qs, objection.inmate},
                        {u"month"_qs, isoMonth(objection.month)},
                        {u"area"_qs, objection.area},
                        {u"on"_qs, isoDate(objection.on)},
                        {u"words"_qs, objection.words},
                        {u"state"_qs, objection.state},
                        {u"due"_qs, dayOrNull(objection.due)},
                        {u"upheld"_qs, objection.upheld},
                        {u"answered_by"_qs, textsToJson(objection.answeredBy)},
                        {u"matter"_qs, objection.matter ? placeToJson(*objection.matter) : Json()},
                        {u"since"_qs, isoDate(objection.since)}};
}

Result<PointsObjection> objectionFromJson(const Json &json)
{
    const auto month = parseIsoMonth(json["month"].toString());
    const auto on = parseIsoDate(json["on"].toString());
    if (!month) return unread(u"$.month");
    if (!on) return unread(u"$.on");
    PointsObjection objection{0,
                              json["inmate"].toString(),
                              *month,
                              json["area"].toString(),
                              *on,
                              json["words"].toString(),
                              json["state"].toString(),
                              parseIsoDate(json["due"].toString()),
                              json["upheld"].toBool(),
                              textsFromJson(json["answered_by"])};
    if (!json["matter"].isNull()) objection.matter = placeFromJson(json["matter"]);
    objection.since = parseIsoDate(json["since"].toString()).value_or(*on);
    return objection;
}

Json gradeAnswersToJson(const std::vector<GradeAnswer> &answers)
{
    Json::Array list;
    for (const GradeAnswer &answer : answers)
        list.push_back(Json::Object{{u"rule"_qs, answer.rule},
                                    {u"month"_qs, answer.month ? Json(isoMonth(*answer.month)) : Json()},
                                    {u"words"_qs, answer.words}});
    return list;
}

std::vector<GradeAnswer> gradeAnswersFromJson(const Json &json)
{
    std::vector<GradeAnswer> answers;
    for (const Json &answer : json.array())
        answers.push_back(
            {answer["rule"].toString(), parseIsoMonth(answer["month"].toString()), answer["words"].toString()});
    return answers;
}

Json cycleStageToJson(const CycleStage &stage)
{
    Json json = Json::Object{{u"inmate"_qs, stage.inmate},
                             {u"cycle"_qs, stage.cycle},
                             {u"from"_qs, isoMonth(stage.from)},
                             {u"to"_qs, isoMonth(stage.to)},
                             {u"state"_qs, stage.state},
                             {u"grade"_qs, gradeCode(stage.grade)},
                             {u"reward"_qs, stage.reward ? Json(rewardCode(*stage.reward)) : Json()},
                             {u"since"_qs, isoDate(stage.since)},
                             {u"until"_qs, dayOrNull(stage.until)}};
    if (!stage.answers.empty()) json.set("answers", gradeAnswersToJson(stage.answers));
    return json;
}

Result<CycleStage> cycleStageFromJson(const Json &json)
{
    const auto from = parseIsoMonth(json["from"].toString());
    const auto to = parseIsoMonth(json["to"].toString());
    const auto grade = gradeFrom(json["grade"].toString());
    const auto since = parseIsoDate(json["since"].toString());
    if (!from || !to) return unread(u"$.from");
    if (!grade) return unread(u"$.grade");
    if (!since) return unread(u"$.since");
    return CycleStage{json["inmate"].toString(),
                      int(json["cycle"].toInteger()),
                      *from,
                      *to,
                      json["state"].toString(),
                      *grade,
                      rewardFrom(json["reward"].toString()),
                      *since,
                      parseIsoDate(json["until"].toString()),
                      0,
                      gradeAnswersFromJson(json["answers"])};
}

}  // namespace remit
