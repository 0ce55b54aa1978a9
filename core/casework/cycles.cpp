#include "casework/cycles.h"

#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointshistory.h"
#include "casework/pointsrules.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/authority.h"
#include "points/historyjson.h"

#include <algorithm>

namespace remit {

namespace {

std::optional<CycleStage> stageIn(const HistoryMaterial &material, int cycle)
{
    for (const CycleStage &stage : material.cycles)
        if (stage.cycle == cycle) return stage;
    return std::nullopt;
}

void addCandidates(const HistoryMaterial &material, const Points &points, CycleBoard &board)
{
    const std::optional<PointsHistory> history = historyOf(material, {board.closed, {}, {}}, points.profiles());
    if (!history) return;
    const Result<Assessment> assessment = points.evaluate(*history);
    if (!assessment) return;
    for (const Cycle &cycle : assessment->cycles) {
        if (cycle.to != board.closed || cycle.cancelledOn) continue;
        board.candidates.push_back({material.subject.number, material.subject.name, material.subject.area, cycle,
                                    stageIn(material, cycle.number)});
        const auto &stage = board.candidates.back().stage;
        board.active += stage && stage->grade == CycleGrade::Active;
    }
}

const CycleCandidate *candidateOf(const CycleBoard &board, const GradeChoice &choice)
{
    const auto found =
        std::find_if(board.candidates.begin(), board.candidates.end(), [&](const CycleCandidate &candidate) {
            return candidate.inmate == choice.inmate && candidate.cycle.number == choice.cycle;
        });
    return found == board.candidates.end() ? nullptr : &*found;
}

ErrorArgs argsOf(const GradeChoice &choice)
{
    return {{u"number"_qs, choice.inmate},
            {u"cycle"_qs, QString::number(choice.cycle)},
            {u"grade"_qs, gradeCode(choice.grade)}};
}

Result<void> checkChoice(const Desk &desk, const GradeDecision &decision, const CycleCandidate *candidate,
                         const GradeChoice &choice)
{
    const bool working = decision.group == workingGroupName();
    ErrorArgs args = argsOf(choice);
    if (!candidate || (!working && candidate->area != decision.group))
        return fail(u"casework.points.cycle.none"_qs, args);
    const auto &allowed = candidate->cycle.gradesAllowed;
    if (std::find(allowed.begin(), allowed.end(), choice.grade) == allowed.end())
        return fail(u"casework.points.cycle.grade"_qs, args);
    const QString state = candidate->stage ? candidate->stage->state : u"closed"_qs;
    args.insert(u"cycle_state"_qs, state);
    if (state != (working ? u"proposed"_qs : u"closed"_qs) && !(state == u"proposed" && !working))
        return fail(u"casework.points.cycle.state"_qs, args);
    const Result<std::optional<MonthLine>> line = desk.ports.points.month(choice.inmate, decision.closed);
    if (!line) return fail(line.error());
    const Result<std::optional<MonthStage>> stage = *line ? desk.ports.points.stage(decision.closed, (*line)->area)
                                                          : Result<std::optional<MonthStage>>(std::nullopt);
    if (!stage) return fail(stage.error());
    if (*stage && (*stage)->state == u"fixed") return {};
    return fail(u"casework.points.cycle.early"_qs, {{u"month"_qs, isoMonth(decision.closed)}});
}

/** Article 21: the whole prison's active grades of the period, with those decided before. */
Result<void> checkQuota(const CycleBoard &board, const GradeDecision &decision)
{
    int active = 0;
    for (const CycleCandidate &candidate : board.candidates) {
        const auto chosen =
            std::find_if(decision.grades.begin(), decision.grades.end(), [&](const GradeChoice &choice) {
                return choice.inmate == candidate.inmate && choice.cycle == candidate.cycle.number;
            });
        const bool decided = candidate.stage && candidate.stage->state != u"proposed";
        if (chosen != decision.grades.end())
            active += chosen->grade == CycleGrade::Active;
        else
            active += decided && candidate.stage->grade == CycleGrade::Active;
    }
    if (active <= board.quota) return {};
    return fail(u"casework.points.cycle.quota"_qs, {{u"active"_qs, QString::number(active)},
                                                    {u"assessed"_qs, QString::number(board.candidates.size())},
                                                    {u"quota"_qs, QString::number(board.quota)}});
}

/** What article 38 gives for the grade, from the assessment that holds it. */
Result<std::optional<Reward>> rewardOf(const Desk &desk, const Points &points, Month closed, const GradeChoice &choice)
{
    const Result<HistoryMaterial> material = materialOf(desk, choice.inmate);
    if (!material) return fail(material.error());
    std::optional<PointsHistory> history = historyOf(*material, {closed, {}, {}}, points.profiles());
    if (!history) return std::optional<Reward>();
    std::erase_if(history->grades, [&](const auto &grade) { return grade.cycle == choice.cycle; });
    history->grades.push_back({choice.cycle, choice.grade});
    return points.evaluate(*history).map([&](const Assessment &assessment) {
        for (const Cycle &cycle : assessment.cycles)
            if (cycle.number == choice.cycle) return cycle.reward;
        return std::optional<Reward>();
    });
}

}  // namespace

Result<CycleBoard> cycleBoard(const Desk &desk, Month closed)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const Result<std::vector<HistoryMaterial>> all = allMaterial(desk, closed, closed);
    if (!all) return fail(all.error());
    CycleBoard board{closed, {}, 0, 0};
    const Points points = rules->points();
    for (const HistoryMaterial &material : *all) addCandidates(material, points, board);
    board.quota = activeQuota(int(board.candidates.size()), rules->in(closed).numbers);
    return board;
}

Result<Act> decideGrades(const Desk &desk, const GradeDecision &decision)
{
    Result<void> sound = requireRole(desk, rolesOfPointsGroup(decision.group));
    if (!sound) return fail(sound.error());
    const Result<PointsGroup> group = desk.ports.points.group(decision.group);
    if (!group) return fail(group.error());
    sound = checkPointsMeeting(*group, decision.meeting, true, desk.today());
    if (sound && monthOf(desk.today()) <= decision.closed)
        sound = fail(u"casework.points.cycle.early"_qs,
                     {{u"month"_qs, isoMonth(decision.closed + std::chrono::months(1))}});
    if (!sound) return fail(sound.error());
    const bool working = decision.group == workingGroupName();
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        const Result<PointsInForce> rules = PointsInForce::load(desk);
        if (!rules) return fail(rules.error());
        const Result<CycleBoard> board = cycleBoard(desk, decision.closed);
        if (!board) return fail(board.error());
        NewAct act{working ? u"points.cycle.decision"_qs : u"points.cycle.proposal"_qs,
                   decision.meeting.on,
                   {u"group:"_qs + decision.group},
                   {},
                   {},
                   {}};
        for (const GradeChoice &choice : decision.grades) {
            const CycleCandidate *candidate = candidateOf(*board, choice);
            const Result<void> fits = checkChoice(desk, decision, candidate, choice);
            if (!fits) return fail(fits.error());
            CycleStage stage{choice.inmate,
                             choice.cycle,
                             candidate->cycle.from,
                             candidate->cycle.to,
                             working ? u"decided"_qs : u"proposed"_qs,
                             choice.grade,
                             {},
                             decision.meeting.on,
                             {},
                             0};
            const Result<std::optional<Reward>> reward = rewardOf(desk, rules->points(), decision.closed, choice);
            if (!reward) return fail(reward.error());
            stage.reward = *reward;
            Json line = cycleStageToJson(stage);
            line.set("meeting", pointsMeetingToJson(decision.meeting));
            act.lines.push_back(std::move(line));
        }
        if (act.lines.empty()) return fail(u"casework.points.empty"_qs);
        const Result<void> within = working ? checkQuota(*board, decision) : Result<void>();
        if (!within) return fail(within.error());
        return Commit{{std::move(act)}, {}, {}};
    });
    if (!acts) return fail(acts.error());
    return acts->front();
}

}  // namespace remit
