#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace remit {

/** What presses on a case (影响办理状况的情形). */
struct StandingFacts {
    /** Working days until its deadline, that day not counted; absent without a deadline. */
    std::optional<int> daysLeft = {};
    /** The deadline's day is over. */
    bool overdue = false;
    /** How often it was sent back and not yet passed that stage again. */
    int returns = 0;
    /** Different opinions of the notice that nobody has answered. */
    int objections = 0;
    /** Flaws that the review found and nobody has mended. */
    int flaws = 0;
    /** The inmate's term ends so soon that the court may rule too late. */
    bool ending = false;
};

/** Green, yellow or red (绿、黄、红灯). */
enum class Light { Green, Yellow, Red };
/** "green", "yellow", "red". */
QString lightCode(Light light);

/** Points lost for one thing: "overdue", "today", "soon", "returned", "objection", "flaw", "ending". */
struct StandingLoss {
    QString code;
    int points = 0;

    bool operator==(const StandingLoss &) const = default;
};

/** How a case stands, of a hundred points (百分制), and why. */
struct CaseStanding {
    int score = 100;
    Light light = Light::Green;
    std::vector<StandingLoss> losses = {};

    bool operator==(const CaseStanding &) const = default;
};

/** What each thing costs and when a light changes, as resources/workflows/standing.json states it. */
struct StandingRules {
    int yellowBelow = 0;
    int redBelow = 0;
    int soonWorkingDays = 0;
    /** Days before the end of a term from which it presses. */
    int endingDays = 0;
    std::map<QString, int> losses;
    std::map<QString, int> most;
    /** Working days within which a stage should be done (内部办理时限), the house's own. */
    std::map<QString, int> stageDays;

    /** Errors: workflow.unreadable with `id`. */
    static Result<StandingRules> load();
    static Result<StandingRules> fromJson(QByteArrayView bytes);
};

CaseStanding caseStanding(const StandingFacts &facts, const StandingRules &rules);

}  // namespace remit
