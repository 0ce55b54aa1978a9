#include "workflow/workflow.h"
#include "workflow/workingdays.h"

#include <algorithm>

namespace remit {

namespace {

using Kind = CaseEvent::Kind;
using Check = Result<void>;

/** Who plays a part ("actor", "chair", "recorder") in an event. */
QString playerOf(const CaseEvent &event, QStringView part)
{
    if (part == u"chair") return event.meeting ? event.meeting->chair : QString();
    if (part == u"recorder") return event.meeting ? event.meeting->recorder : QString();
    return event.person;
}

bool holdsAny(const QStringList &held, const QStringList &wanted)
{
    return std::ranges::any_of(wanted, [&](const QString &role) { return held.contains(role); });
}

Check checkRole(const Stage &stage, const CaseEvent &event)
{
    if (holdsAny(event.roles, stage.roles)) return {};
    return fail(u"workflow.role"_qs,
                {{u"stage"_qs, stage.code}, {u"roles"_qs, stage.roles.join(u", ")}, {u"person"_qs, event.person}});
}

Check checkArea(const Stage &stage, const CaseEvent &event)
{
    if (!stage.ownArea || !event.elsewhere) return {};
    return fail(u"workflow.area"_qs, {{u"stage"_qs, stage.code}, {u"person"_qs, event.person}});
}

Check checkOrder(const CaseState &state, const CaseEvent &event)
{
    if (state.steps.empty() || event.on >= state.steps.back().event.on) return {};
    return fail(u"workflow.date.order"_qs,
                {{u"on"_qs, isoDate(event.on)}, {u"last"_qs, isoDate(state.steps.back().event.on)}});
}

/** Those who were absent have a reason and were not present; those who spoke were. */
Check checkAttendance(const Stage &stage, const Meeting &meeting)
{
    QStringList away;
    for (const Absence &each : meeting.absent) {
        const ErrorArgs who{{u"stage"_qs, stage.code}, {u"person"_qs, each.person}};
        if (each.person.isEmpty() || each.reason.trimmed().isEmpty()) return fail(u"workflow.meeting.noreason"_qs, who);
        if (meeting.present.contains(each.person) || away.contains(each.person))
            return fail(u"workflow.meeting.both"_qs, who);
        away << each.person;
    }
    for (const Speech &each : meeting.words)
        if (each.text.trimmed().isEmpty() || !meeting.present.contains(each.person))
            return fail(u"workflow.meeting.speaker"_qs, {{u"stage"_qs, stage.code}, {u"person"_qs, each.person}});
    return {};
}

Check checkMeeting(const Stage &stage, const CaseEvent &event)
{
    if (!stage.meeting) return {};
    const ErrorArgs where{{u"stage"_qs, stage.code}};
    if (!event.meeting) return fail(u"workflow.meeting.missing"_qs, where);
    const Meeting &meeting = *event.meeting;
    if (meeting.chair.isEmpty() || meeting.recorder.isEmpty()) return fail(u"workflow.meeting.people"_qs, where);
    if (meeting.chair == meeting.recorder)
        return fail(u"workflow.meeting.recorder"_qs, {{u"stage"_qs, stage.code}, {u"person"_qs, meeting.chair}});
    QStringList present = meeting.present;
    if (present.removeDuplicates() > 0) return fail(u"workflow.meeting.doubled"_qs, where);
    if (!present.contains(meeting.chair) || !present.contains(meeting.recorder))
        return fail(u"workflow.meeting.absent"_qs, where);
    if (present.size() < stage.meeting->quorum) {
        return fail(u"workflow.meeting.quorum"_qs, {{u"stage"_qs, stage.code},
                                                    {u"present"_qs, QString::number(present.size())},
                                                    {u"quorum"_qs, QString::number(stage.meeting->quorum)}});
    }
    const bool counted =
        meeting.votesFor >= 0 && meeting.votesAgainst >= 0 && meeting.votesFor + meeting.votesAgainst <= present.size();
    if (!counted) return fail(u"workflow.meeting.votes"_qs, where);
    const bool carried = 2 * meeting.votesFor > present.size();
    if (stage.meeting->majority && event.kind == Kind::Agree && !carried)
        return fail(u"workflow.meeting.majority"_qs, where);
    return checkAttendance(stage, meeting);
}

Check checkPairs(const Workflow &workflow, const CaseState &state, const Stage &stage, const CaseEvent &event)
{
    for (const ForbiddenPair &pair : workflow.forbiddenPairs) {
        for (const auto &[mine, other] : {std::pair(pair.first, pair.second), std::pair(pair.second, pair.first)}) {
            if (mine.section(u'.', 0, 0) != stage.code) continue;
            const CaseStep *earlier = decisionOf(state, other.section(u'.', 0, 0));
            if (!earlier) continue;
            const QString person = playerOf(event, mine.section(u'.', 1));
            if (person.isEmpty() || person != playerOf(earlier->event, other.section(u'.', 1))) continue;
            return fail(u"workflow.pair"_qs,
                        {{u"person"_qs, person}, {u"first"_qs, earlier->stage}, {u"second"_qs, stage.code}});
        }
    }
    return {};
}

Check checkDocuments(const CaseState &state, const Stage &stage)
{
    for (const QString &document : stage.documents)
        if (!state.documents.contains(document))
            return fail(u"workflow.document.missing"_qs, {{u"stage"_qs, stage.code}, {u"document"_qs, document}});
    return {};
}

Check checkWait(const Workflow &workflow, const CaseState &state, const CaseEvent &event, const WorkingDays &calendar)
{
    const Result<std::optional<Date>> until = waitsUntil(workflow, state, calendar);
    if (!until) return fail(until.error());
    if (!*until || event.on > **until) return {};
    return fail(u"workflow.wait"_qs, {{u"stage"_qs, state.stage}, {u"until"_qs, isoDate(**until)}});
}

Check checkReason(const CaseEvent &event)
{
    if (!event.text.trimmed().isEmpty()) return {};
    return fail(u"workflow.reason.missing"_qs, {{u"event"_qs, eventCode(event.kind)}});
}

Check checkStatus(const CaseState &state, const CaseEvent &event)
{
    const CaseStatus wanted = event.kind == Kind::Unlock     ? CaseStatus::Locked
                              : event.kind == Kind::Resubmit ? CaseStatus::Withdrawn
                                                             : CaseStatus::Open;
    if (state.status == wanted) return {};
    return fail(u"workflow.status"_qs,
                {{u"event"_qs, eventCode(event.kind)}, {u"status"_qs, statusCode(state.status)}});
}

Check checkDecision(const Workflow &workflow, const CaseState &state, const Stage &stage, const CaseEvent &event,
                    const WorkingDays &calendar)
{
    if (stage.opinion && event.text.trimmed().isEmpty())
        return fail(u"workflow.opinion.missing"_qs, {{u"stage"_qs, stage.code}});
    Check check = checkMeeting(stage, event);
    if (check) check = checkPairs(workflow, state, stage, event);
    if (check) check = checkWait(workflow, state, event, calendar);
    if (check && event.kind == Kind::Agree) check = checkDocuments(state, stage);
    if (check && event.kind == Kind::Agree) check = checkedByAnother(stage, state, event.person, event.roles);
    return check;
}

Result<CaseState> sendBack(const Workflow &workflow, CaseState state, const CaseEvent &event)
{
    const Stage *target = workflow.stage(event.toStage);
    if (!target) return fail(u"workflow.stage.unknown"_qs, {{u"stage"_qs, event.toStage}});
    if (target->number >= workflow.stage(state.stage)->number) {
        return fail(u"workflow.stage.notearlier"_qs, {{u"stage"_qs, event.toStage}, {u"current"_qs, state.stage}});
    }
    state.stage = target->code;
    return state;
}

Result<CaseState> apply(const Workflow &workflow, const CaseState &before, const Stage &stage, const CaseEvent &event)
{
    CaseState state = before;
    switch (event.kind) {
        case Kind::Agree: {
            const Stage *following = workflow.after(stage.code, state.sentence);
            if (stage.last || !following) return fail(u"workflow.stage.last"_qs, {{u"stage"_qs, stage.code}});
            state.stage = following->code;
            return state;
        }
        case Kind::Disagree:
            state.status = CaseStatus::NotProposed;
            return state;
        case Kind::SendBack:
            return sendBack(workflow, std::move(state), event);
        case Kind::Lock:
            state.status = CaseStatus::Locked;
            return state;
        case Kind::Unlock:
            state.status = CaseStatus::Open;
            return state;
        case Kind::Withdraw:
            state.status = CaseStatus::Withdrawn;
            return state;
        case Kind::Resubmit:
            state.status = CaseStatus::Open;
            state.stage = workflow.stages.front().code;
            return state;
    }
    return state;
}

}  // namespace

const CaseStep *decisionOf(const CaseState &state, const QString &stage)
{
    const CaseStep *found = nullptr;
    for (const CaseStep &step : state.steps)
        if (step.stage == stage && step.event.kind == CaseEvent::Kind::Agree) found = &step;
    return found;
}

Result<CaseState> next(const Workflow &workflow, const CaseState &state, const CaseEvent &event,
                       const WorkingDays &calendar)
{
    const Stage *stage = workflow.stage(state.stage);
    if (!stage) return fail(u"workflow.stage.unknown"_qs, {{u"stage"_qs, state.stage}});
    if (state.sent) return fail(u"workflow.sent"_qs);
    Check check = checkStatus(state, event);
    if (check) check = checkRole(*stage, event);
    if (check) check = checkArea(*stage, event);
    if (check) check = checkOrder(state, event);
    const bool decides = event.kind == Kind::Agree || event.kind == Kind::Disagree;
    if (check && event.kind != Kind::Agree) check = checkReason(event);
    if (check && decides && stage->last) return fail(u"workflow.stage.last"_qs, {{u"stage"_qs, stage->code}});
    if (check && decides) check = checkDecision(workflow, state, *stage, event, calendar);
    if (!check) return fail(check.error());
    return apply(workflow, state, *stage, event).map([&](CaseState after) {
        after.steps.push_back({state.stage, event});
        if (after.stage != state.stage) after.check.reset();
        return after;
    });
}

Result<void> checkedByAnother(const Stage &stage, const CaseState &state, const QString &person,
                              const QStringList &roles)
{
    if (!stage.secondCheck) return {};
    if (!state.check) return fail(u"workflow.check.missing"_qs, {{u"stage"_qs, stage.code}});
    const ErrorArgs who{{u"stage"_qs, stage.code}, {u"person"_qs, state.check->person}};
    if (!state.check->agreed) return fail(u"workflow.check.disagreed"_qs, who);
    if (state.check->person == person) return fail(u"workflow.check.same"_qs, who);
    const QStringList &oneOf = stage.secondCheck->oneOf;
    if (oneOf.isEmpty() || holdsAny(roles + state.check->roles, oneOf)) return {};
    return fail(u"workflow.check.roles"_qs, {{u"stage"_qs, stage.code}, {u"roles"_qs, oneOf.join(u", ")}});
}

Result<std::optional<Date>> waitsUntil(const Workflow &workflow, const CaseState &state, const WorkingDays &calendar)
{
    const Stage *stage = workflow.stage(state.stage);
    if (!stage || stage->workingDays == 0 || state.steps.empty()) return std::nullopt;
    return calendar.after(state.steps.back().event.on, stage->workingDays).map([](Date date) {
        return std::optional<Date>(date);
    });
}

}  // namespace remit
