#include "casework/agenda/standing.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

std::map<QString, int> numbersOf(const Json &json)
{
    std::map<QString, int> numbers;
    for (const auto &[name, number] : json.object()) numbers[name] = int(number.toInteger());
    return numbers;
}

int numberOf(const std::map<QString, int> &numbers, const QString &name, int otherwise = 0)
{
    const auto found = numbers.find(name);
    return found == numbers.end() ? otherwise : found->second;
}

}  // namespace

QString lightCode(Light light)
{
    return light == Light::Red ? u"red"_qs : light == Light::Yellow ? u"yellow"_qs : u"green"_qs;
}

Result<StandingRules> StandingRules::load()
{
    QFile file(u":/workflows/standing.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"standing"_qs}});
    return fromJson(file.readAll());
}

Result<StandingRules> StandingRules::fromJson(QByteArrayView bytes)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"standing"_qs}}, {json.error()});
    StandingRules rules;
    rules.yellowBelow = int((*json)["yellow_below"].toInteger());
    rules.redBelow = int((*json)["red_below"].toInteger());
    rules.soonWorkingDays = int((*json)["soon_working_days"].toInteger());
    rules.endingDays = int((*json)["ending_days"].toInteger());
    rules.losses = numbersOf((*json)["losses"]);
    rules.most = numbersOf((*json)["most"]);
    rules.stageDays = numbersOf((*json)["stage_working_days"]);
    if (rules.redBelow <= 0 || rules.yellowBelow < rules.redBelow || rules.losses.empty())
        return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"standing"_qs}});
    return rules;
}

CaseStanding caseStanding(const StandingFacts &facts, const StandingRules &rules)
{
    CaseStanding standing;
    const auto lose = [&](const QString &code, int times) {
        const int all = times * numberOf(rules.losses, code);
        const int points = std::min(all, numberOf(rules.most, code, all));
        if (points > 0) standing.losses.push_back({code, points});
        standing.score = std::max(0, standing.score - std::max(0, points));
    };
    if (facts.overdue)
        lose(u"overdue"_qs, 1);
    else if (facts.daysLeft == 0)
        lose(u"today"_qs, 1);
    else if (facts.daysLeft && *facts.daysLeft <= rules.soonWorkingDays)
        lose(u"soon"_qs, 1);
    lose(u"returned"_qs, facts.returns);
    lose(u"objection"_qs, facts.objections);
    lose(u"flaw"_qs, facts.flaws);
    lose(u"ending"_qs, facts.ending ? 1 : 0);
    standing.light = standing.score < rules.redBelow      ? Light::Red
                     : standing.score < rules.yellowBelow ? Light::Yellow
                                                          : Light::Green;
    return standing;
}

}  // namespace remit
