#include "dossier/rights.h"

#include "base/json.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

QStringList wordsIn(const Json &list)
{
    QStringList words;
    for (const Json &word : list.array()) words << word.toString();
    return words;
}

bool covers(const DossierRight &right, const Workflow &workflow, const Stage &now)
{
    const Stage *first = workflow.stage(right.from);
    const Stage *last = workflow.stage(right.until);
    return (!first || first->number <= now.number) && (!last || now.number <= last->number);
}

bool holdsOneOf(const DossierActor &actor, const QStringList &roles)
{
    return std::ranges::any_of(roles, [&](const QString &role) { return actor.roles.contains(role); });
}

/** How far one right goes for this actor: the first condition that is not met, or nothing. */
std::optional<Error> refusedBy(const DossierRight &right, const Workflow &workflow, const CaseState &state,
                               const DossierActor &actor)
{
    const Stage *now = workflow.stage(state.stage);
    if (!now || !covers(right, workflow, *now))
        return Error{u"dossier.right.stage"_qs, {{u"stage"_qs, state.stage}}, {}};
    if (right.ownArea && actor.elsewhere) return Error{u"dossier.right.area"_qs, {}, {}};
    if (right.own && !actor.attached) return Error{u"dossier.right.others"_qs, {}, {}};
    return std::nullopt;
}

}  // namespace

QString dossierActionCode(DossierAction action)
{
    switch (action) {
        case DossierAction::Add:
            return u"add"_qs;
        case DossierAction::Place:
            return u"place"_qs;
        case DossierAction::Remove:
            return u"remove"_qs;
    }
    return {};
}

Result<std::vector<DossierRight>> loadDossierRights()
{
    QFile file(u":/workflows/dossier.json"_qs);
    const auto json = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll()) : Result<Json>(fail(QString()));
    if (!json) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"dossier"_qs}});
    std::vector<DossierRight> rights;
    for (const Json &one : (*json)["rights"].array())
        rights.push_back({wordsIn(one["actions"]), wordsIn(one["roles"]), one["from"].toString(),
                          one["until"].toString(), one["own_area"].toBool(), one["own"].toBool()});
    return rights;
}

Result<void> mayChangeDossier(const std::vector<DossierRight> &rights, const Workflow &workflow, const CaseState &state,
                              DossierAction action, const DossierActor &actor)
{
    if (state.status != CaseStatus::Open)
        return fail(u"dossier.right.closed"_qs, {{u"status"_qs, statusCode(state.status)}});
    if (state.sent) return fail(u"dossier.right.sent"_qs);
    QStringList roles;
    std::optional<Error> nearest;
    for (const DossierRight &right : rights) {
        if (!right.actions.contains(dossierActionCode(action))) continue;
        roles << right.roles;
        if (!holdsOneOf(actor, right.roles)) continue;
        auto refused = refusedBy(right, workflow, state, actor);
        if (!refused) return {};
        nearest = std::move(refused);
    }
    if (nearest) return fail(*nearest);
    return fail(u"dossier.right.role"_qs, {{u"roles"_qs, roles.join(u", "_qs)}});
}

}  // namespace remit
