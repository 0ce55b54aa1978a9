#include "base/digest.h"
#include "casework/cycles.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/assessmentjson.h"
#include "points/evaluate.h"
#include "points/historyjson.h"

namespace remit {

namespace {

/** The cycles of the month in a state. Errors: casework.points.cycle.none where there is none. */
Result<std::vector<CycleStage>> stagesIn(const Desk &desk, Month closed, const char16_t *state)
{
    Result<std::vector<CycleStage>> stages = desk.ports.points.cyclesClosedIn(closed);
    if (!stages) return stages;
    std::erase_if(*stages, [&](const CycleStage &stage) { return stage.state != QStringView(state); });
    if (stages->empty())
        return fail(u"casework.points.cycle.none"_qs, {{u"number"_qs, u"—"_qs}, {u"cycle"_qs, isoMonth(closed)}});
    return stages;
}

QByteArray copyFor(const std::vector<CycleStage> &stages)
{
    QString text = u"\uFEFF罪犯编号,周期,起月,止月,等级,奖励,公示届满\r\n"_qs;
    for (const CycleStage &stage : stages)
        text += u"%1,%2,%3,%4,%5,%6,%7\r\n"_qs.arg(stage.inmate)
                    .arg(stage.cycle)
                    .arg(isoMonth(stage.from), isoMonth(stage.to), gradeCode(stage.grade),
                         stage.reward ? rewardCode(*stage.reward) : QString(),
                         stage.until ? isoDate(*stage.until) : QString());
    return text.toUtf8();
}

}  // namespace

Result<Act> noticeGrades(const Desk &desk, Month closed)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const Result<Date> until = desk.calendar.after(desk.today(), desk.points.profile().numbers.noticeDays);
    if (!until) return fail(until.error());
    return decide(desk,
                  [&]() -> Result<Commit> {
                      Result<std::vector<CycleStage>> stages = stagesIn(desk, closed, u"decided");
                      if (!stages) return fail(stages.error());
                      NewAct act{
                          u"points.cycle.notice"_qs, desk.today(), {u"month:"_qs + isoMonth(closed)}, {}, {}, {}};
                      for (CycleStage &stage : *stages) {
                          stage.state = u"noticed"_qs;
                          stage.since = desk.today();
                          stage.until = *until;
                          act.lines.push_back(cycleStageToJson(stage));
                      }
                      return Commit{{std::move(act)}, {}, {}};
                  })
        .map([](const std::vector<Act> &acts) { return acts.front(); });
}

Result<RewardOutcome> grantRewards(const Desk &desk, Month closed)
{
    const Result<void> allowed = requireRole(desk, {u"governor"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    RewardOutcome outcome;
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        Result<std::vector<CycleStage>> stages = stagesIn(desk, closed, u"noticed");
        if (!stages) return fail(stages.error());
        outcome.copy = copyFor(*stages);
        const QByteArray digest = sha256(outcome.copy);
        NewAct act{u"points.cycle.reward"_qs, desk.today(), {u"month:"_qs + isoMonth(closed)}, {}, {}, {}};
        for (CycleStage &stage : *stages) {
            if (stage.until && desk.today() <= *stage.until)
                return fail(u"casework.points.notice"_qs, {{u"until"_qs, isoDate(*stage.until)}});
            stage.state = u"rewarded"_qs;
            stage.since = desk.today();
            outcome.rewards += stage.reward && *stage.reward != Reward::None;
            Json line = cycleStageToJson(stage);
            line.set("copy_to_procuratorate", QString::fromLatin1(digest.toHex()));
            act.lines.push_back(std::move(line));
        }
        return Commit{{std::move(act)}, {{digest, outcome.copy}}, {}};
    });
    if (!acts) return fail(acts.error());
    outcome.act = acts->front().seq;
    return outcome;
}

}  // namespace remit
