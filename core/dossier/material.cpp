#include "dossier/material.h"

namespace remit {

namespace {

struct HandName {
    Hand hand;
    const char *code;
};
constexpr HandName handNames[] = {{Hand::None, "none"}, {Hand::Own, "own"}, {Hand::Dictated, "dictated"}};

Result<Date> dayOf(const Json &json)
{
    if (const auto day = parseIsoDate(json["on"].toString())) return *day;
    return fail(u"casework.record"_qs, {{u"path"_qs, u"$.on"_qs}});
}

QByteArray digestIn(const Json &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); }
QString hexOf(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

}  // namespace

QString handCode(Hand hand)
{
    for (const HandName &name : handNames)
        if (name.hand == hand) return QString::fromLatin1(name.code);
    return {};
}

std::optional<Hand> handFromCode(const QString &code)
{
    for (const HandName &name : handNames)
        if (code == QLatin1String(name.code)) return name.hand;
    return std::nullopt;
}

Json materialPlaceToJson(const MaterialPlace &place)
{
    Json json;
    json.set("kind", place.kind);
    json.set("title", place.title);
    json.set("hand", handCode(place.writing.hand));
    if (place.writing.hand == Hand::None) return json;
    json.set("fingerprint", place.writing.fingerprint);
    if (place.writing.hand == Hand::Own) return json;
    json.set("scribe", place.writing.scribe);
    json.set("hand_reason", place.writing.reason);
    return json;
}

MaterialPlace materialPlaceFromJson(const Json &json)
{
    return {json["kind"].toString(),
            json["title"].toString(),
            {handFromCode(json["hand"].toString()).value_or(Hand::None), json["scribe"].toString(),
             json["hand_reason"].toString(), json["fingerprint"].toBool()}};
}

Json materialToJson(const DossierMaterial &material)
{
    Json json = materialPlaceToJson(material.place);
    json.set("digest", hexOf(material.digest));
    json.set("original", hexOf(material.original));
    json.set("type", material.type);
    json.set("pages", material.pages);
    json.set("size", material.size);
    json.set("person", material.person);
    json.set("on", isoDate(material.on));
    return json;
}

Result<DossierMaterial> materialFromJson(const Json &json)
{
    constexpr qsizetype digestSize = 32;
    DossierMaterial material{
        materialPlaceFromJson(json),    digestIn(json["digest"]), digestIn(json["original"]), json["type"].toString(),
        int(json["pages"].toInteger()), json["size"].toInteger(), json["person"].toString(),  {}};
    if (material.digest.size() != digestSize) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.digest"_qs}});
    return dayOf(json).map([&](Date on) {
        material.on = on;
        return material;
    });
}

Json removalToJson(const MaterialRemoval &removal)
{
    Json json;
    json.set("reason", removal.reason);
    json.set("person", removal.person);
    json.set("on", isoDate(removal.on));
    return json;
}

Result<MaterialRemoval> removalFromJson(const Json &json)
{
    return dayOf(json).map([&](Date on) {
        return MaterialRemoval{json["reason"].toString(), json["person"].toString(), on};
    });
}

Json waiverToJson(const MaterialWaiver &waiver)
{
    Json json;
    json.set("paper", waiver.paper);
    json.set("reason", waiver.reason);
    json.set("person", waiver.person);
    json.set("on", isoDate(waiver.on));
    return json;
}

Result<MaterialWaiver> waiverFromJson(const Json &json)
{
    return dayOf(json).map([&](Date on) {
        return MaterialWaiver{json["paper"].toString(), json["reason"].toString(), json["person"].toString(), on};
    });
}

}  // namespace remit
