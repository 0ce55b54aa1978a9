#include "base/digest.h"
#include "casework/cycles.h"
#include "casework/officers.h"
#include "casework/pointsshapes.h"
#include "casework/record.h"
#include "points/assessmentjson.h"
#include "points/evaluate.h"
#include "points/historyjson.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

/** Why there is nothing to do for the month: how far the cycles are that closed in it. */
Error nothingIn(const std::vector<CycleStage> &all, Month closed)
{
    ErrorArgs args{{u"month"_qs, isoMonth(closed)}};
    if (all.empty()) return {u"casework.points.cycle.month"_qs, args, {}};
    // Those that are furthest behind hold the others up.
    static const std::array steps{std::pair(u"proposed", u"casework.points.cycle.undecided"),
                                  std::pair(u"decided", u"casework.points.cycle.unnoticed"),
                                  std::pair(u"noticed", u"casework.points.cycle.onnotice"),
                                  std::pair(u"rewarded", u"casework.points.cycle.rewarded")};
    for (const auto &[step, code] : steps) {
        const auto behind =
            std::ranges::find_if(all, [&](const CycleStage &stage) { return stage.state == QStringView(step); });
        if (behind == all.end()) continue;
        args.insert(u"act"_qs, QString::number(behind->act));
        return {QString::fromUtf16(code), args, {}};
    }
    return {u"casework.points.cycle.month"_qs, args, {}};
}

/** The cycles of the month in a state. Errors: where there is none, casework.points.cycle.* with how far they are. */
Result<std::vector<CycleStage>> stagesIn(const Desk &desk, Month closed, const char16_t *state)
{
    Result<std::vector<CycleStage>> stages = desk.ports.points.cyclesClosedIn(closed);
    if (!stages) return stages;
    std::vector<CycleStage> wanted;
    std::ranges::copy_if(*stages, std::back_inserter(wanted),
                         [&](const CycleStage &stage) { return stage.state == QStringView(state); });
    if (wanted.empty()) return fail(nothingIn(*stages, closed));
    return wanted;
}

/** The grade in the words of article 21. */
QString gradeWords(CycleGrade grade)
{
    switch (grade) {
        case CycleGrade::Active:
            return u"积极"_qs;
        case CycleGrade::Qualified:
            return u"合格"_qs;
        case CycleGrade::Unqualified:
            break;
    }
    return u"不合格"_qs;
}

/** The reward in the words of article 38. */
QString rewardWords(const std::optional<Reward> &reward)
{
    if (!reward) return {};
    switch (*reward) {
        case Reward::Praise:
            return u"表扬"_qs;
        case Reward::PraiseAndMaterialAllowed:
            return u"表扬，可以同时给予物质奖励"_qs;
        case Reward::Material:
            return u"物质奖励"_qs;
        case Reward::None:
            break;
    }
    return u"不予奖励"_qs;
}

/** A table that a spreadsheet opens, in the words that the procuratorate reads. */
Result<QByteArray> copyFor(const Desk &desk, const std::vector<CycleStage> &stages)
{
    QString text = u"\uFEFF罪犯编号,姓名,周期,起月,止月,等级,奖励,公示届满\r\n"_qs;
    for (const CycleStage &stage : stages) {
        const Result<InmateRecord> record = desk.ports.inmates.inmate(stage.inmate);
        if (!record) return fail(record.error());
        QString name = record->inmate.name;
        const QStringList cells{stage.inmate,
                                u'"' + name.replace(u'"', u"\"\""_qs) + u'"',
                                QString::number(stage.cycle),
                                isoMonth(stage.from),
                                isoMonth(stage.to),
                                gradeWords(stage.grade),
                                rewardWords(stage.reward),
                                stage.until ? isoDate(*stage.until) : QString()};
        text += cells.join(u',') + u"\r\n"_qs;
    }
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
        const Result<QByteArray> copy = copyFor(desk, *stages);
        if (!copy) return fail(copy.error());
        outcome.copy = *copy;
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
