#include "casework/awards.h"
#include "casework/formvalues.h"
#include "casework/pointshistory.h"
#include "points/evaluate.h"
#include "points/historyjson.h"

namespace remit {

namespace {

Json cycleValues(const Cycle &cycle)
{
    Json json;
    json.set("cycle", cycle.number);
    json.set("from", isoMonth(cycle.from));
    json.set("to", isoMonth(cycle.to));
    if (cycle.grade) json.set("grade", gradeCode(*cycle.grade));
    if (!cycle.reward) return json;
    switch (*cycle.reward) {
        case Reward::Praise:
            json.set("reward", "praise");
            break;
        case Reward::PraiseAndMaterialAllowed:
            json.set("reward", "praise_and_material_allowed");
            break;
        case Reward::Material:
            json.set("reward", "material");
            break;
        case Reward::None:
            json.set("reward", "none");
            break;
    }
    return json;
}

void addAwards(const std::vector<Award> &awards, Json &values)
{
    Json::Array rewards;
    Json::Array sanctions;
    std::map<QString, int> counts;
    for (const Award &award : awards) {
        Json json;
        json.set("kind", award.kind);
        if (award.on) {
            json.set("on", isoDate(*award.on));
            sanctions.push_back(std::move(json));
            continue;
        }
        json.set("month", isoMonth(award.month));
        rewards.push_back(std::move(json));
        ++counts[award.kind];
    }
    Json count{Json::Object{}};
    for (const auto &[kind, number] : counts) count.set(kind, number);
    if (!rewards.empty()) values.set("rewards", std::move(rewards));
    if (!counts.empty()) values.set("rewardCount", std::move(count));
    if (!sanctions.empty()) values.set("sanctions", std::move(sanctions));
}

}  // namespace

void addPoints(const Desk &desk, const QString &inmate, Json &values)
{
    if (const Result<std::vector<Award>> awards = awardsOf(desk, inmate)) addAwards(*awards, values);
    const Result<Assessment> assessment = assessRecorded(desk, inmate);
    if (!assessment || assessment->months.empty()) return;
    qint64 total = 0;
    for (const MonthResult &month : assessment->months) total += month.total;
    Json points;
    points.set("from", isoMonth(assessment->months.front().month));
    points.set("to", isoMonth(assessment->months.back().month));
    points.set("total", total);
    points.set("balance", assessment->months.back().cumulative);
    values.set("points", std::move(points));
    Json::Array cycles;
    for (const Cycle &cycle : assessment->cycles) cycles.push_back(cycleValues(cycle));
    if (!cycles.empty()) values.set("cycles", std::move(cycles));
}

}  // namespace remit
