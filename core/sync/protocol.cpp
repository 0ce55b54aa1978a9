#include "sync/protocol.h"

#include "base/digest.h"
#include "ledger/fields.h"

#include <limits>

namespace remit {

namespace {

const QString receiptFormat = u"remit-receipt/1"_qs;
const QString eventFormat = u"remit-event/1"_qs;

void readFormat(Fields &fields, const QString &format)
{
    if (fields.text("format") != format) fields.refuse("format");
}

QString readDigest(Fields &fields, const char *name) { return QString::fromLatin1(fields.hex(name).toHex()); }

/** Only the one way of writing that isoInstant() has: signed content must not have two spellings. */
Instant readInstant(Fields &fields, const char *name)
{
    const QString text = fields.text(name);
    const auto instant = parseInstant(text);
    if (!instant || isoInstant(*instant) != text) fields.refuse(name);
    return instant.value_or(Instant{});
}

int readVersion(Fields &fields, const char *name)
{
    const qint64 version = fields.integer(name, 1);
    if (version > std::numeric_limits<int>::max()) fields.refuse(name);
    return int(version);
}

Result<EventDocument> readDocument(const Json &json, const QString &path)
{
    Fields fields(json, path);
    EventDocument document{fields.text("name"), readDigest(fields, "digest")};
    return fields.finish().transform([&] { return document; });
}

void readDocuments(Fields &fields, std::vector<EventDocument> &documents)
{
    for (const Json &json : fields.list("documents")) {
        const auto document = readDocument(json, u"%1[%2]"_qs.arg(fields.pathOf("documents")).arg(documents.size()));
        if (!document) return fields.absorb(fail(document.error()));
        documents.push_back(*document);
    }
}

}  // namespace

bool isDigest(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Json receiptToJson(const Receipt &receipt)
{
    return Json::Object{{u"format"_qs, receiptFormat},
                        {u"court"_qs, receipt.court},
                        {u"sender"_qs, receipt.sender},
                        {u"batch"_qs, receipt.batch},
                        {u"version"_qs, receipt.version},
                        {u"digest"_qs, receipt.digest},
                        {u"size"_qs, receipt.size},
                        {u"checkpoint"_qs, checkpointToJson(receipt.checkpoint)},
                        {u"received_at"_qs, isoInstant(receipt.receivedAt)},
                        {u"sequence"_qs, receipt.sequence}};
}

Result<Receipt> receiptFromJson(const Json &json)
{
    Fields fields(json);
    readFormat(fields, receiptFormat);
    Receipt receipt;
    receipt.court = fields.text("court");
    receipt.sender = fields.text("sender");
    receipt.batch = fields.text("batch");
    receipt.version = readVersion(fields, "version");
    receipt.digest = readDigest(fields, "digest");
    receipt.size = fields.integer("size", 1);
    const auto checkpoint = checkpointFromJson(fields.object("checkpoint"), fields.pathOf("checkpoint"));
    if (checkpoint)
        receipt.checkpoint = *checkpoint;
    else
        fields.absorb(fail(checkpoint.error()));
    receipt.receivedAt = readInstant(fields, "received_at");
    receipt.sequence = fields.integer("sequence", 1);
    return fields.finish().transform([&] { return receipt; });
}

QString clerkOf(const CourtEvent &event) { return event.data["clerk"]["name"].toString(); }

Json eventToJson(const CourtEvent &event)
{
    Json::Array documents;
    for (const EventDocument &document : event.documents)
        documents.push_back(Json::Object{{u"name"_qs, document.name}, {u"digest"_qs, document.digest}});
    return Json::Object{{u"format"_qs, eventFormat}, {u"sequence"_qs, event.sequence}, {u"prev"_qs, event.prev},
                        {u"kind"_qs, event.kind},    {u"case"_qs, event.caseNumber},   {u"at"_qs, isoInstant(event.at)},
                        {u"data"_qs, event.data},    {u"documents"_qs, documents}};
}

Result<CourtEvent> eventFromJson(const Json &json)
{
    Fields fields(json);
    readFormat(fields, eventFormat);
    CourtEvent event;
    event.sequence = fields.integer("sequence", 1);
    event.prev = readDigest(fields, "prev");
    event.kind = fields.text("kind");
    if (!eventKinds().contains(event.kind)) fields.refuse("kind");
    event.caseNumber = fields.text("case");
    event.at = readInstant(fields, "at");
    event.data = fields.object("data");
    readDocuments(fields, event.documents);
    return fields.finish().transform([&] { return event; });
}

QStringList eventKinds()
{
    return {u"supplement_requested"_qs,
            u"filed"_qs,
            u"notice"_qs,
            u"hearing"_qs,
            u"ruled"_qs,
            u"served"_qs,
            u"revoked"_qs,
            u"rejected"_qs};
}

QString noPreviousEvent() { return QString(64, u'0'); }

QString chainDigest(const CourtEvent &event) { return QString::fromLatin1(sha256Hex(eventToJson(event).canonical())); }

}  // namespace remit
