#include "casework/cycles.h"

#include "casework/meetings.h"
#include "casework/months.h"
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

bool isImported(const HistoryMaterial &material, Month month)
{
    return std::ranges::find(material.recorded, month, &RecordedMonth::month) != material.recorded.end() &&
           std::ranges::find(material.months, month, &MonthTotal::month) == material.months.end();
}

/** What people can look up in the older system; what waits for something else, a trial say, is not among it. */
std::vector<GradeQuestion> questionsOf(const HistoryMaterial &material, const Cycle &cycle)
{
    std::vector<GradeQuestion> questions;
    for (const PointsReason &reason : cycle.why) {
        if (reason.outcome != PointsReason::Outcome::Unsupported) continue;
        const bool before = reason.rule == PointsRule::PreviousUnqualified;
        if (!before && !(reason.month && isImported(material, *reason.month))) return {};
        auto asked = std::ranges::find(questions, reason.rule, &GradeQuestion::rule);
        if (asked == questions.end()) asked = questions.insert(questions.end(), {reason.rule, {}});
        if (!before) asked->months.push_back(*reason.month);
    }
    return questions;
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
                                    stageIn(material, cycle.number), isImported(material, cycle.to),
                                    questionsOf(material, cycle)});
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

/** The months of the question that no answer covers; for a question about the cycle before, a dash. */
QStringList unanswered(const GradeQuestion &question, const std::vector<GradeAnswer> &answers)
{
    const auto covers = [&](std::optional<Month> month) {
        return std::ranges::any_of(answers, [&](const GradeAnswer &answer) {
            return answer.rule == pointsRuleName(question.rule) && !answer.words.trimmed().isEmpty() &&
                   (!answer.month || answer.month == month);
        });
    };
    QStringList left;
    if (question.months.empty() && !covers({})) left << u"—"_qs;
    for (const Month month : question.months)
        if (!covers(month)) left << isoMonth(month);
    return left;
}

/** Whether the grade may be given: as the figures allow it, or with what they leave open answered. */
Result<void> checkGrade(const CycleCandidate &candidate, const GradeChoice &choice)
{
    const auto holds = [&](const std::vector<CycleGrade> &grades) {
        return std::ranges::find(grades, choice.grade) != grades.end();
    };
    ErrorArgs args = argsOf(choice);
    if (holds(candidate.cycle.gradesAllowed)) return {};
    if (!holds(candidate.cycle.gradesUnsupported) || candidate.questions.empty())
        return fail(u"casework.points.cycle.grade"_qs, args);
    for (const GradeQuestion &question : candidate.questions) {
        const QStringList left = unanswered(question, choice.answers);
        if (left.isEmpty()) continue;
        args.insert(u"months"_qs, left.join(u"、"_qs));
        return fail(u"casework.points.cycle.open."_qs + pointsRuleName(question.rule), args);
    }
    return {};
}

/** The figures of the closing month are final, and the meeting was held when they were. */
Result<void> checkClosed(const Desk &desk, const GradeDecision &decision, const CycleCandidate &candidate)
{
    const QString subject = u"%1 %2"_qs.arg(candidate.inmate, isoMonth(decision.closed));
    const Month after = decision.closed + std::chrono::months(1);
    // What an older system gave was closed there: it is graded in the month after, like any other.
    if (candidate.imported) return checkMeetingAfter(decision.meeting, Date(after / 1), subject);
    const Result<std::optional<MonthLine>> line = desk.ports.points.month(candidate.inmate, decision.closed);
    if (!line) return fail(line.error());
    const Result<std::optional<MonthStage>> stage = *line ? desk.ports.points.stage(decision.closed, (*line)->area)
                                                          : Result<std::optional<MonthStage>>(std::nullopt);
    if (!stage) return fail(stage.error());
    if (!*stage || (*stage)->state != u"fixed")
        return fail(u"casework.points.cycle.open"_qs, {{u"number"_qs, candidate.inmate},
                                                       {u"month"_qs, isoMonth(decision.closed)},
                                                       {u"month_state"_qs, *stage ? (*stage)->state : u"open"_qs}});
    const Result<std::optional<NoticeDays>> notice = noticeOfCorrection(desk, (*line)->place.seq);
    if (!notice) return fail(notice.error());
    if (*notice && desk.today() <= (*notice)->until)
        return fail(u"casework.points.cycle.noticed"_qs, {{u"number"_qs, candidate.inmate},
                                                          {u"month"_qs, isoMonth(decision.closed)},
                                                          {u"until"_qs, isoDate((*notice)->until)}});
    return checkMeetingAfter(decision.meeting, (*stage)->since, subject);
}

Result<void> checkChoice(const Desk &desk, const GradeDecision &decision, const CycleCandidate *candidate,
                         const GradeChoice &choice)
{
    const bool working = decision.group == workingGroupName();
    ErrorArgs args = argsOf(choice);
    if (!candidate || (!working && candidate->area != decision.group))
        return fail(u"casework.points.cycle.none"_qs, args);
    const Result<void> allowed = checkGrade(*candidate, choice);
    if (!allowed) return allowed;
    const QString state = candidate->stage ? candidate->stage->state : u"closed"_qs;
    args.insert(u"cycle_state"_qs, state);
    if (state != (working ? u"proposed"_qs : u"closed"_qs) && !(state == u"proposed" && !working))
        return fail(u"casework.points.cycle.state"_qs, args);
    const Result<void> closed = checkClosed(desk, decision, *candidate);
    if (!closed || !working) return closed;
    return checkMeetingAfter(decision.meeting, candidate->stage->since, choice.inmate);
}

/** One grade for one cycle. */
Result<void> checkOnce(const std::vector<GradeChoice> &grades)
{
    for (auto line = grades.begin(); line != grades.end(); ++line) {
        const auto first = std::find_if(grades.begin(), line, [&](const GradeChoice &choice) {
            return choice.inmate == line->inmate && choice.cycle == line->cycle;
        });
        if (first != line)
            return fail(u"casework.points.line.twice"_qs, {{u"line"_qs, QString::number(line - grades.begin() + 1)},
                                                           {u"first"_qs, QString::number(first - grades.begin() + 1)},
                                                           {u"subject"_qs, line->inmate}});
    }
    return {};
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

/** What article 38 gives for the grade, from the assessment that holds it; for one that rests on answers, by item 1. */
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
            if (cycle.number == choice.cycle) {
                const bool answered = !cycle.reward && choice.grade == CycleGrade::Active;
                return answered ? std::optional(Reward::PraiseAndMaterialAllowed) : cycle.reward;
            }
        return std::optional<Reward>();
    });
}

/** An inmate's line of the act; what a group established holds for the working group too. */
Result<Json> gradeLine(const Desk &desk, const Points &points, const GradeDecision &decision,
                       const CycleCandidate &candidate, const GradeChoice &choice)
{
    const Result<std::optional<Reward>> reward = rewardOf(desk, points, decision.closed, choice);
    if (!reward) return fail(reward.error());
    const CycleStage stage{choice.inmate,
                           choice.cycle,
                           candidate.cycle.from,
                           candidate.cycle.to,
                           decision.group == workingGroupName() ? u"decided"_qs : u"proposed"_qs,
                           choice.grade,
                           *reward,
                           decision.meeting.on,
                           {},
                           0,
                           choice.answers};
    Json line = cycleStageToJson(stage);
    line.set("meeting", pointsMeetingToJson(decision.meeting));
    return line;
}

/** Answers that the group gave before hold on, unless the working group gives its own. */
GradeChoice withAnswers(const CycleBoard &board, GradeChoice choice)
{
    const CycleCandidate *candidate = candidateOf(board, choice);
    if (choice.answers.empty() && candidate && candidate->stage) choice.answers = candidate->stage->answers;
    return choice;
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
    Result<void> sound = requireGroup(desk, decision.group);
    if (sound) sound = requireRole(desk, rolesOfPointsGroup(decision.group));
    if (!sound) return fail(sound.error());
    const Result<PointsGroup> group = desk.ports.points.group(decision.group);
    if (!group) return fail(group.error());
    sound = checkPointsMeeting(*group, decision.meeting, true, desk.today());
    if (sound && monthOf(desk.today()) <= decision.closed)
        sound = fail(u"casework.points.cycle.early"_qs,
                     {{u"month"_qs, isoMonth(decision.closed + std::chrono::months(1))}});
    if (!sound) return fail(sound.error());
    sound = checkOnce(decision.grades);
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
        for (const GradeChoice &given : decision.grades) {
            const GradeChoice choice = withAnswers(*board, given);
            const CycleCandidate *candidate = candidateOf(*board, choice);
            const Result<void> fits = checkChoice(desk, decision, candidate, choice);
            if (!fits) return fail(fits.error());
            Result<Json> line = gradeLine(desk, rules->points(), decision, *candidate, choice);
            if (!line) return fail(line.error());
            act.lines.push_back(std::move(*line));
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
