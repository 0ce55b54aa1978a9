#include "casework/pointsshapes.h"
#include "points/labourjson.h"

namespace remit {

namespace {

/** A sheet of nothing but these parts, so that one reader and writer of sheets serves all. */
Json partOfSheet(const LabourSheet &sheet, const char *member)
{
    const Json json = labourSheetToJson(sheet);
    return json[member];
}

Result<LabourSheet> sheetOf(const char *member, const Json &part)
{
    Json json = Json::Object{{u"on"_qs, u"2021-10-01"_qs}, {u"hours_seconds"_qs, 1}};
    json.set(member, part);
    return labourSheetFromJson(json);
}

Json dayToJson(const LabourDay &day)
{
    Json::Array quota;
    for (const auto &[operation, pieces] : day.quota)
        quota.push_back(Json::Object{{u"operation"_qs, operation}, {u"pieces"_qs, pieces}});
    return Json::Object{{u"quota"_qs, quota},
                        {u"earned_seconds"_qs, day.earnedSeconds},
                        {u"fulfilment"_qs, day.fulfilment ? Json(*day.fulfilment) : Json()},
                        {u"day_credit"_qs, day.dayCredit}};
}

LabourDay dayFromJson(const Json &json, const QString &number)
{
    LabourDay day;
    day.number = number;
    for (const Json &row : json["quota"].array())
        day.quota.emplace_back(row["operation"].toString(), int(row["pieces"].toInteger()));
    day.earnedSeconds = json["earned_seconds"].toInteger();
    if (json["fulfilment"].isInteger()) day.fulfilment = int(json["fulfilment"].toInteger());
    day.dayCredit = int(json["day_credit"].toInteger());
    return day;
}

}  // namespace

Json sheetHeaderToJson(const SheetHeader &header)
{
    LabourSheet sheet;
    sheet.operations = header.operations;
    Json json = Json::Object{{u"area"_qs, header.area},
                             {u"team"_qs, header.team},
                             {u"on"_qs, isoDate(header.on)},
                             {u"hours_seconds"_qs, header.hoursSeconds},
                             {u"profile"_qs, header.profile},
                             {u"profile_digest"_qs, header.profileDigest},
                             {u"operations"_qs, partOfSheet(sheet, "operations")},
                             {u"signed_by"_qs, textsToJson(header.signedBy)},
                             {u"reason"_qs, header.reason}};
    if (header.meeting) json.set("meeting", pointsMeetingToJson(*header.meeting));
    return json;
}

Result<SheetHeader> sheetHeaderFromJson(const Json &json)
{
    const auto on = parseIsoDate(json["on"].toString());
    if (!on) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.on"_qs}});
    Result<LabourSheet> sheet = sheetOf("operations", json["operations"]);
    if (!sheet) return fail(sheet.error());
    return SheetHeader{json["area"].toString(),
                       json["team"].toString(),
                       *on,
                       int(json["hours_seconds"].toInteger()),
                       json["profile"].toString(),
                       json["profile_digest"].toString(),
                       std::move(sheet->operations),
                       textsFromJson(json["signed_by"]),
                       json["reason"].toString(),
                       pointsMeetingFromJson(json["meeting"])};
}

Json sheetLineToJson(const SheetLine &line)
{
    LabourSheet sheet;
    sheet.workers = {line.worker};
    sheet.received = line.received;
    const Json json = labourSheetToJson(sheet);
    return Json::Object{{u"inmate"_qs, json["inmates"].array().front()},
                        {u"received"_qs, json["received"]},
                        {u"day"_qs, dayToJson(line.day)},
                        {u"credit"_qs, line.credit},
                        {u"reason"_qs, line.reason},
                        {u"confirmation"_qs, line.confirmation},
                        {u"confirmation_note"_qs, line.confirmationNote}};
}

Result<SheetLine> sheetLineFromJson(const Json &json)
{
    Result<LabourSheet> workers = sheetOf("inmates", Json::Array{json["inmate"]});
    if (!workers) return fail(workers.error());
    Result<LabourSheet> received = sheetOf("received", json["received"]);
    if (!received) return fail(received.error());
    SheetLine line;
    line.worker = std::move(workers->workers.front());
    line.received = std::move(received->received);
    line.day = dayFromJson(json["day"], line.worker.number);
    line.credit = int(json["credit"].toInteger());
    line.reason = json["reason"].toString();
    line.confirmation = json["confirmation"].toString();
    line.confirmationNote = json["confirmation_note"].toString();
    return line;
}

}  // namespace remit
