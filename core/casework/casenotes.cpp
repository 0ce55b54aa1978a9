#include "casework/casenotes.h"

namespace remit {

namespace {

struct AdoptedName {
    Adopted adopted;
    const char *code;
};
constexpr AdoptedName adoptedNames[] = {{Adopted::Yes, "yes"}, {Adopted::Partly, "partly"}, {Adopted::No, "no"}};

Result<Date> dayIn(const Json &json, const QString &member)
{
    if (const auto day = parseIsoDate(json[member].toString())) return *day;
    return fail(u"casework.record"_qs, {{u"path"_qs, u"$."_qs + member}});
}

}  // namespace

QString adoptedCode(Adopted adopted)
{
    for (const AdoptedName &name : adoptedNames)
        if (name.adopted == adopted) return QString::fromLatin1(name.code);
    return {};
}

std::optional<Adopted> adoptedFromCode(const QString &code)
{
    for (const AdoptedName &name : adoptedNames)
        if (code == QLatin1String(name.code)) return name.adopted;
    return std::nullopt;
}

Json caseTextToJson(const CaseText &text)
{
    Json json;
    json.set("name", text.name);
    json.set("text", text.text);
    json.set("draft", text.draft);
    json.set("person", text.person);
    json.set("on", isoDate(text.on));
    return json;
}

Result<CaseText> caseTextFromJson(const Json &json)
{
    return dayIn(json, u"on"_qs).map([&](Date on) {
        return CaseText{json["name"].toString(),
                        json["text"].toString(),
                        json["draft"].toString(),
                        json["person"].toString(),
                        on,
                        0};
    });
}

Json noticeObjectionToJson(const NoticeObjection &objection)
{
    Json json;
    json.set("on", isoDate(objection.on));
    json.set("by", objection.by);
    json.set("text", objection.text);
    json.set("person", objection.person);
    if (objection.answeredOn) {
        json.set("answer", objection.answer);
        json.set("answered_on", isoDate(*objection.answeredOn));
    }
    return json;
}

Result<NoticeObjection> noticeObjectionFromJson(const Json &json)
{
    return dayIn(json, u"on"_qs).map([&](Date on) {
        return NoticeObjection{on,
                               json["by"].toString(),
                               json["text"].toString(),
                               json["person"].toString(),
                               json["answer"].toString(),
                               parseIsoDate(json["answered_on"].toString()),
                               0};
    });
}

Json prosecutionReplyToJson(const ProsecutionReply &reply)
{
    Json json;
    json.set("procuratorate", reply.procuratorate);
    json.set("opinion_number", reply.opinionNumber);
    json.set("received_on", isoDate(reply.receivedOn));
    json.set("on", isoDate(reply.on));
    json.set("number", reply.number);
    json.set("person", reply.person);
    Json::Array points;
    for (const ProsecutionReply::Point &point : reply.points) {
        Json one;
        one.set("point", point.point);
        one.set("adopted", adoptedCode(point.adopted));
        one.set("reason", point.reason);
        points.push_back(std::move(one));
    }
    json.set("points", std::move(points));
    return json;
}

Result<ProsecutionReply> prosecutionReplyFromJson(const Json &json)
{
    const Result<Date> received = dayIn(json, u"received_on"_qs);
    if (!received) return fail(received.error());
    const Result<Date> on = dayIn(json, u"on"_qs);
    if (!on) return fail(on.error());
    ProsecutionReply reply{json["procuratorate"].toString(),
                           json["opinion_number"].toString(),
                           *received,
                           *on,
                           json["number"].toString(),
                           {},
                           json["person"].toString(),
                           0};
    for (const Json &point : json["points"].array()) {
        const auto adopted = adoptedFromCode(point["adopted"].toString());
        if (!adopted) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.points"_qs}});
        reply.points.push_back({point["point"].toString(), *adopted, point["reason"].toString()});
    }
    return reply;
}

}  // namespace remit
