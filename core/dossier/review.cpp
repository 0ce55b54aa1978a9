#include "dossier/review.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

constexpr std::array<const char *, 4> kindNames{"mark", "passage", "flaw", "point"};
constexpr std::array<const char *, 3> endingNames{"mended", "settled", "withdrawn"};

/** The value whose name stands at its place in the list. */
template <typename Value, std::size_t count>
std::optional<Value> valueOf(const std::array<const char *, count> &names, const QString &code)
{
    for (std::size_t i = 0; i < count; ++i)
        if (code == QLatin1String(names[i])) return Value(i);
    return std::nullopt;
}

tl::unexpected<Error> unreadable(const QString &path) { return fail(u"casework.record"_qs, {{u"path"_qs, path}}); }

Json placeToJson(const PagePlace &place)
{
    Json json;
    json.set("digest", QString::fromLatin1(place.digest.toHex()));
    json.set("code", place.code);
    json.set("title", place.title);
    json.set("page", place.page);
    json.set("dossier_page", place.dossierPage);
    if (place.region.isEmpty()) return json;
    const QRect &region = place.region;
    json.set("region", Json::Array{region.x(), region.y(), region.width(), region.height()});
    return json;
}

std::optional<PagePlace> placeFromJson(const Json &json)
{
    if (!json["digest"].isString()) return std::nullopt;
    PagePlace place{QByteArray::fromHex(json["digest"].toString().toLatin1()), json["code"].toString(),
                    json["title"].toString(), int(json["page"].toInteger()), int(json["dossier_page"].toInteger())};
    const Json::Array region = json["region"].array();
    if (region.size() == 4)
        place.region = QRect(int(region[0].toInteger()), int(region[1].toInteger()), int(region[2].toInteger()),
                             int(region[3].toInteger()));
    return place;
}

/** Who and when, as every one of these acts says. */
template <typename Said>
void putSpeaker(Json &json, const Said &said)
{
    json.set("text", said.text);
    json.set("person", said.person);
    json.set("at", isoInstant(said.at));
}

template <typename Said>
Result<void> takeSpeaker(const Json &json, Said &said)
{
    const auto at = parseInstant(json["at"].toString());
    if (!at) return unreadable(u"$.at"_qs);
    said.text = json["text"].toString();
    said.person = json["person"].toString();
    said.at = *at;
    return {};
}

}  // namespace

QString remarkKindCode(RemarkKind kind) { return QString::fromLatin1(kindNames[std::size_t(kind)]); }
std::optional<RemarkKind> remarkKindFromCode(const QString &code) { return valueOf<RemarkKind>(kindNames, code); }
QString remarkEndingCode(RemarkEnding ending) { return QString::fromLatin1(endingNames[std::size_t(ending)]); }
std::optional<RemarkEnding> remarkEndingFromCode(const QString &code)
{
    return valueOf<RemarkEnding>(endingNames, code);
}

const ReviewRemark *CaseReview::remark(qint64 act) const
{
    const auto found = std::ranges::find(remarks, act, &ReviewRemark::act);
    return found == remarks.end() ? nullptr : &*found;
}

std::vector<const ReviewRemark *> CaseReview::openFlaws() const
{
    std::vector<const ReviewRemark *> open;
    for (const ReviewRemark &remark : remarks)
        if (remark.kind == RemarkKind::Flaw && remark.isOpen()) open.push_back(&remark);
    return open;
}

const ReviewCheck *CaseReview::standingCheck(const QString &stage, qint64 after) const
{
    if (checks.empty() || checks.back().upTo != lastAct || checks.back().stage != stage) return nullptr;
    if (checks.back().act < after) return nullptr;
    return &checks.back();
}

Json remarkToJson(const ReviewRemark &remark)
{
    Json json;
    json.set("kind", remarkKindCode(remark.kind));
    putSpeaker(json, remark);
    json.set("stage", remark.stage);
    if (!remark.quote.isEmpty()) json.set("quote", remark.quote);
    if (remark.place) json.set("place", placeToJson(*remark.place));
    return json;
}

Result<ReviewRemark> remarkFromJson(const Json &json)
{
    const auto kind = remarkKindFromCode(json["kind"].toString());
    if (!kind) return unreadable(u"$.kind"_qs);
    ReviewRemark remark{.kind = *kind,
                        .quote = json["quote"].toString(),
                        .place = placeFromJson(json["place"]),
                        .stage = json["stage"].toString()};
    return takeSpeaker(json, remark).map([&] { return remark; });
}

Json remarkAnswerToJson(const RemarkAnswer &answer)
{
    Json json;
    putSpeaker(json, answer);
    return json;
}

Json remarkEndToJson(const RemarkEnd &end)
{
    Json json;
    json.set("ending", remarkEndingCode(end.ending));
    putSpeaker(json, end);
    return json;
}

Json checkToJson(const ReviewCheck &check)
{
    Json json;
    json.set("agreed", check.agreed);
    putSpeaker(json, check);
    json.set("stage", check.stage);
    Json::Array roles;
    for (const QString &role : check.roles) roles.push_back(role);
    json.set("roles", std::move(roles));
    json.set("up_to", check.upTo);
    return json;
}

namespace {

Result<void> addCheck(CaseReview &review, const Json &json, qint64 act)
{
    ReviewCheck check{.agreed = json["agreed"].toBool(),
                      .stage = json["stage"].toString(),
                      .upTo = json["up_to"].toInteger(),
                      .act = act};
    for (const Json &role : json["roles"].array()) check.roles << role.toString();
    return takeSpeaker(json, check).map([&] { review.checks.push_back(check); });
}

Result<void> addAnswer(ReviewRemark &remark, const Json &json, qint64 act)
{
    RemarkAnswer answer{.text = {}, .act = act};
    return takeSpeaker(json, answer).map([&] { remark.answers.push_back(answer); });
}

Result<void> addEnd(ReviewRemark &remark, const Json &json, qint64 act)
{
    const auto ending = remarkEndingFromCode(json["ending"].toString());
    if (!ending) return unreadable(u"$.ending"_qs);
    RemarkEnd end{.ending = *ending, .act = act};
    return takeSpeaker(json, end).map([&] { remark.end = end; });
}

}  // namespace

Result<void> addToReview(CaseReview &review, const QString &kind, const Json &json, qint64 act)
{
    if (kind == u"check") return addCheck(review, json, act);
    review.lastAct = act;
    if (kind == u"note") {
        return remarkFromJson(json).map([&](ReviewRemark remark) {
            remark.act = act;
            review.remarks.push_back(std::move(remark));
        });
    }
    const auto found = std::ranges::find(review.remarks, json["remark"].toInteger(), &ReviewRemark::act);
    if (found == review.remarks.end()) return {};
    return kind == u"answer" ? addAnswer(*found, json, act) : addEnd(*found, json, act);
}

}  // namespace remit
