#include "ledger/fields.h"
#include "sync/protocol.h"

#include <initializer_list>

namespace remit {

namespace {

/** The object without members that this version does not know; courts may say more. */
Json onlyKnown(const Json &json, std::initializer_list<const char *> names)
{
    if (!json.isObject()) return json;
    Json known = Json::Object{};
    for (const char *name : names)
        if (json.has(QString::fromLatin1(name))) known.set(name, json[name]);
    return known;
}

struct StageName {
    BatchState::Stage stage;
    const char16_t *name;
};
constexpr StageName stageNames[] = {{BatchState::Stage::Sent, u"sent"},
                                    {BatchState::Stage::Received, u"received"},
                                    {BatchState::Stage::Rejected, u"rejected"}};

QString stageName(BatchState::Stage stage)
{
    for (const auto &entry : stageNames)
        if (entry.stage == stage) return QString::fromUtf16(entry.name);
    return {};
}

/** The errors of an array, or the first fault. */
Result<std::vector<Error>> errorsFrom(const Json::Array &list, const QString &path)
{
    std::vector<Error> errors;
    for (const Json &json : list) {
        const auto error = errorFromJson(json, u"%1[%2]"_qs.arg(path).arg(errors.size()));
        if (!error) return fail(error.error());
        errors.push_back(*error);
    }
    return errors;
}

Json errorsToJson(const std::vector<Error> &errors)
{
    Json::Array list;
    for (const Error &error : errors) list.push_back(errorToJson(error));
    return list;
}

}  // namespace

Json policyToJson(const Policy &policy)
{
    Json json = Json::Object{{u"max_bytes"_qs, policy.maxBytes}, {u"court"_qs, policy.court}};
    json.set("profiles", Json::Array(policy.profiles.begin(), policy.profiles.end()));
    json.set("nodes", Json::Array(policy.nodes.begin(), policy.nodes.end()));
    return json;
}

Result<Policy> policyFromJson(const Json &json)
{
    const Json known = onlyKnown(json, {"max_bytes", "profiles", "nodes", "court"});
    Fields fields(known);
    Policy policy{fields.integer("max_bytes", 1), fields.texts("profiles"), fields.texts("nodes"),
                  fields.text("court")};
    return fields.finish().transform([&] { return policy; });
}

Json batchStateToJson(const BatchState &state)
{
    Json json = Json::Object{{u"digest"_qs, state.digest}, {u"state"_qs, stageName(state.stage)}};
    if (!state.reasons.empty()) json.set("reasons", errorsToJson(state.reasons));
    return json;
}

Result<BatchState> batchStateFromJson(const Json &json)
{
    const Json known = onlyKnown(json, {"digest", "state", "reasons"});
    Fields fields(known);
    BatchState state;
    state.digest = QString::fromLatin1(fields.hex("digest").toHex());
    const QString name = fields.text("state");
    const auto entry = std::find_if(std::begin(stageNames), std::end(stageNames),
                                    [&](const StageName &stage) { return name == QStringView(stage.name); });
    if (entry == std::end(stageNames))
        fields.refuse("state");
    else
        state.stage = entry->stage;
    if (fields.has("reasons")) {
        const auto reasons = errorsFrom(fields.list("reasons"), fields.pathOf("reasons"));
        if (reasons)
            state.reasons = *reasons;
        else
            fields.absorb(fail(reasons.error()));
    }
    return fields.finish().transform([&] { return state; });
}

Json errorToJson(const Error &error)
{
    Json args = Json::Object{};
    for (auto it = error.args.begin(); it != error.args.end(); ++it) args.set(it.key(), it.value());
    Json json = Json::Object{{u"code"_qs, error.code}, {u"args"_qs, args}};
    if (!error.causes.empty()) json.set("causes", errorsToJson(error.causes));
    return json;
}

Result<Error> errorFromJson(const Json &json, const QString &path)
{
    const Json known = onlyKnown(json, {"code", "args", "causes"});
    Fields fields(known, path);
    Error error{fields.text("code"), {}, {}};
    if (fields.has("args"))
        for (const auto &[name, value] : fields.object("args").object()) error.args.insert(name, value.toString());
    if (fields.has("causes")) {
        const auto causes = errorsFrom(fields.list("causes"), fields.pathOf("causes"));
        if (causes)
            error.causes = *causes;
        else
            fields.absorb(fail(causes.error()));
    }
    return fields.finish().transform([&] { return error; });
}

Json problemToJson(const Problem &problem)
{
    Json json = errorToJson(problem.error);
    json.set("type", u"urn:remit:"_qs + problem.error.code);
    json.set("title", problem.title);
    json.set("status", problem.status);
    return json;
}

Result<Problem> problemFromJson(const Json &json)
{
    const Json known = onlyKnown(json, {"title", "status"});
    Fields fields(known);
    Problem problem;
    if (fields.has("title")) problem.title = fields.anyText("title");
    const qint64 status = fields.integer("status", 400);
    if (status > 599) fields.refuse("status");
    problem.status = int(status);
    if (const auto read = fields.finish(); !read) return fail(read.error());
    if (json.has(u"code"_qs)) {
        const auto error = errorFromJson(json);
        if (!error) return fail(error.error());
        problem.error = *error;
    } else {
        problem.error = {
            u"sync.refused"_qs, {{u"status"_qs, QString::number(status)}, {u"title"_qs, problem.title}}, {}};
    }
    return problem;
}

}  // namespace remit
