#include "batch/document.h"

#include "batch/documentfields.h"

namespace remit {

namespace {

const QString format = QStringLiteral("remit-batch/1");
const QString checkpointName = QStringLiteral("ledger/checkpoint.txt");

BatchKind readKind(Fields &fields)
{
    const qint64 kind = fields.integer("SJLX", 1);
    if (kind > 2) fields.refuse("SJLX");
    return kind == 2 ? BatchKind::Supplement : BatchKind::New;
}

void readReceiver(Fields &document, BatchDocument &batch)
{
    Fields receiver(document.object("receiver"), document.pathOf("receiver"));
    batch.receiverNumber = readLineField(receiver, "JSDWBH");
    document.absorb(receiver.finish());
}

}  // namespace

QString batchProfileCode(BatchProfile profile)
{
    return profile == BatchProfile::Sha256Rsa ? u"sha256-rsa"_qs : u"sha256-ecdsa"_qs;
}

Json batchToJson(const BatchDocument &batch)
{
    Json receiver;
    receiver.set("JSDWBH", batch.receiverNumber);
    Json json;
    json.set("format", format);
    json.set("profile", batchProfileCode(batch.profile));
    json.set("sender", senderToJson({batch.senderNumber, batch.senderName, batch.senderDivision}));
    json.set("receiver", receiver);
    json.set("batch", batch.batch);
    json.set("version", batch.version);
    json.set("SJLX", int(batch.kind));
    json.set("YWLB", batch.business);
    json.set("LCJDBH", batch.node);
    json.set("FSSJ", isoInstant(batch.sentAt));
    json.set("cases", Json::Array(batch.cases.begin(), batch.cases.end()));
    json.set("checkpoint", checkpointName);
    return json;
}

Result<BatchDocument> batchFromJson(const Json &json)
{
    Fields fields(json);
    BatchDocument batch;
    if (fields.text("format") != format) fields.refuse("format");
    batch.profile = readProfileField(fields);
    const Sender sender = readSenderField(fields);
    batch.senderNumber = sender.number;
    batch.senderName = sender.name;
    batch.senderDivision = sender.division;
    readReceiver(fields, batch);
    batch.batch = readLineField(fields, "batch");
    batch.version = fields.integer("version", 1);
    batch.kind = readKind(fields);
    batch.business = readPatternField(fields, "YWLB", u"[0-9]{4}"_qs);
    batch.node = readPatternField(fields, "LCJDBH", batch.business + u"[A-Z]"_qs);
    batch.sentAt = readInstantField(fields, "FSSJ");
    batch.cases = readCasesField(fields);
    if (fields.text("checkpoint") != checkpointName) fields.refuse("checkpoint");
    return fields.finish().map([&] { return batch; });
}

}  // namespace remit
