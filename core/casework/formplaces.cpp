#include "casework/formplaces.h"

#include <cmath>

namespace remit {

namespace {

QString markOf(FormPlace::Kind kind)
{
    switch (kind) {
        case FormPlace::Kind::Seal:
            return u"seal"_qs;
        case FormPlace::Kind::Photo:
            return u"photo"_qs;
        default:
            return u"signature"_qs;
    }
}

qint64 thousandths(double points) { return std::llround(points * 1000); }

}  // namespace

Json formPlacesToJson(const std::vector<FormPlace> &places)
{
    Json list{Json::Array{}};
    for (const FormPlace &place : places) {
        Json json;
        json.set("place", place.name);
        json.set("mark", markOf(place.kind));
        json.set("page", place.page);
        json.set("left", thousandths(place.rect.left()));
        json.set("bottom", thousandths(std::min(place.rect.top(), place.rect.bottom())));
        json.set("width", thousandths(std::abs(place.rect.width())));
        json.set("height", thousandths(std::abs(place.rect.height())));
        list.append(std::move(json));
    }
    return list;
}

std::optional<KeptPlace> keptPlace(const Json &places, const QString &place, const QString &mark)
{
    for (const Json &json : places.array())
        if (json["place"].toString() == place && json["mark"].toString() == mark)
            return KeptPlace{int(json["page"].toInteger()), json["left"].toInteger(), json["bottom"].toInteger(),
                             json["width"].toInteger(), json["height"].toInteger()};
    return std::nullopt;
}

}  // namespace remit
