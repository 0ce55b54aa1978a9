#include "workflow/workflow.h"

#include "base/json.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

QStringList strings(const Json &list)
{
    QStringList out;
    for (const Json &entry : list.array()) out << entry.toString();
    return out;
}

Stage stageFromJson(const Json &json)
{
    Stage stage;
    stage.code = json["code"].toString();
    stage.number = int(json["number"].toInteger());
    stage.roles = strings(json["roles"]);
    if (const Json &meeting = json["meeting"]; meeting.isObject())
        stage.meeting = MeetingRule{int(meeting["quorum"].toInteger(1)), meeting["majority"].toBool(true)};
    stage.opinion = json["opinion"].toBool();
    stage.ownArea = json["own_area"].toBool();
    stage.workingDays = int(json["wait"]["working_days"].toInteger());
    if (const Json &check = json["second_check"]; check.isObject())
        stage.secondCheck = SecondCheckRule{strings(check["one_of"])};
    stage.documents = strings(json["documents"]);
    stage.only = strings(json["only"]);
    stage.last = json["last"].toBool();
    stage.article = json["article"].toString();
    return stage;
}

struct StatusName {
    CaseStatus status;
    QLatin1String code;
};
constexpr StatusName statusNames[] = {{CaseStatus::Open, QLatin1String("open")},
                                      {CaseStatus::Locked, QLatin1String("locked")},
                                      {CaseStatus::Withdrawn, QLatin1String("withdrawn")},
                                      {CaseStatus::NotProposed, QLatin1String("not_proposed")},
                                      {CaseStatus::Concluded, QLatin1String("concluded")}};

struct EventName {
    CaseEvent::Kind kind;
    QLatin1String code;
};
constexpr EventName eventNames[] = {
    {CaseEvent::Kind::Agree, QLatin1String("agree")},      {CaseEvent::Kind::Disagree, QLatin1String("disagree")},
    {CaseEvent::Kind::SendBack, QLatin1String("return")},  {CaseEvent::Kind::Lock, QLatin1String("lock")},
    {CaseEvent::Kind::Unlock, QLatin1String("unlock")},    {CaseEvent::Kind::Withdraw, QLatin1String("withdraw")},
    {CaseEvent::Kind::Resubmit, QLatin1String("resubmit")}};

}  // namespace

const Stage *Workflow::stage(const QString &code) const
{
    const auto found = std::find_if(stages.begin(), stages.end(), [&](const Stage &s) { return s.code == code; });
    return found == stages.end() ? nullptr : &*found;
}

const Stage *Workflow::after(const QString &code, const QString &sentence) const
{
    const Stage *current = stage(code);
    if (!current) return nullptr;
    for (const Stage *s = current + 1; s != stages.data() + stages.size(); ++s)
        if (s->only.isEmpty() || s->only.contains(sentence)) return s;
    return nullptr;
}

Result<Workflow> loadWorkflow(const QString &id)
{
    QFile file(u":/workflows/"_qs + id + u".json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, id}});
    return workflowFromJson(id, file.readAll());
}

Result<Workflow> workflowFromJson(const QString &id, QByteArrayView bytes)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, id}}, {json.error()});
    Workflow workflow{(*json)["id"].toString(), {}, {}};
    for (const Json &stage : (*json)["stages"].array()) workflow.stages.push_back(stageFromJson(stage));
    for (const Json &pair : (*json)["forbidden_pairs"].array())
        workflow.forbiddenPairs.push_back({pair["first"].toString(), pair["second"].toString()});
    if (workflow.id != id || workflow.stages.empty()) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, id}});
    return workflow;
}

QString statusCode(CaseStatus status)
{
    for (const auto &name : statusNames)
        if (name.status == status) return name.code;
    return {};
}

std::optional<CaseStatus> statusFromCode(const QString &code)
{
    for (const auto &name : statusNames)
        if (code == name.code) return name.status;
    return std::nullopt;
}

QString eventCode(CaseEvent::Kind kind)
{
    for (const auto &name : eventNames)
        if (name.kind == kind) return name.code;
    return {};
}

std::optional<CaseEvent::Kind> eventFromCode(const QString &code)
{
    for (const auto &name : eventNames)
        if (code == name.code) return name.kind;
    return std::nullopt;
}

}  // namespace remit
