#include "law/documents.h"

#include "law/verdictjson.h"
#include "records/factsjson.h"

namespace remit {

namespace {

Json errorToJson(const Error &error)
{
    Json args{Json::Object{}};
    for (auto arg = error.args.begin(); arg != error.args.end(); ++arg) args.set(arg.key(), *arg);
    return Json::Object{{u"code"_qs, error.code}, {u"args"_qs, args}};
}

/** The shape of an answer whose fields are all unknown, with the fault as its one reason. */
Json refusal(const QStringList &members, const Error &error)
{
    const Json reason = Json::Object{{u"rule"_qs, Json()},
                                     {u"citation"_qs, Json()},
                                     {u"outcome"_qs, u"invalid"},
                                     {u"facts"_qs, errorToJson(error)["args"]},
                                     {u"result"_qs, Json::Object{{u"code"_qs, error.code}}}};
    Json answer{Json::Object{}};
    for (const QString &member : members) answer.set(member, Json());
    answer.set("decision", u"invalid");
    answer.set("reasons", Json::Array{reason});
    return answer;
}

/** The verdict on facts that cannot be read; null where not even an object was. */
Json invalidVerdict(const Json &facts, const Error &error, const Law &law)
{
    Json commutation = refusal({u"earliest_on"_qs, u"maximum"_qs, u"to"_qs, u"floor"_qs, u"maximum_by_floor"_qs,
                                u"relaxed"_qs, u"political_rights"_qs},
                               error);
    commutation.set("open_court", Json::Array{});
    Json parole = refusal({u"earliest_on"_qs, u"probation"_qs}, error);
    parole.set("needs", Json::Array{});
    return Json::Object{{u"id"_qs, facts["id"].toString()},
                        {u"error"_qs, errorToJson(error)},
                        {u"as_of"_qs, parseIsoDate(facts["as_of"].toString()) ? facts["as_of"] : Json()},
                        {u"rules"_qs, QString::fromLatin1(law.rules().digest())},
                        {u"commutation"_qs, commutation},
                        {u"parole"_qs, parole}};
}

Result<Json> objectOf(QByteArrayView line)
{
    Result<Json> json = Json::parse(line);
    if (json && !json->isObject()) return fail(u"facts.object"_qs, {{u"path"_qs, u"$"_qs}, {u"value"_qs, {}}});
    return json;
}

/** Reads facts; those that are a member of another document, as in the examples, are not looked for in it. */
Result<Facts> readFacts(const Json &document)
{
    if (document["facts"].isObject() && !document.has(u"judgment"_qs)) return fail(u"facts.wrapped"_qs);
    return factsFromJson(document);
}

/** A line that is no document at all. */
QByteArray unreadable(const Error &error, const Law &law)
{
    Json verdict = invalidVerdict({}, error, law);
    verdict.set("id", Json());
    return verdict.canonical();
}

QByteArray errorLine(const Json &id, const Error &error)
{
    return Json(Json::Object{{u"id"_qs, id}, {u"error"_qs, errorToJson(error)}}).canonical();
}

}  // namespace

Result<Facts> factsOf(QByteArrayView document)
{
    return objectOf(document).and_then([](const Json &json) { return readFacts(json); });
}

QByteArray unreadFacts(QByteArrayView document, const Error &error)
{
    const Result<Json> json = objectOf(document);
    return errorLine(json ? Json((*json)["id"].toString()) : Json(), error);
}

QByteArray evaluateLine(QByteArrayView line, const Law &law)
{
    const Result<Json> json = objectOf(line);
    if (!json) return unreadable(json.error(), law);
    const Result<Facts> facts = readFacts(*json);
    if (!facts) return invalidVerdict(*json, facts.error(), law).canonical();
    return verdictToBytes(law.evaluate(*facts), law.rules());
}

QByteArray procedureLine(QByteArrayView line, const Law &law)
{
    const auto procedure = factsOf(line).and_then([&](const Facts &facts) { return law.procedure(facts); });
    return procedure ? procedureToJson(*procedure, law.rules()).canonical() : unreadFacts(line, procedure.error());
}

}  // namespace remit
