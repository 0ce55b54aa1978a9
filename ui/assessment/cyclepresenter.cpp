#include "assessment/cyclepresenter.h"

#include "casework/pointsrules.h"
#include "points/assessmentjson.h"
#include "points/historyjson.h"

#include <algorithm>

namespace remit::ui {

namespace {

Result<CycleMonth> readCycles(Workplace &place, Month closed)
{
    const Desk &desk = place.desk();
    CycleMonth read;
    read.officer = desk.officer;
    Result<CycleBoard> board = cycleBoard(desk, closed);
    if (!board) return fail(board.error());
    read.board = std::move(*board);
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const PointsProfile &profile = rules->in(closed);
    for (const CycleCandidate &candidate : read.board.candidates)
        for (const PointsReason &reason : candidate.cycle.why)
            read.citations.insert(int(reason.rule), profile.citation(reason.rule));
    return read;
}

}  // namespace

CyclePresenter::CyclePresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_model(columns()), m_closed(monthOf(context.today()))
{
}

std::vector<Column<CycleCandidate>> CyclePresenter::columns() const
{
    const Words &words = m_context.words;
    const auto grades = [&words](const CycleCandidate &candidate) {
        QStringList list;
        for (const CycleGrade grade : candidate.cycle.gradesAllowed)
            list << words.of(u"points.grade"_qs, gradeCode(grade));
        return list.join(CyclePresenter::tr("、"));
    };
    return {
        {CyclePresenter::tr("编号"), [](const CycleCandidate &c) { return c.inmate; }, 104},
        {CyclePresenter::tr("姓名"), [](const CycleCandidate &c) { return c.name; }, 80, false, {}, {}, true},
        {CyclePresenter::tr("监区"), [](const CycleCandidate &c) { return c.area; }, 80},
        {CyclePresenter::tr("周期"), [](const CycleCandidate &c) { return QString::number(c.cycle.number); }, 60, true,
         [](const CycleCandidate &c) { return QVariant(c.cycle.number); }},
        {CyclePresenter::tr("起止"),
         [](const CycleCandidate &c) { return u"%1 – %2"_qs.arg(isoMonth(c.cycle.from), isoMonth(c.cycle.to)); }, 150},
        {CyclePresenter::tr("结转"), [](const CycleCandidate &c) { return Words::points(int(c.cycle.carry)); }, 72,
         true, [](const CycleCandidate &c) { return QVariant(c.cycle.carry); }},
        {CyclePresenter::tr("可评等级"), grades, 150},
        {CyclePresenter::tr("等级"),
         [&words](const CycleCandidate &c) {
             return c.stage ? words.of(u"points.grade"_qs, gradeCode(c.stage->grade)) : Words::dash();
         },
         80},
        {CyclePresenter::tr("奖励"),
         [&words](const CycleCandidate &c) {
             return c.stage && c.stage->reward ? words.of(u"points.reward"_qs, rewardCode(*c.stage->reward))
                                               : Words::dash();
         },
         130},
        {CyclePresenter::tr("进度"),
         [&words](const CycleCandidate &c) {
             return words.of(u"points.cycle"_qs, c.stage ? c.stage->state : u"closed"_qs);
         },
         120,
         false,
         {},
         [](const CycleCandidate &c) -> std::optional<Tone> {
             if (!c.stage) return Tone::Warn;
             return c.stage->state == u"rewarded" ? Tone::Ok : Tone::Accent;
         }}};
}

void CyclePresenter::load(Month closed)
{
    m_closed = closed;
    m_context.backend.ask(
        this, [closed](Workplace &place) { return readCycles(place, closed); },
        [this, asked = ++m_asked](Result<CycleMonth> read) {
            if (asked != m_asked) return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_view = std::move(*read);
            m_model.setRows(m_view->board.candidates);
            Q_EMIT loaded();
        });
}

bool CyclePresenter::may(const QStringList &roles) const
{
    return m_view && std::any_of(roles.begin(), roles.end(),
                                 [&](const QString &role) { return m_view->officer.roles.contains(role); });
}

QString CyclePresenter::why(const CycleCandidate &candidate) const
{
    // One line a provision and outcome, with the times at which it came to that.
    std::vector<std::pair<QString, QStringList>> said;
    for (const PointsReason &reason : candidate.cycle.why) {
        const PointsCitation cited = m_view->citations.value(int(reason.rule));
        const QString what = m_context.words.of(u"points.outcome"_qs, pointsOutcomeCode(reason.outcome)) + u" · "_qs +
                             m_context.words.citation(cited.rule, cited.text);
        auto line = std::find_if(said.begin(), said.end(), [&](const auto &one) { return one.first == what; });
        if (line == said.end()) line = said.insert(said.end(), {what, {}});
        const QString when = reason.on ? isoDate(*reason.on) : reason.month ? isoMonth(*reason.month) : QString();
        if (!when.isEmpty() && !line->second.contains(when)) line->second << when;
    }
    QStringList lines;
    for (const auto &[what, times] : said) lines << (times.isEmpty() ? what : what + u" · "_qs + times.join(tr("、")));
    return lines.isEmpty() ? tr("没有条款限制等级；积极等级受全监名额限制。") : lines.join(u'\n');
}

void CyclePresenter::decide(const GradeDecision &decision)
{
    m_context.backend.ask(
        this, [decision](Workplace &place) { return decideGrades(place.desk(), decision); },
        [this, count = int(decision.grades.size())](const Result<Act> &act) {
            if (!act) {
                Q_EMIT failed(act.error());
                return;
            }
            Q_EMIT done(tr("%1 人的等级已记入账本第 %2 条。").arg(count).arg(act->seq));
            m_context.backend.noteChange();
        });
}

void CyclePresenter::notice()
{
    m_context.backend.ask(
        this, [closed = m_closed](Workplace &place) { return noticeGrades(place.desk(), closed); },
        [this](const Result<Act> &act) {
            if (!act) {
                Q_EMIT failed(act.error());
                return;
            }
            Q_EMIT done(tr("等级已公示三个工作日，记入账本第 %1 条。").arg(act->seq));
            m_context.backend.noteChange();
        });
}

void CyclePresenter::reward()
{
    m_context.backend.ask(
        this, [closed = m_closed](Workplace &place) { return grantRewards(place.desk(), closed); },
        [this](const Result<RewardOutcome> &outcome) {
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                return;
            }
            Q_EMIT rewarded(*outcome);
            m_context.backend.noteChange();
        });
}

void CyclePresenter::findGroup(const QString &group, std::function<void(const GroupMembers &)> found)
{
    m_context.backend.ask(
        this, [group](Workplace &place) { return readGroup(place, group); },
        [this, found = std::move(found)](const Result<GroupMembers> &members) {
            if (members)
                found(*members);
            else
                Q_EMIT failed(members.error());
        });
}

}  // namespace remit::ui
