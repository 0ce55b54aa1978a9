#include "dossier/rights.h"

#include "base/json.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace remit {

namespace {

constexpr std::array<const char *, 8> actionNames{"add", "place", "remove", "waive", "note", "answer", "mend", "check"};

std::optional<DossierAction> actionOf(const QString &code)
{
    const auto found = std::ranges::find(actionNames, code, [](const char *name) { return QLatin1String(name); });
    if (found == actionNames.end()) return std::nullopt;
    return DossierAction(found - actionNames.begin());
}

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

/** Refusals of a reviewer are worded for reviewing. */
QString codeOf(DossierAction action, const QString &reason)
{
    return (isReviewing(action) ? u"review.right."_qs : u"dossier.right."_qs) + reason;
}

/** Nobody checks what is the same person's work. */
Result<void> keptApart(const DossierRules &rules, DossierAction action, const DossierActor &actor)
{
    for (const DossierPair &pair : rules.pairs)
        if (pair.second == action && actor.did.contains(pair.first))
            return fail(codeOf(action, u"apart"_qs),
                        {{u"deed"_qs, pair.first}, {u"doing"_qs, dossierActionCode(action)}});
    return {};
}

/** How far one right goes for this actor: the first condition that is not met, or nothing. */
std::optional<Error> refusedBy(const DossierRight &right, const Workflow &workflow, const CaseState &state,
                               DossierAction action, const DossierActor &actor)
{
    const Stage *now = workflow.stage(state.stage);
    if (!now || !covers(right, workflow, *now))
        return Error{codeOf(action, u"stage"_qs), {{u"stage"_qs, state.stage}}, {}};
    if (right.ownArea && actor.elsewhere) return Error{codeOf(action, u"area"_qs), {}, {}};
    if (right.own && !actor.attached) return Error{codeOf(action, u"others"_qs), {}, {}};
    return std::nullopt;
}

}  // namespace

QString dossierActionCode(DossierAction action) { return QString::fromLatin1(actionNames[std::size_t(action)]); }

bool isReviewing(DossierAction action) { return action >= DossierAction::Note; }

Result<DossierRules> loadDossierRights()
{
    QFile file(u":/workflows/dossier.json"_qs);
    const auto json = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll()) : Result<Json>(fail(QString()));
    if (!json) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"dossier"_qs}});
    DossierRules rules;
    for (const Json &one : (*json)["rights"].array())
        rules.rights.push_back({wordsIn(one["actions"]), wordsIn(one["roles"]), one["from"].toString(),
                                one["until"].toString(), one["own_area"].toBool(), one["own"].toBool()});
    for (const Json &one : (*json)["forbidden_pairs"].array()) {
        const auto second = actionOf(one["second"].toString());
        if (!second) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"dossier"_qs}});
        rules.pairs.push_back({one["first"].toString(), *second});
    }
    return rules;
}

Result<void> mayChangeDossier(const DossierRules &rules, const Workflow &workflow, const CaseState &state,
                              DossierAction action, const DossierActor &actor)
{
    if (state.status != CaseStatus::Open)
        return fail(codeOf(action, u"closed"_qs), {{u"status"_qs, statusCode(state.status)}});
    if (state.sent) return fail(codeOf(action, u"sent"_qs));
    QStringList roles;
    std::optional<Error> nearest;
    for (const DossierRight &right : rules.rights) {
        if (!right.actions.contains(dossierActionCode(action))) continue;
        roles << right.roles;
        if (!holdsOneOf(actor, right.roles)) continue;
        nearest = refusedBy(right, workflow, state, action, actor);
        if (!nearest) return keptApart(rules, action, actor);
    }
    if (nearest) return fail(*nearest);
    return fail(codeOf(action, u"role"_qs), {{u"roles"_qs, roles.join(u", "_qs)}});
}

}  // namespace remit
