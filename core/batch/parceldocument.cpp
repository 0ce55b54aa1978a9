#include "batch/parceldocument.h"

#include "batch/documentfields.h"

namespace remit {

namespace {

const QString parcelFormat = QStringLiteral("remit-parcel/1");
const QString parcelCheckpoint = QStringLiteral("ledger/checkpoint.txt");

}  // namespace

QString parcelPurposeCode(ParcelPurpose purpose)
{
    return purpose == ParcelPurpose::Handover ? u"handover"_qs : u"prosecution"_qs;
}

std::optional<ParcelPurpose> parcelPurposeFromCode(const QString &code)
{
    for (const ParcelPurpose purpose : {ParcelPurpose::Handover, ParcelPurpose::Prosecution})
        if (parcelPurposeCode(purpose) == code) return purpose;
    return std::nullopt;
}

Json parcelToJson(const ParcelDocument &parcel)
{
    Json json;
    json.set("format", parcelFormat);
    json.set("profile", batchProfileCode(parcel.profile));
    json.set("purpose", parcelPurposeCode(parcel.purpose));
    json.set("sender", senderToJson({parcel.unitNumber, parcel.unitName, parcel.unitDivision}));
    json.set("to", parcel.to);
    json.set("environment", parcel.environment);
    json.set("made_at", isoInstant(parcel.madeAt));
    json.set("cases", Json::Array(parcel.cases.begin(), parcel.cases.end()));
    json.set("checkpoint", parcelCheckpoint);
    return json;
}

Result<ParcelDocument> parcelFromJson(const Json &json)
{
    Fields fields(json);
    ParcelDocument parcel;
    if (fields.text("format") != parcelFormat) fields.refuse("format");
    parcel.profile = readProfileField(fields);
    const QString purpose = readPatternField(fields, "purpose", u"handover|prosecution"_qs);
    parcel.purpose = parcelPurposeFromCode(purpose).value_or(ParcelPurpose::Handover);
    const Sender unit = readSenderField(fields);
    parcel.unitNumber = unit.number;
    parcel.unitName = unit.name;
    parcel.unitDivision = unit.division;
    parcel.to = readLineField(fields, "to");
    parcel.environment = readPatternField(fields, "environment", u"production|training|demo"_qs);
    parcel.madeAt = readInstantField(fields, "made_at");
    parcel.cases = readCasesField(fields);
    if (fields.text("checkpoint") != parcelCheckpoint) fields.refuse("checkpoint");
    return fields.finish().map([&] { return parcel; });
}

BatchDocument headOf(const ParcelDocument &parcel)
{
    BatchDocument head;
    head.profile = parcel.profile;
    head.senderNumber = parcel.unitNumber;
    head.senderName = parcel.unitName;
    head.senderDivision = parcel.unitDivision;
    head.batch = parcelPurposeCode(parcel.purpose);
    head.version = 0;
    head.node.clear();
    head.sentAt = parcel.madeAt;
    head.cases = parcel.cases;
    return head;
}

}  // namespace remit
