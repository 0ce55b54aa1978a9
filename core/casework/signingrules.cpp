#include "casework/signingrules.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

SigningRule ruleFromJson(const Json &json)
{
    QStringList roles;
    for (const Json &role : json["roles"].array()) roles << role.toString();
    return {json["form"].toString(), json["place"].toString(), json["mark"].toString(),
            json["step"].toString(), std::move(roles),         json["article"].toString()};
}

}  // namespace

Result<std::vector<SigningRule>> signingRules()
{
    QFile file(u":/workflows/signing.json"_qs);
    const auto json = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll()) : Result<Json>(fail(QString()));
    if (!json) return fail(u"workflow.unreadable"_qs, {{u"id"_qs, u"signing"_qs}});
    std::vector<SigningRule> rules;
    for (const Json &place : (*json)["places"].array()) rules.push_back(ruleFromJson(place));
    return rules;
}

Result<void> mayOfficerSign(const SigningRule &rule, const CaseFile &file, const Officer &officer)
{
    const bool holds = std::any_of(rule.roles.begin(), rule.roles.end(),
                                   [&officer](const QString &role) { return officer.roles.contains(role); });
    if (!holds)
        return fail(u"casework.sign.role"_qs, {{u"officer"_qs, officer.name},
                                               {u"form"_qs, rule.form},
                                               {u"place"_qs, rule.place},
                                               {u"roles"_qs, rule.roles.join(u", ")}});
    if (rule.step.isEmpty()) return {};
    const auto &steps = file.state.steps;
    const auto decided = std::find_if(steps.rbegin(), steps.rend(), [&rule](const CaseStep &step) {
        return step.stage == rule.step && step.event.kind == CaseEvent::Kind::Agree;
    });
    if (decided == steps.rend())
        return fail(u"casework.sign.step"_qs, {{u"case"_qs, file.number}, {u"step"_qs, rule.step}});
    if (decided->event.person == officer.person) return {};
    return fail(u"casework.sign.person"_qs,
                {{u"officer"_qs, officer.name}, {u"person"_qs, decided->event.person}, {u"step"_qs, rule.step}});
}

}  // namespace remit
