#include "pointsinput.h"

#include "base/durablefile.h"
#include "casework/pointsshapes.h"

#include <QFile>
#include <QFileInfo>

namespace remit {

Result<Json> readDocument(const QString &file)
{
    if (file != u"-") return readWhole(file).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(u"file.read"_qs, {{u"path"_qs, file}, {u"reason"_qs, input.errorString()}});
    return Json::parse(input.readAll());
}

Result<Month> monthFrom(const QString &text)
{
    const auto month = parseIsoMonth(text);
    if (!month) return fail(u"remitctl.month"_qs, {{u"value"_qs, text}});
    return *month;
}

LedgerPlace readPlace(const Json &json) { return placeFromJson(json); }

Result<NewMatter> readMatter(const Json &json)
{
    const auto refused = [](const char16_t *path) {
        return fail(u"remitctl.matter"_qs, {{u"path"_qs, QString::fromUtf16(path)}});
    };
    const auto kind = matterKindFromCode(json["kind"].toString(u"entry"_qs));
    const auto on = parseIsoDate(json["on"].toString());
    if (!kind) return refused(u"$.kind");
    if (!on) return refused(u"$.on");
    NewMatter added;
    added.late = json["late"].toBool();
    PointsMatter &matter = added.matter;
    matter.kind = *kind;
    matter.inmate = json["inmate"].toString();
    matter.on = *on;
    matter.facts = json["facts"].toString();
    matter.witnesses = textsFromJson(json["witnesses"]);
    matter.fact = json["fact"];
    if (*kind == PointsMatter::Kind::Entry) {
        Json element = Json::Object{};
        for (const char *name : {"on", "part", "points", "clause", "incident", "violation"})
            if (!json[name].isNull()) element.set(name, json[name]);
        const Result<PointsHistory::Entry> entry = pointsEntryFromJson(element);
        if (!entry) return fail(entry.error());
        matter.entry = *entry;
        matter.fact = {};
    }
    for (const Json &file : json["files"].array()) {
        const QString path = file["path"].toString();
        Result<QByteArray> bytes = readWhole(path, 64 << 20);
        if (!bytes) return fail(bytes.error());
        added.files.push_back({file["title"].toString(QFileInfo(path).fileName()), std::move(*bytes)});
    }
    return added;
}

Result<PointsMeeting> readMeeting(const Json &json)
{
    const auto on = parseIsoDate(json["on"].toString());
    if (!on) return fail(u"remitctl.meeting"_qs, {{u"path"_qs, u"$.meeting.on"_qs}});
    PointsMeeting meeting{*on,
                          json["chair"].toString(),
                          json["recorder"].toString(),
                          textsFromJson(json["present"]),
                          textsFromJson(json["agreeing"]),
                          {}};
    for (const auto &[person, words] : json["dissent"].object()) meeting.dissent[person] = words.toString();
    return meeting;
}

Json matterRowToJson(const MatterRow &row)
{
    Json json = matterToJson({row.matter, row.state});
    json.set("act", row.place.seq);
    json.set("line", row.place.line);
    json.set("effective", row.effective);
    json.set("ended", row.ended);
    return json;
}

Json monthStageToJson(const MonthStage &stage)
{
    return Json::Object{{u"month"_qs, isoMonth(stage.month)},
                        {u"area"_qs, stage.area},
                        {u"state"_qs, stage.state},
                        {u"since"_qs, isoDate(stage.since)},
                        {u"until"_qs, stage.until ? Json(isoDate(*stage.until)) : Json()},
                        {u"act"_qs, stage.act}};
}

Json actsToJson(const std::vector<Act> &acts)
{
    Json::Array list;
    for (const Act &act : acts) list.emplace_back(act.seq);
    return Json::Object{{u"acts"_qs, list}};
}

}  // namespace remit
