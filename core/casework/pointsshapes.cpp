#include "casework/pointsshapes.h"

#include "points/historyjson.h"

#include <array>

namespace remit {

namespace {

struct KindName {
    PointsMatter::Kind kind;
    const char16_t *code;
    /** The member of `points evaluate` that lists facts of the kind; null for induction. */
    const char16_t *member;
};
constexpr KindName kindNames[] = {{PointsMatter::Kind::Entry, u"entry", u"entries"},
                                  {PointsMatter::Kind::Sanction, u"sanction", u"sanctions"},
                                  {PointsMatter::Kind::Absence, u"absence", u"absences"},
                                  {PointsMatter::Kind::Event, u"event", u"events"},
                                  {PointsMatter::Kind::Finding, u"finding", u"findings"},
                                  {PointsMatter::Kind::Incapable, u"incapable", u"labour_incapable"},
                                  {PointsMatter::Kind::Induction, u"induction", nullptr}};

constexpr std::array stateNames{
    std::pair(MatterState::Group, u"group"), std::pair(MatterState::WorkingGroup, u"working_group"),
    std::pair(MatterState::Effective, u"effective"), std::pair(MatterState::Refused, u"refused"),
    std::pair(MatterState::Corrected, u"corrected")};

tl::unexpected<Error> unread(const char16_t *path)
{
    return fail(u"casework.record"_qs, {{u"path"_qs, QString::fromUtf16(path)}});
}

Json evidenceToJson(const std::vector<PointsEvidence> &evidence)
{
    Json::Array list;
    for (const PointsEvidence &piece : evidence)
        list.push_back(
            Json::Object{{u"title"_qs, piece.title}, {u"digest"_qs, QString::fromLatin1(piece.digest.toHex())}});
    return list;
}

}  // namespace

QString workingGroupName() { return u"prison"_qs; }

QString matterKindCode(PointsMatter::Kind kind)
{
    for (const KindName &name : kindNames)
        if (name.kind == kind) return QString::fromUtf16(name.code);
    return {};
}

std::optional<PointsMatter::Kind> matterKindFromCode(const QString &code)
{
    for (const KindName &name : kindNames)
        if (code == QStringView(name.code)) return name.kind;
    return std::nullopt;
}

QString matterStateCode(MatterState state)
{
    for (const auto &[value, code] : stateNames)
        if (value == state) return QString::fromUtf16(code);
    return {};
}

std::optional<MatterState> matterStateFromCode(const QString &code)
{
    for (const auto &[value, name] : stateNames)
        if (code == QStringView(name)) return value;
    return std::nullopt;
}

Json textsToJson(const QStringList &texts)
{
    Json::Array list;
    for (const QString &text : texts) list.emplace_back(text);
    return list;
}

QStringList textsFromJson(const Json &json)
{
    QStringList texts;
    for (const Json &text : json.array()) texts << text.toString();
    return texts;
}

Json pointsEntryToJson(const PointsHistory::Entry &entry)
{
    PointsHistory history;
    history.until = monthOf(entry.on);
    history.entries = {entry};
    const Json json = pointsHistoryToJson(history);
    return json["entries"].array().front();
}

Result<PointsHistory> historyWith(PointsMatter::Kind kind, const Json &fact)
{
    Json document = Json::Object{{u"admitted_on"_qs, u"2021-10-01"_qs}, {u"until"_qs, u"2021-10"_qs}};
    for (const KindName &name : kindNames) {
        if (name.kind != kind) continue;
        if (name.member)
            document.set(QString::fromUtf16(name.member), Json::Array{fact});
        else
            document.set("induction_ended_on", fact["on"]);
    }
    return pointsHistoryFromJson(document);
}

Result<PointsHistory::Entry> pointsEntryFromJson(const Json &json)
{
    return historyWith(PointsMatter::Kind::Entry, json).map([](const PointsHistory &history) {
        return history.entries.front();
    });
}

Json matterToJson(const MatterRecord &record)
{
    const PointsMatter &matter = record.matter;
    return Json::Object{
        {u"kind"_qs, matterKindCode(matter.kind)},
        {u"inmate"_qs, matter.inmate},
        {u"area"_qs, matter.area},
        {u"on"_qs, isoDate(matter.on)},
        {u"fact"_qs, matter.kind == PointsMatter::Kind::Entry ? pointsEntryToJson(matter.entry) : matter.fact},
        {u"facts"_qs, matter.facts},
        {u"witnesses"_qs, textsToJson(matter.witnesses)},
        {u"evidence"_qs, evidenceToJson(matter.evidence)},
        {u"person"_qs, matter.person},
        {u"state"_qs, matterStateCode(record.state)}};
}

Result<MatterRecord> matterFromJson(const Json &json)
{
    const auto kind = matterKindFromCode(json["kind"].toString());
    const auto state = matterStateFromCode(json["state"].toString());
    const auto on = parseIsoDate(json["on"].toString());
    if (!kind) return unread(u"$.kind");
    if (!state) return unread(u"$.state");
    if (!on) return unread(u"$.on");
    MatterRecord record{{}, *state};
    PointsMatter &matter = record.matter;
    matter.kind = *kind;
    matter.inmate = json["inmate"].toString();
    matter.area = json["area"].toString();
    matter.on = *on;
    matter.facts = json["facts"].toString();
    matter.witnesses = textsFromJson(json["witnesses"]);
    for (const Json &piece : json["evidence"].array())
        matter.evidence.push_back(
            {piece["title"].toString(), QByteArray::fromHex(piece["digest"].toString().toLatin1())});
    matter.person = json["person"].toString();
    if (*kind != PointsMatter::Kind::Entry) {
        matter.fact = json["fact"];
        return record;
    }
    Result<PointsHistory::Entry> entry = pointsEntryFromJson(json["fact"]);
    if (!entry) return fail(entry.error());
    matter.entry = std::move(*entry);
    return record;
}

Json placeToJson(const LedgerPlace &place)
{
    Json json = Json::Object{{u"act"_qs, place.seq}};
    if (place.line > 0) json.set("line", place.line);
    return json;
}

LedgerPlace placeFromJson(const Json &json) { return {json["act"].toInteger(), int(json["line"].toInteger())}; }

Json placesToJson(const std::vector<LedgerPlace> &places)
{
    Json::Array list;
    list.reserve(places.size());
    for (const LedgerPlace &place : places) list.push_back(Json::Array{place.seq, place.line});
    return list;
}

std::vector<LedgerPlace> placesFromJson(const Json &json)
{
    std::vector<LedgerPlace> places;
    for (const Json &pair : json.array())
        if (const Json::Array &numbers = pair.array(); numbers.size() == 2)
            places.push_back({numbers[0].toInteger(), int(numbers[1].toInteger())});
    return places;
}

Json pointsMeetingToJson(const PointsMeeting &meeting)
{
    Json dissent = Json::Object{};
    for (const auto &[person, words] : meeting.dissent) dissent.set(person, words);
    return Json::Object{{u"on"_qs, isoDate(meeting.on)},
                        {u"chair"_qs, meeting.chair},
                        {u"recorder"_qs, meeting.recorder},
                        {u"present"_qs, textsToJson(meeting.present)},
                        {u"agreeing"_qs, textsToJson(meeting.agreeing)},
                        {u"dissent"_qs, dissent}};
}

std::optional<PointsMeeting> pointsMeetingFromJson(const Json &json)
{
    const auto on = parseIsoDate(json["on"].toString());
    if (!on) return std::nullopt;
    PointsMeeting meeting{*on,
                          json["chair"].toString(),
                          json["recorder"].toString(),
                          textsFromJson(json["present"]),
                          textsFromJson(json["agreeing"]),
                          {}};
    for (const auto &[person, words] : json["dissent"].object()) meeting.dissent[person] = words.toString();
    return meeting;
}

Json pointsGroupToJson(const PointsGroup &group)
{
    return Json::Object{
        {u"group"_qs, group.name}, {u"chair"_qs, group.chair}, {u"members"_qs, textsToJson(group.members)}};
}

PointsGroup pointsGroupFromJson(const Json &json)
{
    return {json["group"].toString(), json["chair"].toString(), textsFromJson(json["members"])};
}

}  // namespace remit
